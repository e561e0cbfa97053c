import type { SavedReply, SavedReplyDetails, SavedReplyId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

/** The saved replies with what recorded replies tell of their use; the one used most often first. */
export function readSavedReplies(database: ReadableDatabase): SavedReply[] {
  return sql<SavedReply>(
    database,
    `SELECT
       saved_replies.id AS id,
       saved_replies.name AS name,
       saved_replies.text AS text,
       count(replies.seq) AS useCount,
       max(replies.said_at) AS lastUsedAt
     FROM saved_replies
     LEFT JOIN replies ON replies.saved_reply = saved_replies.seq
     WHERE saved_replies.removed_at IS NULL
     GROUP BY saved_replies.seq
     ORDER BY useCount DESC, lastUsedAt DESC, saved_replies.name, saved_replies.seq`,
  ).all();
}

export function findSavedReply(
  database: ReadableDatabase,
  id: SavedReplyId,
): { readonly seq: number; readonly name: string } | null {
  return (
    sql<{ seq: number; name: string }>(
      database,
      'SELECT seq, name FROM saved_replies WHERE id = ? AND removed_at IS NULL',
    ).get(id) ?? null
  );
}

/** Also one that was removed: a draft may have been begun with it. */
export function findSavedReplySeq(database: ReadableDatabase, id: SavedReplyId | null): number | null {
  if (id === null) return null;
  return sql<{ seq: number }>(database, 'SELECT seq FROM saved_replies WHERE id = ?').get(id)?.seq ?? null;
}

/** Makes one that is not offered yet: `bringInSavedReply` does that. */
export function insertRemovedSavedReply(
  database: WritableDatabase,
  id: SavedReplyId,
  { name, text }: SavedReplyDetails,
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO saved_replies (id, name, text, added_at, removed_at)
       VALUES (:id, :name, :text, :now, :now)`,
    ).run({ id, name, text, now }).lastInsertRowid,
  );
}

export function bringInSavedReply(database: WritableDatabase, seq: number): void {
  sql(database, 'UPDATE saved_replies SET removed_at = NULL WHERE seq = ?').run(seq);
}

export function updateSavedReply(
  database: WritableDatabase,
  seq: number,
  { name, text }: SavedReplyDetails,
): void {
  sql(database, 'UPDATE saved_replies SET name = :name, text = :text WHERE seq = :seq').run({
    seq,
    name,
    text,
  });
}

export function removeSavedReplyRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE saved_replies SET removed_at = ? WHERE seq = ?').run(now, seq);
}
