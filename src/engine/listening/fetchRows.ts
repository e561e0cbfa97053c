import type { FeedProblem, FeedProblemCode } from '#contract';
import { sql, type WritableDatabase } from '../database/open.ts';
import { logPoll } from './checkRows.ts';
import type { HeardPoll } from './heard.ts';
import type { FeedToPoll } from './rows.ts';

/** Writes down what came of a check: in the feed's own state, and in its log of the last twenty. */
export function recordCheck(
  database: WritableDatabase,
  poll: HeardPoll,
  counts: { readonly newEntryCount: number; readonly newMentionCount: number },
): void {
  if (poll.outcome.kind !== 'problem') recordSuccess(database, poll);
  else if (poll.outcome.isHeldOff || poll.outcome.isUnasked) recordHold(database, poll);
  else recordFailure(database, poll, poll.outcome.problem);
  logPoll(database, poll, counts);
}

function recordSuccess(
  database: WritableDatabase,
  { feed, address, at, nextCheckAt, move, answeredSearches, voice, outcome }: HeardPoll,
): void {
  const heard = outcome.kind === 'heard' ? outcome : null;
  sql(
    database,
    `INSERT INTO feed_fetch (
       feed, etag, last_modified, body_hash, first_succeeded_at, last_succeeded_at, last_checked_at, last_entry_count, next_check_at,
       pace, move, asked_address, heard_address, answered_searches, said_times, usual_gap_ms, late_after_ms
     )
     VALUES (
       :feed, :etag, :lastModified, unhex(:bodyHash), :at, :at, :at, :entryCount, :nextCheckAt, :pace, :move, :address, :address,
       :answeredSearches, :saidTimes, :usualGapMs, :lateAfterMs
     )
     ON CONFLICT (feed) DO UPDATE SET
       etag = CASE WHEN :isHeard THEN excluded.etag ELSE etag END,
       last_modified = CASE WHEN :isHeard THEN excluded.last_modified ELSE last_modified END,
       body_hash = CASE WHEN :isHeard THEN excluded.body_hash ELSE body_hash END,
       pace = CASE WHEN :isHeard THEN excluded.pace ELSE pace END,
       move = excluded.move,
       answered_searches = excluded.answered_searches,
       said_times = CASE WHEN :isHeard THEN excluded.said_times ELSE said_times END,
       usual_gap_ms = CASE WHEN :isHeard THEN excluded.usual_gap_ms ELSE usual_gap_ms END,
       late_after_ms = CASE WHEN :isHeard THEN excluded.late_after_ms ELSE late_after_ms END,
       held_count = 0,
       first_succeeded_at = coalesce(first_succeeded_at, excluded.first_succeeded_at),
       last_succeeded_at = excluded.last_succeeded_at,
       last_checked_at = excluded.last_checked_at,
       last_entry_count = coalesce(excluded.last_entry_count, last_entry_count),
       failure_count = 0,
       broken_since_at = NULL,
       problem_code = NULL,
       problem_status = NULL,
       next_check_at = excluded.next_check_at,
       asked_address = excluded.asked_address,
       heard_address = excluded.heard_address`,
  ).run({
    feed,
    address,
    at,
    nextCheckAt,
    isHeard: heard ? 1 : 0,
    etag: heard?.validators.etag ?? null,
    lastModified: heard?.validators.lastModified ?? null,
    bodyHash: heard?.bodyHash ?? null,
    entryCount: heard?.entries.length ?? null,
    pace: heard?.pace ? JSON.stringify(heard.pace) : null,
    move: move === null ? null : JSON.stringify(move),
    answeredSearches: answeredSearches.length === 0 ? null : JSON.stringify(answeredSearches),
    saidTimes: voice && JSON.stringify(voice.saidTimes),
    usualGapMs: voice?.usualGapMs ?? null,
    lateAfterMs: voice?.lateAfterMs ?? null,
  });
}

/** A server that asks to be left alone is not broken: only when to come again changes. */
function recordHold(database: WritableDatabase, { feed, address, at, nextCheckAt }: HeardPoll): void {
  sql(
    database,
    `INSERT INTO feed_fetch (feed, last_checked_at, held_count, next_check_at, asked_address)
     VALUES (:feed, :at, 1, :nextCheckAt, :address)
     ON CONFLICT (feed) DO UPDATE SET
       last_checked_at = excluded.last_checked_at,
       held_count = held_count + 1,
       failure_count = CASE WHEN asked_address IS excluded.asked_address THEN failure_count ELSE 0 END,
       broken_since_at = CASE WHEN asked_address IS excluded.asked_address THEN broken_since_at END,
       problem_code = CASE WHEN asked_address IS excluded.asked_address THEN problem_code END,
       problem_status = CASE WHEN asked_address IS excluded.asked_address THEN problem_status END,
       asked_address = excluded.asked_address,
       next_check_at = excluded.next_check_at`,
  ).run({ feed, address, at, nextCheckAt });
}

function recordFailure(database: WritableDatabase, poll: HeardPoll, problem: FeedProblem): void {
  sql(
    database,
    `INSERT INTO feed_fetch (
       feed, last_checked_at, failure_count, broken_since_at, problem_code, problem_status, next_check_at, asked_address
     )
     VALUES (:feed, :at, 1, :at, :code, :status, :nextCheckAt, :address)
     ON CONFLICT (feed) DO UPDATE SET
       last_checked_at = excluded.last_checked_at,
       failure_count = CASE WHEN asked_address IS excluded.asked_address THEN failure_count + 1 ELSE 1 END,
       held_count = 0,
       move = NULL,
       broken_since_at = CASE
         WHEN asked_address IS excluded.asked_address THEN coalesce(broken_since_at, excluded.broken_since_at)
         ELSE excluded.broken_since_at
       END,
       asked_address = excluded.asked_address,
       problem_code = excluded.problem_code,
       problem_status = excluded.problem_status,
       next_check_at = excluded.next_check_at`,
  ).run({
    feed: poll.feed,
    address: poll.address,
    at: poll.at,
    code: problem.code satisfies FeedProblemCode,
    status: problem.status ?? null,
    nextCheckAt: poll.nextCheckAt,
  });
}

/** Takes checks back that failed since then, as if they had not been made: the feed is due as it was before. */
export function forgiveFailures(database: WritableDatabase, feed: FeedToPoll, failedAt: number): void {
  sql(
    database,
    `UPDATE feed_fetch SET
       failure_count = :failureCount,
       last_checked_at = CASE WHEN :failureCount = 0 THEN last_succeeded_at ELSE last_checked_at END,
       broken_since_at = CASE WHEN :failureCount = 0 THEN NULL ELSE broken_since_at END,
       problem_code = CASE WHEN :failureCount = 0 THEN NULL ELSE problem_code END,
       problem_status = CASE WHEN :failureCount = 0 THEN NULL ELSE problem_status END,
       move = :move,
       next_check_at = :nextCheckAt
     WHERE feed = :feed`,
  ).run({
    feed: feed.seq,
    failureCount: feed.failureCount,
    move: feed.move === null ? null : JSON.stringify(feed.move),
    nextCheckAt: feed.nextCheckAt,
  });
  sql(database, "DELETE FROM checks WHERE feed = ? AND at >= ? AND outcome = 'problem'").run(
    feed.seq,
    failedAt,
  );
}

/** Takes a feed as heard since `since`, so that nothing in its next answer is history. */
export function markHeardSince(database: WritableDatabase, feed: number, since: number): void {
  sql(
    database,
    `INSERT INTO feed_fetch (feed, first_succeeded_at)
     VALUES (?, ?)
     ON CONFLICT (feed) DO UPDATE SET first_succeeded_at = excluded.first_succeeded_at`,
  ).run(feed, since);
}
