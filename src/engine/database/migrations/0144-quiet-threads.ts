import type { Migration } from './migration.ts';

/**
 * Threads that the owner does not want to hear of for a while, and by which of them an undecided mention stands in bucket
 * 4, below all others.
 */
export const quietThreads: Migration = {
  version: 144,
  sql: `
    CREATE TABLE quiet_threads (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      thread_key TEXT NOT NULL,
      title TEXT NOT NULL,
      quiet_until INTEGER NOT NULL,
      removed_at INTEGER,
      UNIQUE (feed, thread_key)
    ) STRICT;

    ALTER TABLE decisions ADD COLUMN quieted_by INTEGER REFERENCES quiet_threads (seq);
    ALTER TABLE mention_joins ADD COLUMN quieted_by INTEGER REFERENCES quiet_threads (seq);

    CREATE INDEX decisions_by_quiet_thread ON decisions (quieted_by, mention) WHERE bucket = 4;
  `,
};
