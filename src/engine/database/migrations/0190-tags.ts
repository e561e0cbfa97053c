import type { Migration } from './migration.ts';

/**
 * Free labels, and the mentions that have them; customers get a table of links of their own. `name_key` is the name without
 * case and accents: of the tags that are in use, only one has it. One that is removed keeps its links, for undo.
 */
export const tags: Migration = {
  version: 190,
  sql: `
    CREATE TABLE tags (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      colour TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;

    CREATE UNIQUE INDEX tags_by_name ON tags (name_key) WHERE removed_at IS NULL;

    CREATE TABLE mention_tags (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      tag INTEGER NOT NULL REFERENCES tags (seq),
      added_at INTEGER NOT NULL
    ) STRICT;

    CREATE UNIQUE INDEX mention_tags_by_mention ON mention_tags (mention, tag);
    CREATE INDEX mention_tags_by_tag ON mention_tags (tag, mention);
  `,
};
