import type { Migration } from './migration.ts';

/**
 * Rules that correct watches are the owner's. An event that a rule or a watch caused says so: what it put aside comes back
 * by that when it goes.
 */
export const rules: Migration = {
  version: 90,
  sql: `
    CREATE TABLE rules (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      watch INTEGER REFERENCES watches (seq),
      kind TEXT NOT NULL CHECK (kind IN ('neverSite', 'neverAuthor', 'neverWords', 'onlyWords')),
      value TEXT NOT NULL,
      shown_as TEXT,
      made_from INTEGER REFERENCES mentions (seq),
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;

    ALTER TABLE mention_events ADD COLUMN by_rule INTEGER REFERENCES rules (seq);
    ALTER TABLE mention_events ADD COLUMN by_watch INTEGER REFERENCES watches (seq);

    CREATE INDEX mention_events_by_cause ON mention_events (mention)
    WHERE by_rule IS NOT NULL OR by_watch IS NOT NULL;
  `,
};
