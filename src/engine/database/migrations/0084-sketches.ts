import type { Migration } from './migration.ts';

/** A few bytes of each mention's words, by which nearly the same words are found again (`listening/resemblance.ts`). */
export const sketches: Migration = {
  version: 84,
  sql: `
    ALTER TABLE mentions ADD COLUMN sketch BLOB;
  `,
};
