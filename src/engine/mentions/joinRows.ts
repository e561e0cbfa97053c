import type { MarkedText, MentionId, MentionState, Outcome, Sighting } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { readKeptContent } from '../listening/keptContent.ts';
import type { Entry } from '../listening/types.ts';

/** SQL for a card and all that was joined to it, by their numbers; `seq` is an SQL expression. */
export function familyOf(seq: string): string {
  return `(SELECT ${seq} AS member UNION ALL SELECT mention_joins.mention FROM mention_joins WHERE mention_joins.into_mention = ${seq})`;
}

/** SQL for the card that a mention stands in; `seq` is an SQL expression. */
export function cardOf(seq: string): string {
  return `coalesce((SELECT mention_joins.into_mention FROM mention_joins WHERE mention_joins.mention = ${seq}), ${seq})`;
}

/** A mention that has a card of its own. */
export type Card = {
  readonly seq: number;
  readonly id: MentionId;
  readonly state: MentionState;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly isHistory: boolean;
  /** It stands below New for its quiet thread. */
  readonly isQuiet: boolean;
  readonly headline: MarkedText;
};

/** The cards that mentions stand in, the one heard first at the top. */
export function readCardsOf(database: ReadableDatabase, ids: readonly MentionId[]): Card[] {
  return sql<
    Omit<Card, 'isHistory' | 'isQuiet' | 'headline'> & { isHistory: 0 | 1; isQuiet: 0 | 1; headline: string }
  >(
    database,
    `SELECT
       mentions.seq AS seq,
       mentions.id AS id,
       decisions.state AS state,
       decisions.outcome AS outcome,
       decisions.reason AS reason,
       mentions.is_history AS isHistory,
       decisions.bucket = 4 AS isQuiet,
       mentions.headline AS headline
     FROM mentions
     JOIN decisions ON decisions.mention = mentions.seq
     WHERE mentions.seq IN (
       SELECT ${cardOf('given.seq')}
       FROM mentions AS given
       WHERE given.id IN (SELECT value FROM json_each(?))
     )
     ORDER BY mentions.seq`,
  )
    .all(JSON.stringify(ids))
    .map((row) => ({
      ...row,
      isHistory: row.isHistory === 1,
      isQuiet: row.isQuiet === 1,
      headline: JSON.parse(row.headline) as MarkedText,
    }));
}

/** What was decided on a card that is joined to another: a split gives it back. */
const keptDecision =
  'state, bucket, quieted_by, tone_hand, tone_hand_at, snoozed_until, snoozed_at, wakes_early, outcome, reason';

/** Puts cards into another one, with all that was joined to them before. */
export function joinCards(database: WritableDatabase, cards: readonly number[], into: number): void {
  const given = { cards: JSON.stringify(cards), into };
  sql(
    database,
    `UPDATE mention_joins
     SET into_mention = :into
     WHERE into_mention IN (SELECT value FROM json_each(:cards))`,
  ).run(given);
  sql(
    database,
    `INSERT INTO mention_joins (mention, into_mention, ${keptDecision})
     SELECT mention, :into, ${keptDecision}
     FROM decisions
     WHERE mention IN (SELECT value FROM json_each(:cards))`,
  ).run(given);
  sql(database, 'DELETE FROM decisions WHERE mention IN (SELECT value FROM json_each(?))').run(given.cards);
}

/** Gives a mention that was joined its own card again, with the decision that it had. */
export function bringOutCard(database: WritableDatabase, mention: number): void {
  sql(
    database,
    `INSERT INTO decisions (mention, ${keptDecision})
     SELECT mention, ${keptDecision}
     FROM mention_joins
     WHERE mention = ?`,
  ).run(mention);
  sql(database, 'DELETE FROM mention_joins WHERE mention = ?').run(mention);
}

/** Where a card was seen: first where its own words stand, then in the order in which it was heard. */
export function readSightings(database: ReadableDatabase, mention: number): Sighting[] {
  return sql<Omit<Sighting, 'isFirst'>>(
    database,
    `SELECT
       feeds.id || ':' || lower(hex(sightings.guid_hash)) AS id,
       feeds.id AS feedId,
       feeds.title AS place,
       sightings.address AS address,
       sightings.seen_at AS seenAt
     FROM mentions
     CROSS JOIN sightings ON sightings.mention IN ${familyOf('mentions.seq')}
     CROSS JOIN feeds ON feeds.seq = sightings.feed
     WHERE mentions.seq = ?
     ORDER BY
       sightings.mention = mentions.seq AND sightings.feed = mentions.first_feed DESC,
       sightings.seen_at,
       feeds.seq,
       sightings.guid_hash`,
  )
    .all(mention)
    .map((sighting, index) => ({ ...sighting, isFirst: index === 0 }));
}

/** A sighting, with the mention that it made and the card it stands in. */
export type PlacedSighting = {
  readonly feed: number;
  readonly guidHash: string;
  readonly mention: number;
  readonly card: number;
  readonly address: string | null;
  readonly seenAt: number;
  /** The mention shows the words of this one. */
  readonly isFirst: boolean;
};

export function findPlacedSighting(
  database: ReadableDatabase,
  feedId: string,
  guidHash: string,
): PlacedSighting | null {
  const row = sql<Omit<PlacedSighting, 'isFirst' | 'guidHash'> & { isFirst: 0 | 1 }>(
    database,
    `SELECT
       sightings.feed AS feed,
       sightings.mention AS mention,
       ${cardOf('sightings.mention')} AS card,
       sightings.address AS address,
       sightings.seen_at AS seenAt,
       sightings.guid_hash = (
         SELECT others.guid_hash
         FROM sightings AS others
         JOIN mentions ON mentions.seq = others.mention
         WHERE others.mention = sightings.mention AND others.feed = mentions.first_feed
         ORDER BY others.seen_at, others.guid_hash
         LIMIT 1
       ) AS isFirst
     FROM feeds
     JOIN sightings ON sightings.feed = feeds.seq
     WHERE feeds.id = ? AND sightings.guid_hash = unhex(?)`,
  ).get(feedId, guidHash);
  return row ? { ...row, guidHash, isFirst: row.isFirst === 1 } : null;
}

/** The entry of a sighting, where it is still kept, with what describing it needs. */
export function findKeptEntry(
  database: ReadableDatabase,
  { feed, guidHash }: Pick<PlacedSighting, 'feed' | 'guidHash'>,
): { entry: Entry; feed: { id: string; title: string; address: string }; saidAt: number } | null {
  const row = sql<{ content: string; saidAt: number; id: string; title: string; address: string }>(
    database,
    `SELECT
       entries.content AS content,
       entries.said_at AS saidAt,
       feeds.id AS id,
       feeds.title AS title,
       feeds.address AS address
     FROM seen
     JOIN entries ON entries.seq = seen.entry AND entries.feed = seen.feed AND entries.guid_hash = seen.guid_hash
     JOIN feeds ON feeds.seq = seen.feed
     WHERE seen.feed = ? AND seen.guid_hash = unhex(?)`,
  ).get(feed, guidHash);
  if (!row) return null;
  const { content, saidAt, ...about } = row;
  return { entry: readKeptContent(content), feed: about, saidAt };
}

/** Makes a mention in the words of another one, for a sighting whose own are no longer kept. */
export function copyMention(
  database: WritableDatabase,
  sighting: PlacedSighting,
  copy: { readonly seq: number; readonly id: MentionId },
): void {
  sql(
    database,
    `INSERT INTO mentions (
       seq, id, title, text, tree, words, headline, excerpt, author_name, author_handle, author_key, address,
       first_feed, published_at, said_at, is_history, language, tone_score, urgent_word, first_seen_at
     )
     SELECT
       :seq, :id, title, text, tree, words, headline, excerpt, author_name, author_handle, author_key, :address,
       :feed, published_at, said_at, is_history, language, tone_score, urgent_word, :seenAt
     FROM mentions
     WHERE seq = :mention`,
  ).run({
    ...copy,
    address: sighting.address,
    feed: sighting.feed,
    seenAt: sighting.seenAt,
    mention: sighting.mention,
  });
  sql(
    database,
    `INSERT INTO match_reasons (mention, watch, field, start, length)
     SELECT ?, watch, field, start, length
     FROM match_reasons
     WHERE mention = ?`,
  ).run(copy.seq, sighting.mention);
  sql(database, "INSERT INTO decisions (mention, state, bucket) VALUES (?, 'new', 0)").run(copy.seq);
}

/** Keeps the watches of a mention as reasons of another one too, without a stretch where they don't match it. */
export function shareWatches(database: WritableDatabase, from: number, to: number): void {
  sql(
    database,
    `INSERT INTO match_reasons (mention, watch, field, start, length)
     SELECT DISTINCT :to, watch, 'text', 0, 0
     FROM match_reasons
     WHERE mention = :from
       AND watch NOT IN (SELECT watch FROM match_reasons WHERE mention = :to)`,
  ).run({ from, to });
}

/** Makes a sighting one of another mention. */
export function moveSighting(
  database: WritableDatabase,
  { feed, guidHash }: Pick<PlacedSighting, 'feed' | 'guidHash'>,
  mention: number,
): void {
  sql(database, 'UPDATE sightings SET mention = ? WHERE feed = ? AND guid_hash = unhex(?)').run(
    mention,
    feed,
    guidHash,
  );
}

export function isHistoryMention(database: ReadableDatabase, mention: number): boolean {
  return (
    sql<{ isHistory: 0 | 1 }>(database, 'SELECT is_history AS isHistory FROM mentions WHERE seq = ?').get(
      mention,
    )?.isHistory === 1
  );
}

export function findMentionId(database: ReadableDatabase, mention: number): MentionId | null {
  return sql<{ id: MentionId }>(database, 'SELECT id FROM mentions WHERE seq = ?').get(mention)?.id ?? null;
}
