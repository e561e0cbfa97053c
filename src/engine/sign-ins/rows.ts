import { sql, type WritableDatabase } from '../database/open.ts';

export type NewSignIn = { readonly feed: number; readonly origin: string; readonly sealed: string };

/** Keeps a sealed sign-in that no feed uses yet. */
export function insertSignIn(database: WritableDatabase, { feed, origin, sealed }: NewSignIn): number {
  const text = 'INSERT INTO sign_ins (feed, origin, sealed) VALUES (?, ?, ?)';
  return Number(sql(database, text).run(feed, origin, sealed).lastInsertRowid);
}

/** Says which sign-in a feed uses, if any. */
export function setFeedSignIn(database: WritableDatabase, feed: number, signIn: number | null): void {
  sql(database, 'UPDATE feeds SET sign_in = ? WHERE seq = ?').run(signIn, feed);
}

/** Deletes sign-ins that no feed uses and no undo can bring back, with those of feeds that were removed for good. */
export function deleteUnusedSignIns(database: WritableDatabase): void {
  const deleted = sql<{ seq: number }>(
    database,
    `DELETE FROM sign_ins
     WHERE NOT EXISTS (
         SELECT 1
         FROM feeds
         WHERE feeds.seq = sign_ins.feed AND feeds.sign_in = sign_ins.seq AND feeds.removed_at IS NULL
       )
       AND NOT EXISTS (SELECT 1 FROM undo_rows WHERE undo_rows.tbl = 'feeds' AND undo_rows.pk = sign_ins.feed)
     RETURNING seq`,
  ).all();
  for (const { seq } of deleted) sql(database, 'UPDATE feeds SET sign_in = NULL WHERE sign_in = ?').run(seq);
}
