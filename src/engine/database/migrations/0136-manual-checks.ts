import type { Migration } from './migration.ts';

/** Places that only people can look at, and when the owner did. */
export const manualChecks: Migration = {
  version: 136,
  sql: `
    CREATE TABLE manual_checks (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      place TEXT,
      every_days INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 366),
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;

    CREATE TABLE visits (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      manual_check INTEGER NOT NULL REFERENCES manual_checks (seq),
      at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX visits_by_check ON visits (manual_check, at);
  `,
};
