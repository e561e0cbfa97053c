import type { FeedId, FeedProblem, FeedProblemCode, PlaceTemplate } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { SealedSignIn } from '../sign-ins/signIn.ts';
import { logPoll } from './checkRows.ts';
import type { HeardEntry, HeardPoll } from './heard.ts';
import { readKeptContent, writeKeptContent } from './keptContent.ts';
import type { Entry, FeedMove, FeedPace, Validators } from './types.ts';

/** So many of its newest entries tell a feed's rhythm. */
const countedEntries = 50;

type EntryOfFeed = { readonly feed: number; readonly heard: HeardEntry };

/** A feed as the poll needs it. */
export type FeedToPoll = {
  readonly seq: number;
  readonly id: FeedId;
  readonly title: string;
  /** As the owner gave it. */
  readonly address: string;
  /** The host and port in the own network that the owner allowed to be asked. */
  readonly consentedHost: string | null;
  readonly signIn: SealedSignIn | null;
  readonly move: FeedMove | null;
  readonly validators: Validators;
  /** Of the last body that was stored, as hex; null before the first. */
  readonly bodyHash: string | null;
  readonly failureCount: number;
  /** When it was heard for the first time; null before that. */
  readonly heardSince: number | null;
  /** Null also for a feed that is only taken as heard since some day. */
  readonly lastSucceededAt: number | null;
  readonly pace: FeedPace | null;
  /** The recipe that made it; null for an address that was given. */
  readonly template: PlaceTemplate | null;
  /** How often in a row its server asked to be left alone. */
  readonly heldCount: number;
  /** Hashes of the searches that were answered, the latest last, of a feed that asks for all watches. */
  readonly answeredSearches: readonly string[];
  /** When it is to be checked next; 0 for a feed never checked, null for one that has ended. */
  readonly nextCheckAt: number | null;
};

type FlatFeedToPoll = Omit<FeedToPoll, 'validators' | 'move' | 'pace' | 'signIn' | 'answeredSearches'> & {
  readonly signInOrigin: string | null;
  readonly sealedSignIn: string | null;
  /** The last check, and the last good one, went to the address that the feed has now. */
  readonly isAskedHere: 0 | 1;
  readonly isHeardHere: 0 | 1;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly move: string | null;
  readonly pace: string | null;
  readonly answeredSearches: string | null;
};

/** All feeds that are to be checked, soonest first; one whose address was changed as if it were new there. */
export function readFeedsToPoll(database: ReadableDatabase): FeedToPoll[] {
  return sql<FlatFeedToPoll>(
    database,
    `SELECT
       feeds.seq AS seq,
       feeds.id AS id,
       feeds.title AS title,
       feeds.address AS address,
       feeds.lan_consent AS consentedHost,
       sign_ins.origin AS signInOrigin,
       sign_ins.sealed AS sealedSignIn,
       feed_fetch.etag AS etag,
       feed_fetch.last_modified AS lastModified,
       lower(hex(feed_fetch.body_hash)) AS bodyHash,
       coalesce(feed_fetch.failure_count, 0) AS failureCount,
       feed_fetch.first_succeeded_at AS heardSince,
       feed_fetch.last_succeeded_at AS lastSucceededAt,
       feed_fetch.pace AS pace,
       feed_fetch.move AS move,
       feeds.template AS template,
       coalesce(feed_fetch.held_count, 0) AS heldCount,
       feed_fetch.answered_searches AS answeredSearches,
       coalesce(feed_fetch.asked_address = feeds.address, 1) AS isAskedHere,
       coalesce(feed_fetch.heard_address = feeds.address, 1) AS isHeardHere,
       CASE
         WHEN feed_fetch.last_checked_at IS NULL OR feed_fetch.asked_address <> feeds.address THEN 0
         ELSE feed_fetch.next_check_at
       END AS nextCheckAt
     FROM feeds
     LEFT JOIN feed_fetch ON feed_fetch.feed = feeds.seq
     LEFT JOIN sign_ins ON sign_ins.seq = feeds.sign_in
     WHERE feeds.removed_at IS NULL AND feeds.paused_at IS NULL
     ORDER BY nextCheckAt, feeds.seq`,
  )
    .all()
    .map(
      ({
        etag,
        lastModified,
        move,
        pace,
        isAskedHere,
        isHeardHere,
        signInOrigin,
        sealedSignIn,
        answeredSearches,
        ...feed
      }) => ({
        ...feed,
        signIn:
          signInOrigin === null || sealedSignIn === null
            ? null
            : { origin: signInOrigin, sealed: sealedSignIn },
        answeredSearches: answeredSearches === null ? [] : (JSON.parse(answeredSearches) as string[]),
        failureCount: isAskedHere ? feed.failureCount : 0,
        ...(isHeardHere
          ? {
              bodyHash: feed.bodyHash || null,
              move: move === null ? null : (JSON.parse(move) as FeedMove),
              pace: pace === null ? null : (JSON.parse(pace) as FeedPace),
              validators: { etag, lastModified },
            }
          : { bodyHash: null, move: null, pace: null, validators: { etag: null, lastModified: null } }),
      }),
    );
}

/** What the next check of a feed depends on. */
export type PastOfFeeds = {
  /** When the newest of its kept entries were said. */
  readonly readSaidTimes: (feed: number) => readonly number[];
  /** When it has spoken as far as that tells what is usual for it: `Voice.saidTimes`. */
  readonly readVoiceTimes: (feed: number) => readonly number[];
  /** How many of its last checks in a row have stopped the reader. */
  readonly countReaderStops: (feed: number) => number;
};

export function openPast(database: ReadableDatabase): PastOfFeeds {
  return {
    readSaidTimes: (feed) => readSaidTimes(database, feed),
    readVoiceTimes: (feed) => readVoiceTimes(database, feed),
    countReaderStops: (feed) => countReaderStops(database, feed),
  };
}

export const saidTimesQuery = `
  SELECT said_at AS saidAt
  FROM entries
  WHERE feed = ?
  ORDER BY said_at DESC
  LIMIT ${countedEntries}`;

/** When the newest of a feed's kept entries were said, newest first. */
function readSaidTimes(database: ReadableDatabase, feed: number): number[] {
  return sql<{ saidAt: number }>(database, saidTimesQuery)
    .all(feed)
    .map(({ saidAt }) => saidAt);
}

/** When a feed has spoken, also longer ago than entries are kept. */
function readVoiceTimes(database: ReadableDatabase, feed: number): readonly number[] {
  const row = sql<{ saidTimes: string | null }>(
    database,
    'SELECT said_times AS saidTimes FROM feed_fetch WHERE feed = ?',
  ).get(feed);
  return JSON.parse(row?.saidTimes ?? '[]');
}

/** How many of a feed's last checks in a row ended with the reader being stopped; three at the most are looked at. */
function countReaderStops(database: ReadableDatabase, feed: number): number {
  const codes = sql<{ code: FeedProblemCode | null }>(
    database,
    `SELECT problem_code AS code
     FROM checks
     WHERE feed = ? AND outcome IN ('heard', 'unchanged', 'problem')
     ORDER BY seq DESC
     LIMIT 3`,
  ).all(feed);
  const other = codes.findIndex(({ code }) => code !== 'readerStopped');
  return other === -1 ? codes.length : other;
}

/** When a feed was heard for the first and for the last time, and at which address last. */
export type PastHearing = {
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly address: string | null;
};

export function readPastHearing(database: ReadableDatabase, feed: number): PastHearing {
  const row = sql<PastHearing>(
    database,
    `SELECT first_succeeded_at AS firstAt, last_succeeded_at AS lastAt, heard_address AS address
     FROM feed_fetch
     WHERE feed = ?`,
  ).get(feed);
  return row ?? { firstAt: null, lastAt: null, address: null };
}

/** Keeps raw entries, so that a watch made later can be looked for in them. */
export function insertEntries(
  database: WritableDatabase,
  entries: readonly (EntryOfFeed & { readonly keptAs: number })[],
  now: number,
): void {
  const rows = entries.map(({ feed, heard, keptAs }) => [
    keptAs,
    feed,
    heard.guidHash,
    heard.saidAt,
    writeKeptContent(heard.entry),
  ]);
  prepareForRows(
    database,
    5,
    `INSERT INTO entries (seq, feed, guid_hash, first_seen_at, said_at, content)
     SELECT c0, c1, unhex(c2), ?, c3, c4
     FROM given_5`,
  ).run(rows, now);
}

export function deleteEntriesBefore(database: WritableDatabase, instant: number): void {
  sql(database, 'DELETE FROM entries WHERE first_seen_at < ?').run(instant);
}

/** The number of the entry that came last; 0 where there is none. */
export function readLastEntry(database: ReadableDatabase): number {
  return sql<{ seq: number }>(database, 'SELECT coalesce(max(seq), 0) AS seq FROM entries').get()?.seq ?? 0;
}

export type KeptEntry = {
  readonly seq: number;
  readonly feed: number;
  readonly feedId: FeedId;
  readonly feedTitle: string;
  readonly feedAddress: string;
  readonly guidHash: string;
  readonly saidAt: number;
  readonly entry: Entry;
};

type KeptEntryColumns = Omit<KeptEntry, 'entry'> & { readonly content: string };

const keptEntriesQuery = `
     SELECT
       entries.seq AS seq,
       entries.feed AS feed,
       feeds.id AS feedId,
       feeds.title AS feedTitle,
       feeds.address AS feedAddress,
       lower(hex(entries.guid_hash)) AS guidHash,
       entries.said_at AS saidAt,
       entries.content AS content
     FROM entries
     JOIN feeds ON feeds.seq = entries.feed AND feeds.removed_at IS NULL`;

/** Kept entries of the feeds that are listened to, in the order they came, after the one numbered `after`. */
export function readEntries(database: ReadableDatabase, after: number, limit: number): KeptEntry[] {
  return sql<KeptEntryColumns>(
    database,
    `${keptEntriesQuery}
     WHERE entries.seq > ?
     ORDER BY entries.seq
     LIMIT ?`,
  )
    .all(after, limit)
    .map(toKeptEntry);
}

/** The same from the newest on, before the one numbered `before`. */
export function readEntriesBefore(database: ReadableDatabase, before: number, limit: number): KeptEntry[] {
  return sql<KeptEntryColumns>(
    database,
    `${keptEntriesQuery}
     WHERE entries.seq < ?
     ORDER BY entries.seq DESC
     LIMIT ?`,
  )
    .all(before, limit)
    .map(toKeptEntry);
}

export function countEntries(database: ReadableDatabase): number {
  return sql<{ total: number }>(database, 'SELECT count(*) AS total FROM entries').get()?.total ?? 0;
}

function toKeptEntry({ content, ...kept }: KeptEntryColumns): KeptEntry {
  return { ...kept, entry: readKeptContent(content) };
}

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
