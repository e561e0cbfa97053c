import type { Migration } from './migration.ts';

/**
 * When a mention was put off, and which were seen in one more place since, so that they are back before their time. The
 * latter is written by listening, which never touches a decision; whether a snooze is over is worked out from both.
 */
export const earlyWakes: Migration = {
  version: 180,
  sql: `
    ALTER TABLE decisions ADD COLUMN snoozed_at INTEGER;
    ALTER TABLE mention_joins ADD COLUMN snoozed_at INTEGER;

    CREATE TABLE early_wakes (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      at INTEGER NOT NULL
    ) STRICT;
  `,
};
