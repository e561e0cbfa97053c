import { type Watch, type WatchDetails, WatchDraft, type WatchId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { WatchToMatch } from '../listening/match.ts';

/** The watches that are listened for, the oldest first. */
export function readWatches(database: ReadableDatabase): Watch[] {
  return sql<{
    id: WatchId;
    name: string;
    kind: Watch['kind'];
    words: string;
    mentionCount: number;
  }>(
    database,
    `SELECT
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
    .map(({ words, ...row }) => ({ ...row, ...WatchDraft.parse(JSON.parse(words)) }));
}

/** The same watches, as the matcher needs them. */
export function readWatchesToMatch(database: ReadableDatabase): WatchToMatch[] {
  return sql<{ seq: number; words: string }>(
    database,
    'SELECT seq, words FROM watches WHERE removed_at IS NULL ORDER BY seq',
  )
    .all()
    .map(({ seq, words }) => toWatchToMatch(seq, WatchDraft.parse(JSON.parse(words))));
}

/** The numbers of the watches that are not listened for any more. */
export function readRemovedWatches(database: ReadableDatabase): ReadonlySet<number> {
  const numbers = sql<number>(database, 'SELECT seq FROM watches WHERE removed_at IS NOT NULL').pluck().all();
  return new Set(numbers);
}

/** A watch as the matcher needs it. */
export function toWatchToMatch(seq: number, spec: WatchDraft): WatchToMatch {
  const { isWholeWord, isCaseSensitive, feedIds, languages, ...words } = spec;
  return { seq, words, isWholeWord, isCaseSensitive, feedIds, languages };
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

function wordsColumn({ name: _name, kind: _kind, ...spec }: WatchDetails): string {
  return JSON.stringify(WatchDraft.parse(spec));
}
