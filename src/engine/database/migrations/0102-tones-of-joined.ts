import type { Migration } from './migration.ts';

/** What the owner said of the tone of a mention that was joined to another: it comes back with its own card. */
export const tonesOfJoined: Migration = {
  version: 102,
  sql: `
    ALTER TABLE mention_joins ADD COLUMN tone_hand TEXT;
    ALTER TABLE mention_joins ADD COLUMN tone_hand_at INTEGER;
  `,
};
