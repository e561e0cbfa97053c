import type { Migration } from './migration.ts';

/** The owner's commands, and what each wrote, so that it can be taken back after a restart too. */
export const commandsAndUndo: Migration = {
  version: 10,
  sql: `
    CREATE TABLE commands (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      output TEXT NOT NULL,
      at INTEGER NOT NULL,
      undone_at INTEGER
    ) STRICT;

    CREATE TABLE undo_rows (
      seq INTEGER PRIMARY KEY,
      command INTEGER NOT NULL REFERENCES commands (seq),
      tbl TEXT NOT NULL,
      pk INTEGER NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
      before TEXT,
      after TEXT
    ) STRICT;

    CREATE INDEX undo_rows_by_command ON undo_rows (command, seq);
    CREATE INDEX undo_rows_by_row ON undo_rows (tbl, pk, command);
  `,
};
