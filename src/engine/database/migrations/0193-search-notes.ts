import type { Migration } from './migration.ts';

/** What the owner noted is searched with its mention, as what was answered is. A note belongs to one mention for good. */
export const searchNotes: Migration = {
  version: 193,
  sql: `
    INSERT INTO mention_search (mention_search, rowid, body, author, added)
    SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq IN (SELECT mention FROM notes);

    DROP VIEW mention_search_source;

    CREATE VIEW mention_search_source (seq, body, author, added) AS
    SELECT
      mentions.seq,
      coalesce(mentions.words, coalesce(mentions.title || char(10), '') || mentions.text),
      coalesce(mentions.author_name || ' ', '') || coalesce(mentions.author_handle, ''),
      nullif(
        coalesce(
          (
            SELECT group_concat(coalesce(replies.words, replies.text), char(10))
            FROM replies
            WHERE replies.mention = mentions.seq
          ) || char(10),
          ''
        ) || coalesce(
          (SELECT coalesce(notes.words, notes.text) FROM notes WHERE notes.mention = mentions.seq),
          ''
        ),
        ''
      )
    FROM mentions;

    INSERT INTO mention_search (rowid, body, author, added)
    SELECT seq, body, author, added FROM mention_search_source WHERE seq IN (SELECT mention FROM notes);

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

    CREATE TRIGGER mention_search_before_note_edit BEFORE UPDATE OF text, words ON notes
    BEGIN
      INSERT INTO mention_search (mention_search, rowid, body, author, added)
      SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = OLD.mention;
    END;

    CREATE TRIGGER mention_search_after_note_edit AFTER UPDATE OF text, words ON notes
    BEGIN
      INSERT INTO mention_search (rowid, body, author, added)
      SELECT seq, body, author, added FROM mention_search_source WHERE seq = NEW.mention;
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
  `,
};
