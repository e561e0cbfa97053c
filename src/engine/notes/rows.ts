import type { MentionId, Note, NoteId, NoteVersion } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import { foldForSearch } from '../search/foldForSearch.ts';

/** SQL for whether the owner wrote, or began to write, a note on a card or on what was joined to it; `seq` is an SQL expression. */
export function hasNote(seq: string): string {
  return `(
    EXISTS (SELECT 1 FROM notes WHERE notes.mention IN ${familyOf(seq)} AND notes.text <> '')
    OR EXISTS (SELECT 1 FROM drafts WHERE drafts.mention IN ${familyOf(seq)} AND drafts.kind = 'note')
  )`;
}

/** The note on a mention's card, which may be empty, and then those on what was joined to it. */
export function readNotes(database: ReadableDatabase, id: MentionId): Note[] {
  return sql<Note>(
    database,
    `SELECT
       notes.id AS id,
       mentions.id AS mentionId,
       coalesce(notes.text, '') AS text,
       notes.written_at AS writtenAt,
       (SELECT count(*) FROM note_versions WHERE note_versions.note = notes.seq) AS versionCount,
       drafts.text AS draft
     FROM (SELECT ${cardOf('asked.seq')} AS seq FROM mentions AS asked WHERE asked.id = ?) AS card
     JOIN mentions ON mentions.seq IN ${familyOf('card.seq')}
     LEFT JOIN notes ON notes.mention = mentions.seq
     LEFT JOIN drafts ON drafts.mention = mentions.seq AND drafts.kind = 'note'
     WHERE mentions.seq = card.seq OR notes.text <> '' OR drafts.text IS NOT NULL
     ORDER BY mentions.seq <> card.seq, mentions.seq`,
  ).all(id);
}

export function readNoteVersions(database: ReadableDatabase, id: NoteId): NoteVersion[] {
  return sql<NoteVersion>(
    database,
    `SELECT note_versions.text AS text, note_versions.written_at AS writtenAt
     FROM notes
     JOIN note_versions ON note_versions.note = notes.seq
     WHERE notes.id = ?
     ORDER BY note_versions.written_at DESC, note_versions.seq DESC`,
  ).all(id);
}

export function isNote(database: ReadableDatabase, id: NoteId): boolean {
  return sql(database, 'SELECT 1 FROM notes WHERE id = ?').get(id) !== undefined;
}

/** A mention, with what stands in its note. */
export type NotedMention = {
  readonly seq: number;
  readonly headline: string;
  readonly note: number | null;
  readonly text: string;
};

export function findNotedMention(database: ReadableDatabase, id: MentionId): NotedMention | null {
  return (
    sql<NotedMention>(
      database,
      `SELECT
         mentions.seq AS seq,
         mentions.headline AS headline,
         notes.seq AS note,
         coalesce(notes.text, '') AS text
       FROM mentions
       LEFT JOIN notes ON notes.mention = mentions.seq
       WHERE mentions.id = ?`,
    ).get(id) ?? null
  );
}

export function insertNote(
  database: WritableDatabase,
  note: { readonly id: NoteId; readonly mention: number; readonly text: string },
  now: number,
): void {
  sql(
    database,
    `INSERT INTO notes (id, mention, text, words, written_at)
     VALUES (:id, :mention, :text, :words, :now)`,
  ).run({ ...note, words: foldForSearch(note.text), now });
}

/** Writes a note anew; what it said is kept as a version of it. */
export function updateNote(database: WritableDatabase, note: number, text: string, now: number): void {
  sql(
    database,
    `INSERT INTO note_versions (note, text, written_at)
     SELECT seq, text, written_at
     FROM notes
     WHERE seq = ? AND text <> ''`,
  ).run(note);
  sql(database, 'UPDATE notes SET text = :text, words = :words, written_at = :now WHERE seq = :note').run({
    note,
    text,
    words: foldForSearch(text),
    now,
  });
}
