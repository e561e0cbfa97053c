import type { Migration } from './migration.ts';

/**
 * All states of a mention, how it ended and why, and until when it is put off; room for a bucket of quiet threads (4). A
 * constraint can't be changed, so `decisions` is made anew with all that hangs on it.
 */
export const states: Migration = {
  version: 140,
  sql: `
    CREATE TABLE decisions_with_more_states (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      state TEXT NOT NULL CHECK (state IN ('new', 'waiting', 'replied', 'closed', 'dismissed')),
      bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 4),
      tone_hand TEXT CHECK (tone_hand IN ('positive', 'neutral', 'negative')),
      tone_hand_at INTEGER,
      snoozed_until INTEGER,
      wakes_early INTEGER NOT NULL DEFAULT 0 CHECK (wakes_early IN (0, 1)),
      outcome TEXT,
      reason TEXT
    ) STRICT;

    INSERT INTO decisions_with_more_states (mention, state, bucket, tone_hand, tone_hand_at)
    SELECT mention, state, bucket, tone_hand, tone_hand_at
    FROM decisions;

    DROP TABLE decisions;
    ALTER TABLE decisions_with_more_states RENAME TO decisions;

    CREATE INDEX decisions_by_state ON decisions (state, bucket, mention);
    CREATE INDEX decisions_by_hand ON decisions (tone_hand_at) WHERE tone_hand IS NOT NULL;
    CREATE INDEX decisions_by_wake ON decisions (snoozed_until, mention) WHERE snoozed_until IS NOT NULL;

    CREATE TRIGGER counters_after_insert AFTER INSERT ON decisions
    BEGIN
      INSERT INTO counters (state, bucket, total) VALUES (NEW.state, NEW.bucket, 1)
      ON CONFLICT (state, bucket) DO UPDATE SET total = total + 1;
    END;

    CREATE TRIGGER counters_after_delete AFTER DELETE ON decisions
    BEGIN
      UPDATE counters SET total = total - 1 WHERE state = OLD.state AND bucket = OLD.bucket;
    END;

    CREATE TRIGGER counters_after_update AFTER UPDATE OF state, bucket ON decisions
    WHEN OLD.state <> NEW.state OR OLD.bucket <> NEW.bucket
    BEGIN
      UPDATE counters SET total = total - 1 WHERE state = OLD.state AND bucket = OLD.bucket;
      INSERT INTO counters (state, bucket, total) VALUES (NEW.state, NEW.bucket, 1)
      ON CONFLICT (state, bucket) DO UPDATE SET total = total + 1;
    END;

    ALTER TABLE mention_events ADD COLUMN outcome TEXT;
    ALTER TABLE mention_events ADD COLUMN reason TEXT;
    ALTER TABLE mention_events ADD COLUMN snoozed_until INTEGER;

    ALTER TABLE mention_joins ADD COLUMN snoozed_until INTEGER;
    ALTER TABLE mention_joins ADD COLUMN wakes_early INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE mention_joins ADD COLUMN outcome TEXT;
    ALTER TABLE mention_joins ADD COLUMN reason TEXT;
  `,
};
