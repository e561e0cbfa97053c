import type { Migration } from './migration.ts';

/**
 * Room for two more buckets: 1 for what is dimmed, and 3 for history that no watch finds any more, which no list shows. A
 * constraint can't be changed, so the table is made anew with all that hangs on it.
 */
export const withdrawnHistory: Migration = {
  version: 95,
  sql: `
    CREATE TABLE decisions_with_more_buckets (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      state TEXT NOT NULL CHECK (state IN ('new', 'waiting', 'dismissed')),
      bucket INTEGER NOT NULL CHECK (bucket IN (0, 1, 2, 3))
    ) STRICT;

    INSERT INTO decisions_with_more_buckets (mention, state, bucket)
    SELECT mention, state, bucket
    FROM decisions;

    DROP TABLE decisions;
    ALTER TABLE decisions_with_more_buckets RENAME TO decisions;

    CREATE INDEX decisions_by_state ON decisions (state, bucket, mention);

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
  `,
};
