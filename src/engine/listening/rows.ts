import type { FeedId, FeedProblemCode, PlaceTemplate } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import type { SealedSignIn } from '../sign-ins/signIn.ts';
import type { FeedMove, FeedPace, Validators } from './types.ts';

/** So many of its newest entries tell a feed's rhythm. */
const countedEntries = 50;

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
  /** Takes in what an answer said, so that it need not be read as long as nothing else is heard; null where it is to be read. */
  readonly noteSaidTimes: (feed: number, saidTimes: readonly number[] | null) => void;
  /** When it has spoken as far as that tells what is usual for it: `Voice.saidTimes`. */
  readonly readVoiceTimes: (feed: number) => readonly number[];
  /** How many of its last checks in a row have stopped the reader. */
  readonly countReaderStops: (feed: number) => number;
};

export function openPast(database: ReadableDatabase): PastOfFeeds {
  const saidTimesOf = new Map<number, readonly number[]>();
  return {
    readSaidTimes: (feed) => saidTimesOf.get(feed) ?? readSaidTimes(database, feed),
    noteSaidTimes: (feed, saidTimes) => {
      if (saidTimes === null) saidTimesOf.delete(feed);
      else saidTimesOf.set(feed, [...new Set(saidTimes)].sort((a, b) => b - a).slice(0, countedEntries));
    },
    readVoiceTimes: (feed) => readVoiceTimes(database, feed),
    countReaderStops: (feed) => countReaderStops(database, feed),
  };
}

export const saidTimesQuery = `
  SELECT said_at
  FROM entries
  WHERE feed = ?
  ORDER BY said_at DESC
  LIMIT ${countedEntries}`;

/** When the newest of a feed's kept entries were said, newest first. */
function readSaidTimes(database: ReadableDatabase, feed: number): number[] {
  return sql<number>(database, saidTimesQuery).pluck().all(feed) as number[];
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
