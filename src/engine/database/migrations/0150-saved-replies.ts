import type { Migration } from './migration.ts';

/** Answers to use again, with blanks. Replies refer to them, so one that is removed stays. */
export const savedReplies: Migration = {
  version: 150,
  sql: `
    CREATE TABLE saved_replies (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
  `,
};
