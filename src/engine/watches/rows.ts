import { type Watch, type WatchDetails, type WatchId, WatchWords } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

export type WatchRow = Watch & { readonly seq: number };

/** The watches that are listened for, the oldest first. */
export function readWatches(database: ReadableDatabase): WatchRow[] {
  return sql<{
    seq: number;
    id: WatchId;
    name: string;
    kind: Watch['kind'];
    words: string;
    mentionCount: number;
  }>(
    database,
    `SELECT
       seq,
       id,
       name,
       kind,
       words,
       (SELECT count(DISTINCT mention) FROM match_reasons WHERE match_reasons.watch = watches.seq) AS mentionCount
     FROM watches
     WHERE removed_at IS NULL
     ORDER BY seq`,
  )
    .all()
    .map(({ words, ...row }) => ({ ...row, ...WatchWords.parse(JSON.parse(words)) }));
}

/** Only what the watches that are listened for look for, the oldest first: unlike `readWatches` it counts nothing. */
export function readWatchWords(database: ReadableDatabase): { seq: number; words: WatchWords }[] {
  return sql<{ seq: number; words: string }>(
    database,
    'SELECT seq, words FROM watches WHERE removed_at IS NULL ORDER BY seq',
  )
    .all()
    .map(({ seq, words }) => ({ seq, words: WatchWords.parse(JSON.parse(words)) }));
}

export function findWatch(database: ReadableDatabase, id: WatchId): { seq: number; name: string } | null {
  return (
    sql<{ seq: number; name: string }>(
      database,
      'SELECT seq, name FROM watches WHERE id = ? AND removed_at IS NULL',
    ).get(id) ?? null
  );
}

/** Makes a watch that is not listened for yet: `bringInWatch` starts that. */
export function insertRemovedWatch(
  database: WritableDatabase,
  id: WatchId,
  details: WatchDetails,
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO watches (id, name, kind, words, removed_at)
       VALUES (?, ?, ?, ?, ?)`,
    ).run(id, details.name, details.kind, wordsColumn(details), now).lastInsertRowid,
  );
}

export function bringInWatch(database: WritableDatabase, seq: number): void {
  sql(database, 'UPDATE watches SET removed_at = NULL WHERE seq = ?').run(seq);
}

export function updateWatch(database: WritableDatabase, seq: number, details: WatchDetails): void {
  sql(database, 'UPDATE watches SET name = ?, kind = ?, words = ? WHERE seq = ?').run(
    details.name,
    details.kind,
    wordsColumn(details),
    seq,
  );
}

export function removeWatchRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE watches SET removed_at = ? WHERE seq = ?').run(now, seq);
}

function wordsColumn({ anyOf, allOf, noneOf }: WatchDetails): string {
  return JSON.stringify({ anyOf, allOf, noneOf } satisfies WatchWords);
}
