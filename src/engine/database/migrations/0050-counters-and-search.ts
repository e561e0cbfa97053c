import type { Migration } from './migration.ts';

/** What can be worked out again from the other tables, kept by triggers: counts for the sidebar, and the search index. */
export const countersAndSearch: Migration = {
  version: 50,
  sql: `
    CREATE TABLE counters (
      state TEXT NOT NULL,
      bucket INTEGER NOT NULL,
      total INTEGER NOT NULL,
      PRIMARY KEY (state, bucket)
    ) STRICT, WITHOUT ROWID;

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

    CREATE VIEW mention_search_source (seq, body, author) AS
    SELECT
      seq,
      coalesce(words, coalesce(title || char(10), '') || text),
      coalesce(author_name || ' ', '') || coalesce(author_handle, '')
    FROM mentions;

    CREATE VIRTUAL TABLE mention_search USING fts5 (
      body,
      author,
      content = 'mention_search_source',
      content_rowid = 'seq',
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '2 3'
    );

    CREATE TRIGGER mention_search_after_insert AFTER INSERT ON mentions
    BEGIN
      INSERT INTO mention_search (rowid, body, author)
      VALUES (
        NEW.seq,
        coalesce(NEW.words, coalesce(NEW.title || char(10), '') || NEW.text),
        coalesce(NEW.author_name || ' ', '') || coalesce(NEW.author_handle, '')
      );
    END;
  `,
};
