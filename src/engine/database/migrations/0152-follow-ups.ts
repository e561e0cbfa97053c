import type { Migration } from './migration.ts';

/** What is to be done by a day of the shop's. With `promise_words` somebody was told so, in these words: a promise. */
export const followUps: Migration = {
  version: 152,
  sql: `
    CREATE TABLE follow_ups (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      mention INTEGER REFERENCES mentions (seq),
      reply INTEGER REFERENCES replies (seq),
      text TEXT NOT NULL,
      due_on TEXT NOT NULL,
      due_time TEXT,
      promise_words TEXT,
      outcome TEXT CHECK (outcome IN ('done', 'dropped', 'kept', 'keptLate', 'changed', 'broken')),
      added_at INTEGER NOT NULL,
      closed_at INTEGER,
      CHECK ((outcome IS NULL) = (closed_at IS NULL))
    ) STRICT;

    CREATE INDEX follow_ups_by_mention ON follow_ups (mention);
    CREATE INDEX follow_ups_by_reply ON follow_ups (reply) WHERE reply IS NOT NULL;
    CREATE INDEX follow_ups_by_due ON follow_ups (due_on, due_time) WHERE closed_at IS NULL;
  `,
};
