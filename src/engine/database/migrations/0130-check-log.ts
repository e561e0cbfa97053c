import type { Migration } from './migration.ts';

/** The log of checks tells what was new, and also when a feed was not asked, why and for how long. */
export const checkLog: Migration = {
  version: 130,
  sql: `
    CREATE TABLE checks_with_skipped (
      seq INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('heard', 'unchanged', 'problem', 'skipped')),
      problem_code TEXT,
      problem_status INTEGER,
      skip_reason TEXT,
      until_at INTEGER,
      entry_count INTEGER,
      new_entry_count INTEGER,
      new_mention_count INTEGER
    ) STRICT;

    INSERT INTO checks_with_skipped (
      seq, feed, at, outcome, problem_code, problem_status, entry_count, new_mention_count
    )
    SELECT seq, feed, at, outcome, problem_code, problem_status, entry_count, new_mention_count
    FROM checks;

    DROP TABLE checks;
    ALTER TABLE checks_with_skipped RENAME TO checks;
    CREATE INDEX checks_by_feed ON checks (feed, seq);
  `,
};
