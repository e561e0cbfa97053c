import type { Migration } from './migration.ts';

/** Finds the reasons that the owner gave lately, without a look at decisions that have none. */
export const usedReasons: Migration = {
  version: 181,
  sql: `
    CREATE INDEX mention_events_by_reason ON mention_events (to_state, outcome, seq) WHERE reason IS NOT NULL;
  `,
};
