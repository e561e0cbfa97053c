import type { MarkedText, MentionId } from '#contract';
import { sql, type WritableDatabase } from '../database/open.ts';
import type { HeardEntry } from '../listening/heard.ts';
import type { WatchMatch } from '../listening/match.ts';
import type { SamenessKeys } from '../listening/sameness.ts';
import { bucket } from './rows.ts';

/** A mention about to be stored. */
export type NewMention = {
  readonly seq: number;
  readonly id: MentionId;
  readonly feed: number;
  readonly heard: HeardEntry;
  readonly isHistory: boolean;
  readonly words: string | null;
  readonly headline: MarkedText;
  readonly excerpt: MarkedText;
};

/** Where a mention was seen. */
export type NewSighting = { readonly mention: number; readonly feed: number; readonly heard: HeardEntry };

/** A mention with a key that leads to it, as hex. */
type KeyedMention = {
  readonly kind: keyof SamenessKeys;
  readonly key: string;
  readonly mention: number;
  readonly authorKey: string | null;
  readonly firstSeenAt: number;
};

export function readLastMentionSeq(database: WritableDatabase): number {
  return (
    sql<{ seq: number }>(
      database,
      "SELECT coalesce(max(seq), 0) AS seq FROM sqlite_sequence WHERE name = 'mentions'",
    ).get()?.seq ?? 0
  );
}

/** All mentions that one of the keys leads to. */
export function readKeyedMentions(database: WritableDatabase, keys: readonly SamenessKeys[]): KeyedMention[] {
  return sql<KeyedMention>(
    database,
    `SELECT
       mention_keys.kind AS kind,
       lower(hex(mention_keys.key)) AS key,
       mention_keys.mention AS mention,
       mentions.author_key AS authorKey,
       mentions.first_seen_at AS firstSeenAt
     FROM json_each(?) AS wanted
     CROSS JOIN mention_keys ON mention_keys.kind = wanted.value ->> 0 AND mention_keys.key = unhex(wanted.value ->> 1)
     CROSS JOIN mentions ON mentions.seq = mention_keys.mention`,
  ).all(JSON.stringify(keys.flatMap(listKeys)));
}

/** The feeds in which mentions were seen. */
export function readSightingFeeds(
  database: WritableDatabase,
  mentions: readonly number[],
): { readonly mention: number; readonly feed: number }[] {
  return sql<{ mention: number; feed: number }>(
    database,
    `SELECT sightings.mention AS mention, sightings.feed AS feed
     FROM json_each(?) AS wanted
     CROSS JOIN sightings ON sightings.mention = wanted.value`,
  ).all(JSON.stringify(mentions));
}

export function findSighting(database: WritableDatabase, feed: number, guidHash: string): number | null {
  return (
    sql<{ mention: number }>(
      database,
      'SELECT mention FROM sightings WHERE feed = ? AND guid_hash = unhex(?)',
    ).get(feed, guidHash)?.mention ?? null
  );
}

/** Stores sightings of mentions that are there, and the keys by which the next ones are recognised. */
export function insertSightings(
  database: WritableDatabase,
  sightings: readonly NewSighting[],
  now: number,
): void {
  sql(
    database,
    `INSERT INTO sightings (feed, guid_hash, mention, address, seen_at)
     SELECT value ->> 0, unhex(value ->> 1), value ->> 2, value ->> 3, ?
     FROM json_each(?)
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(
    now,
    JSON.stringify(
      sightings.map(({ mention, feed, heard }) => [feed, heard.guidHash, mention, heard.entry.address]),
    ),
  );
  sql(
    database,
    `INSERT INTO mention_keys (kind, key, mention)
     SELECT value ->> 0, unhex(value ->> 1), value ->> 2
     FROM json_each(?)
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(
    JSON.stringify(
      sightings.flatMap(({ mention, heard }) => listKeys(heard.keys).map((key) => [...key, mention])),
    ),
  );
}

function listKeys(keys: SamenessKeys): [kind: string, key: string][] {
  return Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== null);
}

/** Stores new mentions, each undecided, in one statement a table: row by row the search index would be five times slower. */
export function insertMentions(
  database: WritableDatabase,
  mentions: readonly NewMention[],
  now: number,
): void {
  if (mentions.length === 0) return;
  const rows = mentions.map(({ seq, id, feed, heard, isHistory, words, headline, excerpt }) => [
    seq,
    id,
    heard.entry.title,
    heard.entry.plainText,
    JSON.stringify(heard.entry.text),
    words,
    JSON.stringify(headline),
    JSON.stringify(excerpt),
    heard.entry.author?.name ?? heard.entry.publisher,
    heard.entry.author?.handle ?? null,
    heard.authorKey,
    heard.entry.address,
    feed,
    heard.entry.publishedAt,
    heard.saidAt,
    isHistory ? 1 : 0,
  ]);
  sql(
    database,
    `INSERT INTO mentions (
       seq, id, title, text, tree, words, headline, excerpt, author_name, author_handle, author_key, address,
       first_feed, published_at, said_at, is_history, first_seen_at
     )
     SELECT
       value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14, value ->> 15, ?
     FROM json_each(?)`,
  ).run(now, JSON.stringify(rows));
  const decisions = mentions.map(({ seq, isHistory }) => [seq, isHistory ? bucket.history : bucket.current]);
  sql(
    database,
    `INSERT INTO decisions (mention, state, bucket)
     SELECT value ->> 0, 'new', value ->> 1
     FROM json_each(?)`,
  ).run(JSON.stringify(decisions));
  insertReasons(
    database,
    mentions.flatMap(({ seq, heard }) => toReasonRows(seq, heard.matches)),
  );
}

type ReasonToInsert = readonly [mention: number, watch: number, field: string, start: number, length: number];

function toReasonRows(mention: number, matches: readonly WatchMatch[]): ReasonToInsert[] {
  return matches.flatMap(({ watch, reasons }) =>
    reasons.map(({ field, start, length }) => [mention, watch, field, start, length] as const),
  );
}

function insertReasons(database: WritableDatabase, reasons: readonly ReasonToInsert[]): void {
  sql(
    database,
    `INSERT INTO match_reasons (mention, watch, field, start, length)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
     FROM json_each(?)
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(JSON.stringify(reasons));
}

/** Adds reasons to a mention, if its text is the one they count in: a mention shows the text of its first sighting. */
export function addReasons(database: WritableDatabase, mention: number, heard: HeardEntry): void {
  const isSameText = sql(database, 'SELECT 1 FROM mentions WHERE seq = ? AND title IS ? AND text = ?').get(
    mention,
    heard.entry.title,
    heard.entry.plainText,
  );
  if (isSameText) insertReasons(database, toReasonRows(mention, heard.matches));
}
