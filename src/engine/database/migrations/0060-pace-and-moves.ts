import type { Migration } from './migration.ts';

/** When a feed wants to be asked, and where it seems to have moved for good; both JSON. */
export const paceAndMoves: Migration = {
  version: 60,
  sql: `
    ALTER TABLE feed_fetch ADD COLUMN pace TEXT;
    ALTER TABLE feed_fetch ADD COLUMN move TEXT;
  `,
};
