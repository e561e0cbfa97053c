import type { Migration } from './migration.ts';

/**
 * The recipe that made a feed, with what it was given (JSON); how often in a row a feed's server asked to be left alone; and
 * hashes (JSON) of the searches that were answered, of a feed whose question follows the watches.
 */
export const templates: Migration = {
  version: 120,
  sql: `
    ALTER TABLE feeds ADD COLUMN template TEXT;
    ALTER TABLE feeds ADD COLUMN parameters TEXT;
    ALTER TABLE feed_fetch ADD COLUMN held_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed_fetch ADD COLUMN answered_searches TEXT;
  `,
};
