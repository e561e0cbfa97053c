import type { Migration } from './migration.ts';

/** How regularly each feed speaks: when it did (JSON), the usual gap, and the silence that would be unusual. */
export const voice: Migration = {
  version: 133,
  sql: `
    ALTER TABLE feed_fetch ADD COLUMN said_times TEXT;
    ALTER TABLE feed_fetch ADD COLUMN usual_gap_ms INTEGER;
    ALTER TABLE feed_fetch ADD COLUMN late_after_ms INTEGER;
  `,
};
