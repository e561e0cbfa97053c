import type { MentionId, QuietThread, QuietThreadId } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { findThread, type Thread } from '../listening/thread.ts';
import { cardOf } from '../mentions/joinRows.ts';
import { bucket } from '../mentions/rows.ts';

/** The threads that are quiet at an instant, the first to be heard again at the top, and those that still hold mentions. */
export function readQuietThreads(database: ReadableDatabase, now: number): QuietThread[] {
  return sql<Omit<QuietThread, 'isQuiet'>>(
    database,
    `SELECT
       quiet_threads.id AS id,
       quiet_threads.title AS title,
       feeds.title AS place,
       quiet_threads.quiet_until AS quietUntil,
       (
         SELECT count(*)
         FROM decisions
         WHERE decisions.quieted_by = quiet_threads.seq AND decisions.bucket = ${bucket.quiet}
       ) AS heldCount
     FROM quiet_threads
     JOIN feeds ON feeds.seq = quiet_threads.feed
     WHERE quiet_threads.removed_at IS NULL
     ORDER BY quiet_threads.quiet_until, quiet_threads.seq`,
  )
    .all()
    .map((thread) => ({ ...thread, isQuiet: thread.quietUntil > now }))
    .filter(({ isQuiet, heldCount }) => isQuiet || heldCount > 0);
}

/** Tells by which quiet thread what a feed says is kept below New; null where there is none. */
export type QuietThreadFinder = (
  feed: number,
  said: { readonly title: string | null; readonly address: string | null },
) => number | null;

/** The threads that are quiet at an instant; nothing is looked at where there are none. */
export function openQuietThreads(database: ReadableDatabase, now: number): QuietThreadFinder {
  const rows = sql<{ seq: number; feed: number; key: string }>(
    database,
    `SELECT seq, feed, thread_key AS key
     FROM quiet_threads
     WHERE removed_at IS NULL AND quiet_until > ?`,
  ).all(now);
  if (rows.length === 0) return () => null;
  const feeds = Map.groupBy(rows, ({ feed }) => feed);
  return (feed, said) => {
    const threads = feeds.get(feed);
    const key = threads && findThread(said)?.key;
    return threads?.find((thread) => thread.key === key)?.seq ?? null;
  };
}

/** A mention with the thread that it is of, in the feed that it was first heard in. */
export type MentionOfThread = { readonly feed: number; readonly thread: Thread | null };

/** The card of a mention; null where there is none. */
export function findMentionOfThread(database: ReadableDatabase, id: MentionId): MentionOfThread | null {
  const row = sql<{ feed: number; title: string | null; address: string | null }>(
    database,
    `SELECT cards.first_feed AS feed, cards.title AS title, cards.address AS address
     FROM mentions
     JOIN mentions AS cards ON cards.seq = ${cardOf('mentions.seq')}
     WHERE mentions.id = ?`,
  ).get(id);
  return row ? { feed: row.feed, thread: findThread(row) } : null;
}

export type QuietThreadRow = { readonly seq: number; readonly id: QuietThreadId; readonly title: string };

/** A thread that is or was quiet, by what it is known by. */
export function findQuietThread(
  database: ReadableDatabase,
  feed: number,
  key: string,
): (QuietThreadRow & { readonly quietUntil: number | null }) | null {
  return (
    sql<QuietThreadRow & { quietUntil: number | null }>(
      database,
      `SELECT
         seq,
         id,
         title,
         CASE WHEN removed_at IS NULL THEN quiet_until END AS quietUntil
       FROM quiet_threads
       WHERE feed = ? AND thread_key = ?`,
    ).get(feed, key) ?? null
  );
}

/** The thread of a mention, while it is quiet. */
export function findQuietThreadOf(
  database: ReadableDatabase,
  mention: { readonly feed: number; readonly title: string | null; readonly address: string | null },
  now: number,
): Pick<QuietThread, 'id' | 'title' | 'quietUntil'> | null {
  const thread = findThread(mention);
  const known = thread && findQuietThread(database, mention.feed, thread.key);
  if (!known || known.quietUntil === null || known.quietUntil <= now) return null;
  return { id: known.id, title: known.title, quietUntil: known.quietUntil };
}

/** A thread that was let be quiet, also one whose week is over, by its id. */
export function findQuietThreadById(database: ReadableDatabase, id: QuietThreadId): QuietThreadRow | null {
  return (
    sql<QuietThreadRow>(
      database,
      'SELECT seq, id, title FROM quiet_threads WHERE id = ? AND removed_at IS NULL',
    ).get(id) ?? null
  );
}

/** Makes a thread that is not quiet yet: what comes in refers to it, so undo never deletes it. */
export function insertRemovedQuietThread(
  database: WritableDatabase,
  { id, feed, thread }: { readonly id: QuietThreadId; readonly feed: number; readonly thread: Thread },
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO quiet_threads (id, feed, thread_key, title, quiet_until, removed_at)
       VALUES (:id, :feed, :key, :title, :now, :now)`,
    ).run({ id, feed, key: thread.key, title: thread.title, now }).lastInsertRowid,
  );
}

export function letBeQuiet(database: WritableDatabase, seq: number, until: number): void {
  sql(database, 'UPDATE quiet_threads SET quiet_until = ?, removed_at = NULL WHERE seq = ?').run(until, seq);
}

export function removeQuietThread(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE quiet_threads SET removed_at = ? WHERE seq = ?').run(now, seq);
}

/** Exported for the test of its query plan. */
export const inNewOfFeedQuery = `
  SELECT mentions.seq AS seq, mentions.title AS title, mentions.address AS address
  FROM decisions
  CROSS JOIN mentions ON mentions.seq = decisions.mention
  WHERE decisions.state = 'new'
    AND decisions.bucket IN (${bucket.current}, ${bucket.unlikely})
    AND decisions.snoozed_until IS NULL
    AND mentions.first_feed = ?
    AND mentions.urgent_word IS NULL`;

/** What stands in New of a thread and can wait. */
export function listInNew(database: ReadableDatabase, feed: number, { key }: Thread): number[] {
  return sql<{ seq: number; title: string | null; address: string | null }>(database, inNewOfFeedQuery)
    .all(feed)
    .filter((mention) => findThread(mention)?.key === key)
    .map(({ seq }) => seq);
}

/** Keeps mentions below New for a quiet thread. */
export function holdMentions(database: WritableDatabase, mentions: readonly number[], thread: number): void {
  sql(
    database,
    `UPDATE decisions
     SET bucket = ${bucket.quiet}, quieted_by = ?
     WHERE mention IN (SELECT value FROM json_each(?))`,
  ).run(thread, JSON.stringify(mentions));
}

/** Exported for the test of its query plan. */
export const breakThroughQuery = `
  UPDATE decisions
  SET bucket = ${bucket.current}, quieted_by = NULL
  WHERE bucket = ${bucket.quiet}
    AND mention IN (SELECT c0 FROM given_1)
    AND (SELECT urgent_word FROM mentions WHERE mentions.seq = decisions.mention) IS NOT NULL`;

/** Brings those of some mentions back to New that say by now what can't wait, whatever thread holds them. */
export function breakThrough(database: WritableDatabase, mentions: readonly number[]): void {
  prepareForRows(database, 1, breakThroughQuery).run(mentions.map((mention) => [mention]));
}

/** Brings one mention back to New, if a quiet thread holds it. */
export function takeOutOfQuiet(database: WritableDatabase, mention: number): void {
  sql(
    database,
    `UPDATE decisions
     SET bucket = ${bucket.current}, quieted_by = NULL
     WHERE mention = ? AND bucket = ${bucket.quiet}`,
  ).run(mention);
}

/** Exported for the test of its query plan. */
export const releaseQuery = `
  UPDATE decisions
  SET bucket = ${bucket.current}, quieted_by = NULL
  WHERE bucket = ${bucket.quiet}
    AND quieted_by IN (SELECT seq FROM quiet_threads WHERE removed_at IS NOT NULL)`;

/**
 * Brings back to New what threads held that the owner hears again, whatever way that came about; so nothing is ever held
 * by a thread that no list shows. Answers how many.
 */
export function releaseMentions(database: WritableDatabase): number {
  return sql(database, releaseQuery).run().changes;
}
