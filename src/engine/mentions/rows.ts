import type {
  MarkedText,
  MentionCard,
  MentionId,
  MentionState,
  MentionView,
  TextTree,
  Tone,
  ToneReading,
} from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { nameTone } from '../listening/tone/scoreTone.ts';
import { cardOf, familyOf } from './joinRows.ts';

/**
 * Where an undecided mention stands. `unlikely` comes after all that is current in the same list: it looked like what the
 * owner put aside when it came in. `withdrawn` is history that no watch finds any more: no list shows it.
 */
export const bucket = { current: 0, unlikely: 1, history: 2, withdrawn: 3 } as const;

type CardRow = {
  readonly seq: number;
  readonly id: MentionId;
  readonly state: MentionState;
  readonly isHistory: 0 | 1;
  readonly isUnlikely: 0 | 1;
  readonly authorName: string | null;
  readonly authorHandle: string | null;
  readonly place: string;
  readonly sightingCount: number;
  readonly headline: string;
  readonly excerpt: string;
  readonly saidAt: number;
  readonly firstSeenAt: number;
  readonly language: string | null;
  readonly toneScore: number | null;
  readonly toneByHand: Tone | null;
  readonly urgentWord: string | null;
  readonly hasAddress: 0 | 1;
  readonly hasClock: 0 | 1;
};

const cardColumns = `
  mentions.seq AS seq,
  mentions.id AS id,
  decisions.state AS state,
  mentions.is_history AS isHistory,
  decisions.bucket = ${bucket.unlikely} AS isUnlikely,
  mentions.author_name AS authorName,
  mentions.author_handle AS authorHandle,
  feeds.title AS place,
  (SELECT count(DISTINCT feed) FROM sightings WHERE sightings.mention IN ${familyOf('mentions.seq')}) AS sightingCount,
  mentions.headline AS headline,
  mentions.excerpt AS excerpt,
  mentions.said_at AS saidAt,
  mentions.first_seen_at AS firstSeenAt,
  mentions.language AS language,
  mentions.tone_score AS toneScore,
  decisions.tone_hand AS toneByHand,
  mentions.urgent_word AS urgentWord,
  mentions.address IS NOT NULL AS hasAddress,
  EXISTS (
    SELECT 1
    FROM match_reasons
    JOIN watches ON watches.seq = match_reasons.watch
    WHERE match_reasons.mention IN ${familyOf('mentions.seq')} AND watches.kind NOT IN ('competitor', 'topic')
  ) AS hasClock`;

/** What the owner says of it wins over what its words say. */
function readTone({ toneByHand, toneScore }: CardRow): ToneReading {
  if (toneByHand !== null) return { value: toneByHand, isSure: true, isByHand: true };
  return { ...nameTone(toneScore ?? 0), isByHand: false };
}

function mayWait({ hasClock, isHistory, state }: CardRow): boolean {
  return hasClock === 1 && isHistory === 0 && state !== 'dismissed';
}

function toCard(row: CardRow): MentionCard {
  return {
    id: row.id,
    state: row.state,
    isHistory: row.isHistory === 1,
    isUnlikely: row.isUnlikely === 1,
    author: row.authorName === null ? null : { name: row.authorName, handle: row.authorHandle },
    place: row.place,
    sightingCount: row.sightingCount,
    headline: JSON.parse(row.headline) as MarkedText,
    excerpt: JSON.parse(row.excerpt) as MarkedText,
    saidAt: row.saidAt,
    firstSeenAt: row.firstSeenAt,
    language: row.language,
    tone: readTone(row),
    urgentWord: mayWait(row) ? row.urgentWord : null,
    hasAddress: row.hasAddress === 1,
    hasClock: row.hasClock === 1,
  };
}

const statePlaces = {
  new: { state: 'new', bucket: bucket.current },
  waiting: { state: 'waiting', bucket: bucket.current },
  dismissed: { state: 'dismissed', bucket: bucket.current },
  history: { state: 'new', bucket: bucket.history },
} as const satisfies Record<Exclude<MentionView, 'all'>, { state: MentionState; bucket: number }>;

const unlikelyPlace = { state: 'new', bucket: bucket.unlikely } as const;

/** What was joined to a card is searched too; the card is found once, where the newest of them stands that was found. */
const isNewestFound = `
  NOT EXISTS (
    SELECT 1
    FROM ${familyOf('decisions.mention')} AS family
    WHERE family.member > mention_search.rowid AND EXISTS (
      SELECT 1
      FROM mention_search AS others
      WHERE others.mention_search MATCH :search AND others.rowid = family.member
    )
  )`;

/** The SQL of a page of a view; its parameters are those of `readCards`. Exported for the test of its query plan. */
export function cardsQuery(view: MentionView, isSearch: boolean): string {
  const order = isSearch ? 'mention_search.rowid' : view === 'all' ? 'mentions.seq' : 'decisions.mention';
  const conditions = [
    `${order} < :before`,
    ...(view === 'all'
      ? [`decisions.bucket <> ${bucket.withdrawn}`]
      : ['decisions.state = :state', 'decisions.bucket = :bucket']),
    ...(isSearch ? ['mention_search MATCH :search', isNewestFound] : []),
  ];
  const from = isSearch
    ? `mention_search CROSS JOIN mentions ON mentions.seq = ${cardOf('mention_search.rowid')} CROSS JOIN decisions ON decisions.mention = mentions.seq`
    : view === 'all'
      ? 'mentions CROSS JOIN decisions ON decisions.mention = mentions.seq'
      : 'decisions CROSS JOIN mentions ON mentions.seq = decisions.mention';
  return `
    SELECT ${order} AS listedAt, ${cardColumns}
    FROM ${from}
    CROSS JOIN feeds ON feeds.seq = mentions.first_feed
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} DESC
    LIMIT :limit`;
}

type CardsPage = {
  readonly view: MentionView;
  readonly search: string | null;
  readonly before: ListPlace;
  readonly limit: number;
};

/** A place in a list, between two mentions. What is unlikely has a place of its own in New, below all others. */
export type ListPlace = { readonly isUnlikely: boolean; readonly mention: number };

export const listTop: ListPlace = { isUnlikely: false, mention: Number.MAX_SAFE_INTEGER };

type ListedCard = { readonly listedAt: ListPlace; readonly card: MentionCard };

/** A page of a view, newest arrival first, of mentions listed below a place. */
export function readCards(database: ReadableDatabase, page: CardsPage): ListedCard[] {
  if (page.view !== 'new') return readCardsOfPart(database, page);
  const likely = page.before.isUnlikely ? [] : readCardsOfPart(database, page);
  if (likely.length === page.limit) return likely;
  const before = page.before.isUnlikely ? page.before : { ...listTop, isUnlikely: true };
  const unlikely = readCardsOfPart(database, { ...page, before, limit: page.limit - likely.length });
  return [...likely, ...unlikely];
}

function readCardsOfPart(database: ReadableDatabase, page: CardsPage): ListedCard[] {
  const { isUnlikely, mention: before } = page.before;
  const rows = sql<CardRow & { listedAt: number }>(database, cardsQuery(page.view, page.search !== null)).all(
    {
      ...(page.view === 'all' ? {} : isUnlikely ? unlikelyPlace : statePlaces[page.view]),
      ...(page.search === null ? {} : { search: page.search }),
      before,
      limit: page.limit,
    },
  );
  return rows.map((row) => ({ listedAt: { isUnlikely, mention: row.listedAt }, card: toCard(row) }));
}

/** The cards of some mentions by their numbers, the newest first. */
export function readCardsOf(database: ReadableDatabase, mentions: readonly number[]): MentionCard[] {
  return sql<CardRow>(
    database,
    `SELECT ${cardColumns}
     FROM mentions
     JOIN decisions ON decisions.mention = mentions.seq
     JOIN feeds ON feeds.seq = mentions.first_feed
     WHERE mentions.seq IN (SELECT value FROM json_each(?))
     ORDER BY mentions.seq DESC`,
  )
    .all(JSON.stringify(mentions))
    .map(toCard);
}

export function readCounts(database: ReadableDatabase): Record<MentionView, number> {
  const rows = sql<{ state: MentionState; bucket: number; total: number }>(
    database,
    'SELECT state, bucket, total FROM counters',
  ).all();
  const count = (place: { state: MentionState; bucket: number }) =>
    rows.find((row) => row.state === place.state && row.bucket === place.bucket)?.total ?? 0;
  return {
    new: count(statePlaces.new) + count(unlikelyPlace),
    waiting: count(statePlaces.waiting),
    dismissed: count(statePlaces.dismissed),
    history: count(statePlaces.history),
    all: rows.reduce((sum, row) => sum + (row.bucket === bucket.withdrawn ? 0 : row.total), 0),
  };
}

export type MentionRow = {
  readonly seq: number;
  readonly card: MentionCard;
  readonly title: string | null;
  readonly tree: TextTree;
  readonly address: string | null;
  readonly publishedAt: number | null;
  readonly authorKey: string | null;
};

/** The card of a mention, which is another one where it was joined. */
export function findMention(database: ReadableDatabase, id: MentionId): MentionRow | null {
  const row = sql<CardRow & Omit<MentionRow, 'card' | 'tree'> & { readonly tree: string }>(
    database,
    `SELECT
       ${cardColumns},
       mentions.title AS title,
       mentions.tree AS tree,
       mentions.address AS address,
       mentions.published_at AS publishedAt,
       mentions.author_key AS authorKey
     FROM mentions
     JOIN decisions ON decisions.mention = mentions.seq
     JOIN feeds ON feeds.seq = mentions.first_feed
     WHERE mentions.seq = (SELECT ${cardOf('asked.seq')} FROM mentions AS asked WHERE asked.id = ?)`,
  ).get(id);
  if (!row) return null;
  return {
    seq: row.seq,
    card: toCard(row),
    title: row.title,
    tree: JSON.parse(row.tree) as TextTree,
    address: row.address,
    publishedAt: row.publishedAt,
    authorKey: row.authorKey,
  };
}
