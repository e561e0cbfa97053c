import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { cardOf } from './joinRows.ts';

/**
 * SQL for whether a mention that is put off was seen in one more place since, as its owner wanted to know. Listening writes
 * that down and never touches the decision, so undo and live feeds don't meet.
 */
export const isWokenEarly = `
  EXISTS (
    SELECT 1
    FROM early_wakes
    WHERE early_wakes.mention = decisions.mention AND early_wakes.at >= decisions.snoozed_at
  )`;

/** SQL for what is put off and not back yet. */
export const isPutOff = `decisions.snoozed_until > :now AND NOT ${isWokenEarly}`;

/** SQL for what is not put off, or is back. */
export const isAwake = `(decisions.snoozed_until IS NULL OR decisions.snoozed_until <= :now OR ${isWokenEarly})`;

/** SQL for what came back at its time. */
export const isWokenInTime = `decisions.snoozed_until <= :now AND NOT ${isWokenEarly}`;

/** SQL for the instant at which a mention comes or came back; null where it is not put off. */
export const wakesAt = `
  coalesce(
    (
      SELECT early_wakes.at
      FROM early_wakes
      WHERE early_wakes.mention = decisions.mention AND early_wakes.at >= decisions.snoozed_at
    ),
    decisions.snoozed_until
  )`;

/**
 * Notes that mentions were seen in one more place, for those that are to come back then; answers how many are back by that.
 */
export function wakeEarly(database: WritableDatabase, mentions: readonly number[], now: number): number {
  if (mentions.length === 0) return 0;
  return sql(
    database,
    `INSERT INTO early_wakes (mention, at)
     SELECT DISTINCT decisions.mention, :now
     FROM json_each(:mentions) AS given
     CROSS JOIN decisions ON decisions.mention = ${cardOf('given.value')}
     WHERE decisions.wakes_early = 1 AND ${isPutOff}
     ON CONFLICT (mention) DO UPDATE SET at = excluded.at`,
  ).run({ mentions: JSON.stringify(mentions), now }).changes;
}

/** When the next snooze after an instant ends; null where nothing is put off for longer. */
export function readNextWakeAt(database: ReadableDatabase, after: number): number | null {
  return (
    sql<{ at: number | null }>(
      database,
      'SELECT min(snoozed_until) AS at FROM decisions WHERE snoozed_until > ?',
    ).get(after)?.at ?? null
  );
}

/** How many mentions are put off, by where they stand. */
export function countPutOff<Place>(database: ReadableDatabase, now: number): Place[] {
  return sql<Place>(
    database,
    `SELECT state, bucket, sum(counted) AS total
     FROM (
       SELECT state, bucket, 1 AS counted
       FROM decisions INDEXED BY decisions_by_wake
       WHERE snoozed_until > :now
       UNION ALL
       SELECT state, bucket, -1 AS counted
       FROM early_wakes
       CROSS JOIN decisions ON decisions.mention = early_wakes.mention
       WHERE decisions.snoozed_until > :now AND early_wakes.at >= decisions.snoozed_at
     )
     GROUP BY state, bucket`,
  ).all({ now });
}
