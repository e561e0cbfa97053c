import type { SkipReason } from '#contract';
import { sql, type WritableDatabase } from '../database/open.ts';
import type { HeardPoll } from './heard.ts';

const keptChecks = 20;

type NewCheck = {
  readonly feed: number;
  readonly at: number;
  readonly outcome: 'heard' | 'unchanged' | 'problem' | 'skipped';
  readonly problemCode: string | null;
  readonly problemStatus: number | null;
  readonly skipReason: SkipReason | null;
  readonly untilAt: number | null;
  readonly entryCount: number | null;
  readonly newEntryCount: number | null;
  readonly newMentionCount: number | null;
};

/** Writes down in a feed's log of the last twenty what came of a check. */
export function logPoll(
  database: WritableDatabase,
  { feed, at, nextCheckAt, outcome }: HeardPoll,
  counts: { readonly newEntryCount: number; readonly newMentionCount: number },
): void {
  const problem = outcome.kind === 'problem' ? outcome : null;
  const heard = outcome.kind === 'heard' ? outcome : null;
  const isUnasked = problem?.isUnasked ?? false;
  insertCheck(database, {
    feed,
    at,
    outcome: isUnasked ? 'skipped' : outcome.kind,
    problemCode: problem?.problem.code ?? null,
    problemStatus: problem?.problem.status ?? null,
    skipReason: isUnasked ? 'hostPause' : null,
    untilAt: isUnasked ? nextCheckAt : null,
    entryCount: heard?.entries.length ?? null,
    newEntryCount: heard ? counts.newEntryCount : null,
    newMentionCount: heard ? counts.newMentionCount : null,
  });
}

function insertCheck(database: WritableDatabase, check: NewCheck): void {
  sql(
    database,
    `INSERT INTO checks (
       feed, at, outcome, problem_code, problem_status, skip_reason, until_at,
       entry_count, new_entry_count, new_mention_count
     )
     VALUES (
       :feed, :at, :outcome, :problemCode, :problemStatus, :skipReason, :untilAt,
       :entryCount, :newEntryCount, :newMentionCount
     )`,
  ).run(check);
  sql(
    database,
    `DELETE FROM checks
     WHERE feed = :feed
       AND seq <= (SELECT seq FROM checks WHERE feed = :feed ORDER BY seq DESC LIMIT 1 OFFSET ${keptChecks})`,
  ).run({ feed: check.feed });
}

/** A stretch of time in which nobody could be asked. */
export type Absence = {
  readonly reason: Exclude<SkipReason, 'hostPause'>;
  readonly fromAt: number;
  readonly untilAt: number;
};

/** Shorter than this nobody would miss a check. */
const leastAbsenceMs = 5 * 60_000;

/** What an earlier absence has covered is not missed a second time: a computer may sleep while it is offline. */
const missedFeeds = `
  SELECT feed, at
  FROM (
    SELECT
      feed_fetch.feed AS feed,
      max(
        feed_fetch.next_check_at,
        :fromAt,
        coalesce((SELECT max(until_at) FROM checks WHERE checks.feed = feed_fetch.feed), 0)
      ) AS at
    FROM feed_fetch
    JOIN feeds ON feeds.seq = feed_fetch.feed
    WHERE feeds.removed_at IS NULL
      AND feeds.paused_at IS NULL
      AND feed_fetch.last_checked_at IS NOT NULL
      AND feed_fetch.next_check_at IS NOT NULL
  )
  WHERE at <= :untilAt - ${leastAbsenceMs}`;

const isLastOfFeed =
  'checks.seq = (SELECT max(newest.seq) FROM checks AS newest WHERE newest.feed = checks.feed)';

/**
 * Notes for each feed that was due in an absence that it was not asked, in one row, however long that was: an absence that
 * only went on is the same. Answers whether there was any.
 */
export function logAbsence(database: WritableDatabase, absence: Absence): boolean {
  if (absence.untilAt - absence.fromAt < leastAbsenceMs) return false;
  const extended = sql(
    database,
    `UPDATE checks
     SET until_at = :untilAt
     WHERE feed IN (SELECT feed FROM (${missedFeeds}))
       AND outcome = 'skipped'
       AND skip_reason = :reason
       AND ${isLastOfFeed}`,
  ).run(absence);
  const added = sql(
    database,
    `INSERT INTO checks (feed, at, outcome, skip_reason, until_at)
     SELECT feed, at, 'skipped', :reason, :untilAt
     FROM (${missedFeeds})`,
  ).run(absence);
  sql(
    database,
    `DELETE FROM checks
     WHERE seq IN (
       SELECT seq
       FROM (SELECT seq, row_number() OVER (PARTITION BY feed ORDER BY seq DESC) AS place FROM checks)
       WHERE place > ${keptChecks}
     )`,
  ).run();
  return extended.changes + added.changes > 0;
}
