import type { Migration } from './migration.ts';

/** What the owner set: one row for each group of settings, as JSON. */
export const settings: Migration = {
  version: 20,
  sql: `
    CREATE TABLE settings (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL
    ) STRICT;
  `,
};
