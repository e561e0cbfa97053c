import type { Migration } from './migration.ts';

/** In which order commands were taken back, the last with the highest place: redo goes that way. */
export const redo: Migration = {
  version: 170,
  sql: `
    ALTER TABLE commands ADD COLUMN redo_place INTEGER;
    CREATE INDEX commands_by_redo ON commands (redo_place) WHERE redo_place IS NOT NULL;
  `,
};
