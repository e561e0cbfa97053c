import { sql, type WritableDatabase } from '../database/open.ts';

/** Keeps what is being typed as the note on a mention. Answers whether there was no draft before. */
export function saveNoteDraft(
  database: WritableDatabase,
  mention: number,
  text: string,
  now: number,
): boolean {
  const had = deleteNoteDraft(database, mention);
  sql(
    database,
    `INSERT INTO drafts (mention, kind, text, saved_at)
     VALUES (:mention, 'note', :text, :now)`,
  ).run({ mention, text, now });
  return !had;
}

/** Answers whether there was one. */
export function deleteNoteDraft(database: WritableDatabase, mention: number): boolean {
  return sql(database, "DELETE FROM drafts WHERE mention = ? AND kind = 'note'").run(mention).changes > 0;
}
