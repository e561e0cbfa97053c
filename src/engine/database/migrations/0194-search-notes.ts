import type { Migration } from './migration.ts';

/** A private note is searched with its mention, as a reply is: its row leaves the index and comes in again. */
export const searchNotes: Migration = {
  version: 194,
  sql: `
    DROP VIEW mention_search_source;

    CREATE VIEW mention_search_source (seq, body, author, added) AS
    SELECT
      mentions.seq,
      coalesce(mentions.words, coalesce(mentions.title || char(10), '') || mentions.text),
      coalesce(mentions.author_name || ' ', '') || coalesce(mentions.author_handle, ''),
      (
        SELECT group_concat(said.words, char(10))
        FROM (
          SELECT coalesce(replies.words, replies.text) AS words FROM replies WHERE replies.mention = mentions.seq
          UNION ALL
          SELECT coalesce(notes.words, notes.text) FROM notes WHERE notes.mention = mentions.seq
        ) AS said
      )
    FROM mentions;

    CREATE TRIGGER mention_search_before_note BEFORE INSERT ON notes
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = NEW.mention;
    END;

    CREATE TRIGGER mention_search_after_note AFTER INSERT ON notes
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = NEW.mention;
    END;

    CREATE TRIGGER mention_search_before_note_edit BEFORE UPDATE OF mention, text, words ON notes
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq IN (OLD.mention, NEW.mention);
    END;

    CREATE TRIGGER mention_search_after_note_edit AFTER UPDATE OF mention, text, words ON notes
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq IN (OLD.mention, NEW.mention);
    END;

    CREATE TRIGGER mention_search_before_note_goes BEFORE DELETE ON notes
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = OLD.mention;
    END;

    CREATE TRIGGER mention_search_after_note_went AFTER DELETE ON notes
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = OLD.mention;
    END;

    INSERT INTO mention_search (mention_search) VALUES ('rebuild');
  `,
};
