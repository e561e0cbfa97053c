import type { Migration } from './migration.ts';

/**
 * What the owner answered is searched with the mention it answers. Before and after each change of a reply the row of its
 * mention goes out of the index and comes in again, as the view shows it then: so undo is followed too.
 */
export const searchReplies: Migration = {
  version: 162,
  sql: `
    DROP TRIGGER mention_search_after_insert;
    DROP TRIGGER mention_search_after_update;
    DROP TABLE mention_vocabulary;
    DROP TABLE mention_search;
    DROP VIEW mention_search_source;

    CREATE VIEW mention_search_source (seq, body, author, added) AS
    SELECT
      mentions.seq,
      coalesce(mentions.words, coalesce(mentions.title || char(10), '') || mentions.text),
      coalesce(mentions.author_name || ' ', '') || coalesce(mentions.author_handle, ''),
      (
        SELECT group_concat(coalesce(replies.words, replies.text), char(10))
        FROM replies
        WHERE replies.mention = mentions.seq
      )
    FROM mentions;

    CREATE VIRTUAL TABLE mention_search USING fts5 (
      body,
      author,
      added,
      content = 'mention_search_source',
      content_rowid = 'seq',
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '2 3'
    );

    CREATE VIRTUAL TABLE mention_vocabulary USING fts5vocab (mention_search, instance);

    CREATE TRIGGER mention_search_after_insert AFTER INSERT ON mentions
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      VALUES (
        NEW.seq,
        coalesce(NEW.words, coalesce(NEW.title || char(10), '') || NEW.text),
        coalesce(NEW.author_name || ' ', '') || coalesce(NEW.author_handle, ''),
        NULL
      );
    END;

    CREATE TRIGGER mention_search_before_update
    BEFORE UPDATE OF title, text, words, author_name, author_handle ON mentions
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = OLD.seq;
    END;

    CREATE TRIGGER mention_search_after_update
    AFTER UPDATE OF title, text, words, author_name, author_handle ON mentions
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = NEW.seq;
    END;

    CREATE TRIGGER mention_search_before_reply BEFORE INSERT ON replies
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = NEW.mention;
    END;

    CREATE TRIGGER mention_search_after_reply AFTER INSERT ON replies
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = NEW.mention;
    END;

    CREATE TRIGGER mention_search_before_reply_edit BEFORE UPDATE OF mention, text, words ON replies
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq IN (OLD.mention, NEW.mention);
    END;

    CREATE TRIGGER mention_search_after_reply_edit AFTER UPDATE OF mention, text, words ON replies
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq IN (OLD.mention, NEW.mention);
    END;

    CREATE TRIGGER mention_search_before_reply_goes BEFORE DELETE ON replies
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = OLD.mention;
    END;

    CREATE TRIGGER mention_search_after_reply_went AFTER DELETE ON replies
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = OLD.mention;
    END;

    INSERT INTO mention_search (mention_search) VALUES ('rebuild');
  `,
};
