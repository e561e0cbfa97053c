import type { Migration } from './migration.ts';

/** Searches that the owner keeps under a name, in the order of the sidebar. */
export const savedViews: Migration = {
  version: 161,
  sql: `
    CREATE TABLE saved_views (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      view TEXT NOT NULL,
      sort TEXT NOT NULL CHECK (sort IN ('newest', 'oldest')),
      place INTEGER NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;
  `,
};
