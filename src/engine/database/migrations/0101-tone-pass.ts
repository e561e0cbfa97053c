import type { Migration } from './migration.ts';

/** How far going through the stored mentions came, and by which words: it goes on there after a restart. */
export const tonePass: Migration = {
  version: 101,
  sql: `
    CREATE TABLE tone_pass (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      basis TEXT NOT NULL,
      before INTEGER NOT NULL
    ) STRICT;
  `,
};
