import type { Migration } from './migration.ts';

/**
 * The owner's private text about a mention, one each, and what it said before. `words` is for the search index, as in
 * `mentions`. A note that was emptied stays, with its history.
 */
export const notes: Migration = {
  version: 191,
  sql: `
    CREATE TABLE notes (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      mention INTEGER UNIQUE REFERENCES mentions (seq),
      text TEXT NOT NULL,
      words TEXT,
      written_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE note_versions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      note INTEGER NOT NULL REFERENCES notes (seq),
      text TEXT NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX note_versions_by_note ON note_versions (note, written_at);
  `,
};
