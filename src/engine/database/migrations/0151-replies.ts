import type { Migration } from './migration.ts';

/**
 * What was answered, where and when. `words` is for the search index, as in `mentions`; `own_post` is the id of a post of
 * the shop's that it was taken from. The step that a reply makes names it: it may be gone since, so no key holds it.
 */
export const replies: Migration = {
  version: 151,
  sql: `
    CREATE TABLE replies (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      text TEXT NOT NULL,
      words TEXT,
      place TEXT NOT NULL,
      said_at INTEGER NOT NULL,
      address TEXT,
      saved_reply INTEGER REFERENCES saved_replies (seq),
      own_post TEXT,
      recorded_at INTEGER NOT NULL,
      edited_at INTEGER
    ) STRICT;

    CREATE INDEX replies_by_mention ON replies (mention, said_at);
    CREATE INDEX replies_by_saved_reply ON replies (saved_reply, said_at) WHERE saved_reply IS NOT NULL;
    CREATE INDEX replies_by_own_post ON replies (own_post) WHERE own_post IS NOT NULL;

    ALTER TABLE mention_events ADD COLUMN reply INTEGER;
  `,
};
