import type { Migration } from './migration.ts';

/**
 * What an entry said when it was last heard (`content`: a format and a hash), how often it was edited since (-1 once a row
 * of an older format was learned anew), and where it is kept; the versions of the edited ones; and the search follows.
 */
export const versions: Migration = {
  version: 80,
  sql: `
    ALTER TABLE seen ADD COLUMN content BLOB;
    ALTER TABLE seen ADD COLUMN edit_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE seen ADD COLUMN entry INTEGER;

    CREATE TABLE versions (
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      guid_hash BLOB NOT NULL,
      n INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      sha BLOB NOT NULL,
      title TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY (feed, guid_hash, n)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER mention_search_after_update AFTER UPDATE OF title, text, words, author_name, author_handle ON mentions
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author)
      VALUES (
        'delete',
        OLD.seq,
        coalesce(OLD.words, coalesce(OLD.title || char(10), '') || OLD.text),
        coalesce(OLD.author_name || ' ', '') || coalesce(OLD.author_handle, '')
      );
      INSERT INTO mention_search (rowid, body, author)
      VALUES (
        NEW.seq,
        coalesce(NEW.words, coalesce(NEW.title || char(10), '') || NEW.text),
        coalesce(NEW.author_name || ' ', '') || coalesce(NEW.author_handle, '')
      );
    END;
  `,
};
