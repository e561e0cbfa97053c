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

/** A mention that shares a key with an entry. `isInFeed`: it was seen in the entry's own feed. */
export type KeyedMention = { readonly mention: number; readonly isInFeed: 0 | 1 };

export function readLastMentionSeq(database: WritableDatabase): number {
  return (
    sql<{ seq: number }>(
      database,
      "SELECT coalesce(max(seq), 0) AS seq FROM sqlite_sequence WHERE name = 'mentions'",
    ).get()?.seq ?? 0
  );
}

export function findByKey(
  database: WritableDatabase,
  kind: keyof SamenessKeys,
  key: string,
  feed: number,
): KeyedMention[] {
  return sql<KeyedMention>(
    database,
    `SELECT
       mention,
       EXISTS (SELECT 1 FROM sightings WHERE sightings.mention = mention_keys.mention AND sightings.feed = ?) AS isInFeed
     FROM mention_keys
     WHERE kind = ? AND key = unhex(?)
     ORDER BY mention`,
  ).all(feed, kind, key);
}

export function hasKey(
  database: WritableDatabase,
  mention: number,
  kind: keyof SamenessKeys,
  key: string,
): boolean {
  return (
    sql(database, 'SELECT 1 FROM mention_keys WHERE kind = ? AND key = unhex(?) AND mention = ?').get(
      kind,
      key,
      mention,
    ) !== undefined
  );
}

export function readMentionOrigin(
  database: WritableDatabase,
  mention: number,
): { authorKey: string | null; firstSeenAt: number } | null {
  return (
    sql<{ authorKey: string | null; firstSeenAt: number }>(
      database,
      'SELECT author_key AS authorKey, first_seen_at AS firstSeenAt FROM mentions WHERE seq = ?',
    ).get(mention) ?? null
  );
}

export function findSighting(database: WritableDatabase, feed: number, guidHash: string): number | null {
  return (
    sql<{ mention: number }>(
      database,
      'SELECT mention FROM sightings WHERE feed = ? AND guid_hash = unhex(?)',
    ).get(feed, guidHash)?.mention ?? null
  );
}

export function insertSighting(
  database: WritableDatabase,
  sighting: { mention: number; feed: number; guidHash: string; address: string | null; seenAt: number },
): void {
  sql(
    database,
    `INSERT INTO sightings (feed, guid_hash, mention, address, seen_at)
     VALUES (:feed, unhex(:guidHash), :mention, :address, :seenAt)
     ON CONFLICT DO NOTHING`,
  ).run(sighting);
}

export function insertKeys(database: WritableDatabase, mention: number, keys: SamenessKeys): void {
  for (const [kind, key] of Object.entries(keys)) {
    if (key === null) continue;
    sql(
      database,
      'INSERT INTO mention_keys (kind, key, mention) VALUES (?, unhex(?), ?) ON CONFLICT DO NOTHING',
    ).run(kind, key, mention);
  }
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
