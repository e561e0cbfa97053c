import { activityStretches, activityStretchMs } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';

/** How many mentions were seen in a feed. */
export function countMentionsOfFeed(database: ReadableDatabase, seq: number): number {
  const row = sql<{ total: number }>(database, 'SELECT count(*) AS total FROM sightings WHERE feed = ?').get(
    seq,
  );
  return row?.total ?? 0;
}

/** How many mentions were seen in each feed. */
export function countMentionsByFeed(database: ReadableDatabase): Map<number, number> {
  const rows = sql<{ feed: number; total: number }>(
    database,
    'SELECT feed, count(*) AS total FROM sightings GROUP BY feed',
  ).all();
  return new Map(rows.map((row) => [row.feed, row.total]));
}

/** Entries of each feed in the last stretches of time, oldest first, as `Feed.activity` shows them. */
export function readActivityByFeed(database: ReadableDatabase, now: number): Map<number, number[]> {
  const from = now - activityStretches * activityStretchMs;
  const rows = sql<{ feed: number; stretch: number; total: number }>(
    database,
    `SELECT feed, CAST((said_at - ?) / ${activityStretchMs} AS INTEGER) AS stretch, count(*) AS total
     FROM entries
     WHERE said_at > ? AND said_at <= ?
     GROUP BY feed, stretch`,
  ).all(from, from, now);
  const activity = new Map<number, number[]>();
  for (const { feed, stretch, total } of rows) {
    const stretches = activity.get(feed) ?? Array<number>(activityStretches).fill(0);
    stretches[Math.min(stretch, activityStretches - 1)] = total;
    activity.set(feed, stretches);
  }
  return activity;
}
