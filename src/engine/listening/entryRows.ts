import type { FeedId } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { HeardEntry } from './heard.ts';
import { readKeptContent, writeKeptContent } from './keptContent.ts';
import type { Entry } from './types.ts';

type EntryOfFeed = { readonly feed: number; readonly heard: HeardEntry };

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
