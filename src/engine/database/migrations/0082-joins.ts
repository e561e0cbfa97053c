import type { Migration } from './migration.ts';

/**
 * Mentions that stand in another one's card, by the owner's hand: the card they belong to, never one that is joined
 * itself, and the decision that a split gives back. A joined mention has no row in `decisions`.
 */
export const joins: Migration = {
  version: 82,
  sql: `
    CREATE TABLE mention_joins (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      into_mention INTEGER NOT NULL REFERENCES mentions (seq),
      state TEXT NOT NULL,
      bucket INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX mention_joins_by_card ON mention_joins (into_mention);
  `,
};
