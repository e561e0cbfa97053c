import type { MentionId, MentionState } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { MatchableEntry } from '../listening/match.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import { bucket } from '../mentions/rows.ts';
import { isLastEvent } from './rows.ts';

/** A mention as it is matched again; its feeds are only looked up where a watch asks for them. */
export type StoredMention = MatchableEntry & { readonly seq: number };

type StoredColumns = {
  readonly seq: number;
  readonly title: string | null;
  readonly plainText: string;
  readonly address: string | null;
  readonly authorName: string | null;
  readonly authorKey: string | null;
  readonly language: string | null;
};

const storedColumns = `
  mentions.seq AS seq,
  mentions.title AS title,
  mentions.text AS plainText,
  mentions.address AS address,
  mentions.author_name AS authorName,
  mentions.author_key AS authorKey,
  mentions.language AS language`;

const fromUndecided = `
  FROM decisions
  CROSS JOIN mentions ON mentions.seq = decisions.mention`;
const isFoundByWatch = 'decisions.mention IN (SELECT mention FROM match_reasons WHERE watch = :watch)';
const isUntouched =
  'NOT EXISTS (SELECT 1 FROM mention_events WHERE mention_events.mention = decisions.mention)';

/** Undecided mentions that a list shows: all, or those that one watch found. */
export function iterateUndecided(database: ReadableDatabase, watch: number | null) {
  return iterate(
    database,
    `${fromUndecided}
     WHERE decisions.state = 'new' AND decisions.bucket <> ${bucket.withdrawn}
       ${watch === null ? '' : `AND ${isFoundByWatch}`}`,
    watch === null ? {} : { watch },
  );
}

/** What was said before the owner listened and was never decided on: what one watch found of it, or any. */
export function iterateUntouchedHistory(database: ReadableDatabase, watch: number | null) {
  return iterate(
    database,
    `${fromUndecided}
     WHERE decisions.state = 'new' AND decisions.bucket = ${bucket.history} AND ${isUntouched}
       ${watch === null ? '' : `AND ${isFoundByWatch}`}`,
    watch === null ? {} : { watch },
  );
}

/** History that no watch found when it was last looked at. */
export function iterateWithdrawn(database: ReadableDatabase) {
  return iterate(
    database,
    `${fromUndecided}
     WHERE decisions.state = 'new' AND decisions.bucket = ${bucket.withdrawn}`,
  );
}

/** Mentions that a rule or a watch put aside, and that still are. */
export function iterateHidden(database: ReadableDatabase) {
  return iterate(
    database,
    `
     FROM mention_events AS last_events
     JOIN decisions ON decisions.mention = last_events.mention AND decisions.state = 'dismissed'
     JOIN mentions ON mentions.seq = last_events.mention
     WHERE (last_events.by_rule IS NOT NULL OR last_events.by_watch IS NOT NULL) AND ${isLastEvent}`,
  );
}

/** The numbers of mentions that a list shows and that are undecided or recent, the newest first: all, or what one watch found. */
export function listShownMentions(
  database: ReadableDatabase,
  { since, watch }: { readonly since: number; readonly watch: number | null },
): number[] {
  const isConcerned =
    watch === null ? '' : 'AND mention IN (SELECT mention FROM match_reasons WHERE watch = :watch)';
  const list = (condition: string) =>
    sql<number>(
      database,
      `SELECT mention
       FROM decisions
       WHERE ${condition} AND bucket <> ${bucket.withdrawn} ${isConcerned}
       ORDER BY mention DESC`,
    )
      .pluck()
      .all(watch === null ? { since } : { since, watch });
  return [...list('mention > :since'), ...list("state = 'new' AND mention <= :since")];
}

/** The number of the last mention that arrived before an instant; 0 for none. They are numbered as they arrive. */
export function findLastMentionBefore(database: ReadableDatabase, instant: number): number {
  const firstFrom = sql<{ seq: number; firstSeenAt: number }>(
    database,
    'SELECT seq, first_seen_at AS firstSeenAt FROM mentions WHERE seq >= ? ORDER BY seq LIMIT 1',
  );
  let [before, after] = [
    0,
    sql<{ seq: number | null }>(database, 'SELECT max(seq) AS seq FROM mentions').get()?.seq ?? 0,
  ];
  while (before < after) {
    const middle = Math.ceil((before + after) / 2);
    const found = firstFrom.get(middle);
    if (found && found.firstSeenAt < instant) before = Math.max(middle, found.seq);
    else after = middle - 1;
  }
  return before;
}

/** Mentions by their numbers, the newest first, with their state. */
export function readShownMentions(
  database: ReadableDatabase,
  mentions: readonly number[],
): (StoredMention & { readonly state: MentionState })[] {
  return sql<StoredColumns & { state: MentionState }>(
    database,
    `SELECT ${storedColumns}, decisions.state AS state
     ${fromUndecided}
     WHERE decisions.mention IN (SELECT value FROM json_each(?))
     ORDER BY decisions.mention DESC`,
  )
    .all(JSON.stringify(mentions))
    .map((row) => ({ ...toStoredMention(database, row), state: row.state }));
}

/** The mention that an entry is a sighting of, with whether it is out of sight without a decision of the owner. */
export function findMentionOfEntry(
  database: ReadableDatabase,
  feed: number,
  guidHash: string,
): {
  readonly mention: number;
  readonly id: MentionId;
  readonly state: MentionState;
  readonly isHidden: boolean;
} | null {
  const row = sql<{ mention: number; id: MentionId; state: MentionState; isHidden: 0 | 1 }>(
    database,
    `SELECT
       mentions.seq AS mention,
       mentions.id AS id,
       decisions.state AS state,
       decisions.bucket = ${bucket.withdrawn} OR (decisions.state = 'dismissed' AND (
         SELECT by_rule IS NOT NULL OR by_watch IS NOT NULL
         FROM mention_events
         WHERE mention_events.mention = mentions.seq
         ORDER BY seq DESC
         LIMIT 1
       )) AS isHidden
     FROM sightings
     JOIN mentions ON mentions.seq = ${cardOf('sightings.mention')}
     JOIN decisions ON decisions.mention = mentions.seq
     WHERE sightings.feed = ? AND sightings.guid_hash = unhex(?)`,
  ).get(feed, guidHash);
  return row ? { ...row, isHidden: row.isHidden === 1 } : null;
}

/** Puts undecided mentions into a bucket. */
export function putInBucket(database: WritableDatabase, mentions: readonly number[], to: number): void {
  sql(
    database,
    `UPDATE decisions
     SET bucket = ?
     WHERE state = 'new' AND mention IN (SELECT value FROM json_each(?))`,
  ).run(to, JSON.stringify(mentions));
}

function* iterate(database: ReadableDatabase, query: string, values: object = {}): Generator<StoredMention> {
  const rows = sql<StoredColumns>(database, `SELECT ${storedColumns} ${query}`).iterate(values);
  for (const row of rows) yield toStoredMention(database, row);
}

function toStoredMention(database: ReadableDatabase, { authorName, ...row }: StoredColumns): StoredMention {
  return {
    ...row,
    // Where nobody is named who said it, the name is that of the publisher.
    publisher: row.authorKey === null ? authorName : null,
    get feedIds() {
      return readFeedIds(database, row.seq);
    },
  };
}

function readFeedIds(database: ReadableDatabase, mention: number): string[] {
  return sql<{ id: string }>(
    database,
    `SELECT feeds.id AS id
     FROM sightings
     JOIN feeds ON feeds.seq = sightings.feed
     WHERE sightings.mention IN ${familyOf(':mention')}`,
  )
    .all({ mention })
    .map(({ id }) => id);
}
