import type { MentionId } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
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
  /** It looks like what the owner put aside before. */
  readonly isUnlikely: boolean;
  /** The quiet thread that keeps it below New; null for none. */
  readonly quietedBy: number | null;
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

export function readLastMentionSeq(database: ReadableDatabase): number {
  return (
    sql<{ seq: number }>(
      database,
      "SELECT coalesce(max(seq), 0) AS seq FROM sqlite_sequence WHERE name = 'mentions'",
    ).get()?.seq ?? 0
  );
}

/**
 * No rule put the mention aside, and its watch did not withdraw it: what is told again at a place that is let in would be
 * hidden behind it.
 */
const isInSight = `
  NOT EXISTS (
    SELECT 1
    FROM decisions
    WHERE decisions.mention = mentions.seq AND (
      decisions.bucket = ${bucket.withdrawn}
      OR decisions.state = 'dismissed' AND (
        SELECT by_rule IS NOT NULL OR by_watch IS NOT NULL
        FROM mention_events
        WHERE mention_events.mention = decisions.mention
        ORDER BY mention_events.seq DESC
        LIMIT 1
      )
    )
  )`;

/** All mentions in sight that one of the keys leads to. */
export function readKeyedMentions(database: WritableDatabase, keys: readonly SamenessKeys[]): KeyedMention[] {
  return prepareForRows<KeyedMention>(
    database,
    2,
    `SELECT
       mention_keys.kind AS kind,
       lower(hex(mention_keys.key)) AS key,
       mention_keys.mention AS mention,
       mentions.author_key AS authorKey,
       mentions.first_seen_at AS firstSeenAt
     FROM given_2
     CROSS JOIN mention_keys ON mention_keys.kind = c0 AND mention_keys.key = unhex(c1)
     CROSS JOIN mentions ON mentions.seq = mention_keys.mention
     WHERE ${isInSight}`,
  ).all(keys.flatMap(listKeys));
}

/** The feeds in which mentions were seen, with what they last said there; null where that was not written down yet. */
export function readSightingFeeds(
  database: WritableDatabase,
  mentions: readonly number[],
): { readonly mention: number; readonly feed: number; readonly content: string | null }[] {
  return prepareForRows<{ mention: number; feed: number; content: string | null }>(
    database,
    1,
    `SELECT sightings.mention AS mention, sightings.feed AS feed, lower(hex(seen.content)) AS content
     FROM given_1
     CROSS JOIN sightings ON sightings.mention = c0
     LEFT JOIN seen ON seen.feed = sightings.feed AND seen.guid_hash = sightings.guid_hash`,
  )
    .all(mentions.map((mention) => [mention]))
    .map((row) => ({ ...row, content: row.content || null }));
}

/** What it takes to compare a mention's words with those of an entry; null where there is none of this number. */
export function findMentionToCompare(
  database: WritableDatabase,
  mention: number,
): { title: string | null; plainText: string; authorKey: string | null; firstSeenAt: number } | null {
  return (
    sql<{ title: string | null; plainText: string; authorKey: string | null; firstSeenAt: number }>(
      database,
      `SELECT title, text AS plainText, author_key AS authorKey, first_seen_at AS firstSeenAt
       FROM mentions
       WHERE seq = ? AND ${isInSight}`,
    ).get(mention) ?? null
  );
}

/** The sketches of so many of the newest mentions, oldest first. */
export function readSketches(
  database: WritableDatabase,
  since: number,
  count: number,
): { readonly mention: number; readonly sketch: string }[] {
  return sql<{ mention: number; sketch: string }>(
    database,
    `SELECT seq AS mention, lower(hex(sketch)) AS sketch
     FROM mentions
     WHERE seq > (SELECT max(seq) FROM mentions) - ? AND sketch IS NOT NULL AND first_seen_at >= ?
     ORDER BY seq`,
  ).all(count, since);
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
  prepareForRows(
    database,
    4,
    `INSERT INTO sightings (feed, guid_hash, mention, address, seen_at)
     SELECT c0, unhex(c1), c2, c3, ?
     FROM given_4
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(
    sightings.map(({ mention, feed, heard }) => [feed, heard.guidHash, mention, heard.entry.address]),
    now,
  );
  insertKeys(database, sightings);
}

/** Stores the keys by which the next sightings of mentions are recognised. */
export function insertKeys(
  database: WritableDatabase,
  sightings: readonly Pick<NewSighting, 'mention' | 'heard'>[],
): void {
  prepareForRows(
    database,
    3,
    `INSERT INTO mention_keys (kind, key, mention)
     SELECT c0, unhex(c1), c2
     FROM given_3
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(sightings.flatMap(({ mention, heard }) => listKeys(heard.keys).map((key) => [...key, mention])));
}

function listKeys(keys: SamenessKeys): [kind: string, key: string][] {
  return Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== null);
}

/** Stores new mentions, each undecided, in one statement a table. */
export function insertMentions(
  database: WritableDatabase,
  mentions: readonly NewMention[],
  now: number,
): void {
  if (mentions.length === 0) return;
  const rows = mentions.map(({ seq, id, feed, heard, isHistory }) => [
    seq,
    id,
    heard.entry.title,
    heard.entry.plainText,
    heard.entry.tree,
    heard.card?.words ?? null,
    JSON.stringify(heard.card?.headline ?? []),
    JSON.stringify(heard.card?.excerpt ?? []),
    heard.entry.author?.name ?? heard.entry.publisher,
    heard.entry.author?.handle ?? null,
    heard.authorKey,
    heard.entry.address,
    feed,
    heard.entry.publishedAt,
    heard.saidAt,
    isHistory ? 1 : 0,
    heard.card?.language ?? null,
    heard.card?.toneScore ?? null,
    heard.card?.urgentWord ?? null,
    heard.sketch,
  ]);
  prepareForRows(
    database,
    20,
    `INSERT INTO mentions (
       seq, id, title, text, tree, words, headline, excerpt, author_name, author_handle, author_key, address,
       first_feed, published_at, said_at, is_history, language, tone_score, urgent_word, sketch, first_seen_at
     )
     SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, unhex(c19), ?
     FROM given_20`,
  ).run(rows, now);
  prepareForRows(
    database,
    2,
    `INSERT INTO decisions (mention, state, bucket)
     SELECT c0, 'new', c1
     FROM given_2`,
  ).run(mentions.map((mention) => [mention.seq, chooseBucket(mention)]));
  noteQuietThreads(database, mentions);
  insertReasons(
    database,
    mentions.flatMap(({ seq, heard }) => toReasonRows(seq, heard.matches)),
  );
}

function noteQuietThreads(database: WritableDatabase, mentions: readonly NewMention[]): void {
  const held = mentions.filter(({ quietedBy }) => quietedBy !== null);
  if (held.length === 0) return;
  prepareForRows(
    database,
    2,
    `UPDATE decisions
     SET quieted_by = given_2.c1
     FROM given_2
     WHERE decisions.mention = given_2.c0`,
  ).run(held.map(({ seq, quietedBy }) => [seq, quietedBy]));
}

function chooseBucket({ isHistory, isUnlikely, quietedBy }: NewMention): number {
  if (isHistory) return bucket.history;
  if (quietedBy !== null) return bucket.quiet;
  return isUnlikely ? bucket.unlikely : bucket.current;
}

type ReasonToInsert = readonly [mention: number, watch: number, field: string, start: number, length: number];

export function toReasonRows(mention: number, matches: readonly WatchMatch[]): ReasonToInsert[] {
  return matches.flatMap(({ watch, reasons }) =>
    reasons.map(({ field, start, length }) => [mention, watch, field, start, length] as const),
  );
}

export function insertReasons(database: WritableDatabase, reasons: readonly ReasonToInsert[]): void {
  prepareForRows(
    database,
    5,
    `INSERT INTO match_reasons (mention, watch, field, start, length)
     SELECT c0, c1, c2, c3, c4
     FROM given_5
     WHERE true
     ON CONFLICT DO NOTHING`,
  ).run(reasons);
}

/** Adds what mentions match by now to why they are here. */
export function addMatches(
  database: WritableDatabase,
  mentions: readonly { readonly seq: number; readonly matches: readonly WatchMatch[] }[],
): void {
  insertReasons(
    database,
    mentions.flatMap(({ seq, matches }) => toReasonRows(seq, matches)),
  );
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
