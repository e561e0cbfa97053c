import type { Migration } from './migration.ts';

/**
 * What the owner is about to answer, kept while it is typed and outside of undo. `used_by` is the command that recorded
 * it: while that holds, the draft is done with, and is there again once it is taken back.
 */
export const drafts: Migration = {
  version: 153,
  sql: `
    CREATE TABLE drafts (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      text TEXT NOT NULL,
      saved_reply INTEGER REFERENCES saved_replies (seq),
      saved_at INTEGER NOT NULL,
      used_by INTEGER REFERENCES commands (seq)
    ) STRICT;
  `,
};
