import type { MentionCard, MentionState, MentionView } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { cardOf, familyOf } from './joinRows.ts';
import { bucket, type CardRow, cardColumns, toCard } from './rows.ts';
import { countPutOff, isAwake, isPutOff, isWokenEarly, isWokenInTime } from './wakeRows.ts';

/** By what the mentions of a part stand in order, and in which direction; each follows an index. */
type Order = 'newestFirst' | 'longestWaitFirst' | 'nextToWakeFirst' | 'lastWokenFirst' | 'wokenEarly';

/** A stretch of a view that stands in an order of its own, below the parts before it. */
type Part = { readonly where: string; readonly order: Order };

const inState = (state: MentionState, inBucket: number = bucket.current) =>
  `decisions.state = '${state}' AND decisions.bucket = ${inBucket}`;
const undecided = (inBucket: number) => `${inState('new', inBucket)} AND decisions.snoozed_until IS NULL`;
/** What came back from a snooze: not history, which waits for nobody. */
const woken = (how: string) => `${how} AND decisions.state = 'new' AND decisions.bucket <> ${bucket.history}`;

/** What each view shows, from its top. */
const partsOf: Record<MentionView, readonly Part[]> = {
  new: [
    { where: woken(isWokenEarly), order: 'wokenEarly' },
    { where: woken(isWokenInTime), order: 'lastWokenFirst' },
    { where: undecided(bucket.current), order: 'newestFirst' },
    { where: undecided(bucket.unlikely), order: 'newestFirst' },
  ],
  quiet: [{ where: undecided(bucket.quiet), order: 'newestFirst' }],
  waiting: [{ where: `${inState('waiting')} AND ${isAwake}`, order: 'longestWaitFirst' }],
  snoozed: [{ where: isPutOff, order: 'nextToWakeFirst' }],
  replied: [{ where: inState('replied'), order: 'newestFirst' }],
  closed: [{ where: inState('closed'), order: 'newestFirst' }],
  dismissed: [{ where: inState('dismissed'), order: 'newestFirst' }],
  history: [{ where: `${inState('new', bucket.history)} AND ${isAwake}`, order: 'newestFirst' }],
  all: [{ where: `decisions.bucket <> ${bucket.withdrawn}`, order: 'newestFirst' }],
};

/** A place in a list, between two mentions: the part it is in, and what the part is ordered by. */
export type ListPlace = {
  readonly part: number;
  /** When it wakes or woke, for the parts that are ordered by that; else 0. */
  readonly wakesAt: number;
  readonly mention: number;
};

type OrderColumns = { readonly wakesAt: string; readonly mention: string };

/** SQL for what lies below a place, and for the order in which it does. */
function writeOrder(order: Order, { wakesAt, mention }: OrderColumns): { below: string; by: string } {
  switch (order) {
    case 'newestFirst':
    case 'wokenEarly':
      return { below: `${mention} < :mention`, by: `${mention} DESC` };
    case 'longestWaitFirst':
      return { below: `${mention} > :mention`, by: mention };
    case 'nextToWakeFirst':
      return { below: `(${wakesAt}, ${mention}) > (:wakesAt, :mention)`, by: `${wakesAt}, ${mention}` };
    case 'lastWokenFirst':
      return {
        below: `(${wakesAt}, ${mention}) < (:wakesAt, :mention)`,
        by: `${wakesAt} DESC, ${mention} DESC`,
      };
    default:
      return order satisfies never;
  }
}

function topOf(part: number, order: Order): ListPlace {
  const isDescending = order !== 'longestWaitFirst' && order !== 'nextToWakeFirst';
  const end = isDescending ? Number.MAX_SAFE_INTEGER : 0;
  return { part, wakesAt: end, mention: end };
}

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

/** What a query walks through: the index of what was found, the mentions, or the decisions of a state. */
function writeSource(view: MentionView, order: Order, isSearch: boolean): string {
  if (isSearch)
    return `mention_search CROSS JOIN mentions ON mentions.seq = ${cardOf('mention_search.rowid')} CROSS JOIN decisions ON decisions.mention = mentions.seq`;
  if (view === 'all') return 'mentions CROSS JOIN decisions ON decisions.mention = mentions.seq';
  if (order === 'wokenEarly')
    return 'early_wakes CROSS JOIN decisions ON decisions.mention = early_wakes.mention CROSS JOIN mentions ON mentions.seq = decisions.mention';
  const index =
    order === 'nextToWakeFirst' || order === 'lastWokenFirst' ? 'INDEXED BY decisions_by_wake' : '';
  return `decisions ${index} CROSS JOIN mentions ON mentions.seq = decisions.mention`;
}

/** The column by which a part is walked. */
function nameSeq(view: MentionView, order: Order): string {
  if (order === 'wokenEarly') return 'early_wakes.mention';
  return view === 'all' ? 'mentions.seq' : 'decisions.mention';
}

/** The SQL of a page of a part of a view. What a search finds stands newest first. Exported for the test of its plan. */
export function cardsQuery(view: MentionView, part: number, isSearch: boolean): string {
  const { where, order } = partsOf[view][part] ?? { where: 'false', order: 'newestFirst' };
  const mention = isSearch ? 'mention_search.rowid' : nameSeq(view, order);
  const { below, by } = writeOrder(isSearch ? 'newestFirst' : order, {
    wakesAt: 'decisions.snoozed_until',
    mention,
  });
  const conditions = [below, where, ...(isSearch ? ['mention_search MATCH :search', isNewestFound] : [])];
  return `
    SELECT ${mention} AS listedAt, ${cardColumns}
    FROM ${writeSource(view, order, isSearch)}
    CROSS JOIN feeds ON feeds.seq = mentions.first_feed
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${by}
    LIMIT :limit`;
}

type CardsPage = {
  readonly view: MentionView;
  readonly search: string | null;
  /** The place that the page begins below; null for the top. */
  readonly before: ListPlace | null;
  readonly limit: number;
  readonly now: number;
};

type ListedCard = { readonly listedAt: ListPlace; readonly card: MentionCard };

/** A page of a view, of mentions listed below a place: part after part until it is full. */
export function readCards(database: ReadableDatabase, page: CardsPage): ListedCard[] {
  const listed: ListedCard[] = [];
  const first = page.before?.part ?? 0;
  for (let part = first; part < partsOf[page.view].length && listed.length < page.limit; part += 1)
    listed.push(...readPart(database, page, part, page.limit - listed.length));
  return listed;
}

function readPart(database: ReadableDatabase, page: CardsPage, part: number, limit: number): ListedCard[] {
  const { view, search, now } = page;
  const order = search === null ? (partsOf[view][part]?.order ?? 'newestFirst') : 'newestFirst';
  const { wakesAt, mention } = page.before?.part === part ? page.before : topOf(part, order);
  const query = cardsQuery(view, part, search !== null);
  return sql<CardRow & { listedAt: number }>(database, query)
    .all(pickNamed(query, { wakesAt, mention, limit, now, search }))
    .map((row) => ({
      listedAt: { part, wakesAt: row.snoozedUntil ?? 0, mention: row.listedAt },
      card: toCard(row),
    }));
}

/** Mentions that had arrived when a view was looked at. */
export type Matching = Pick<CardsPage, 'view' | 'search' | 'now'> & { readonly last: number };

/** The numbers of all mentions of a view, or of what a search finds in it. */
export function listMatching(database: ReadableDatabase, matching: Matching): number[] {
  return askMatching<{ seq: number }>(database, matching, 'mentions.seq AS seq').map(({ seq }) => seq);
}

export function countMatching(database: ReadableDatabase, matching: Matching): number {
  return addUp(askMatching<{ total: number }>(database, matching, 'count(*) AS total'));
}

function askMatching<Row>(database: ReadableDatabase, given: Matching, columns: string): Row[] {
  const { view, search } = given;
  const searched = search === null ? [] : ['mention_search MATCH :search', isNewestFound];
  return partsOf[view].flatMap(({ where, order }) => {
    const query = `
      SELECT ${columns}
      FROM ${writeSource(view, order, search !== null)}
      WHERE ${['mentions.seq <= :last', where, ...searched].join(' AND ')}`;
    return sql<Row>(database, query).all(pickNamed(query, given));
  });
}

/** SQLite takes no value that a statement does not name. */
function pickNamed(query: string, given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([name]) => query.includes(`:${name}`)));
}

type PlaceCount = { readonly state: MentionState; readonly bucket: number; readonly total: number };

function addUp(places: readonly Pick<PlaceCount, 'total'>[]): number {
  return places.reduce((sum, { total }) => sum + total, 0);
}

/** How many mentions each view holds. */
export function readCounts(database: ReadableDatabase, now: number): Record<MentionView, number> {
  const places = sql<PlaceCount>(database, 'SELECT state, bucket, total FROM counters').all();
  const putOff = countPutOff<PlaceCount>(database, now);
  const count = (state: MentionState, ...buckets: number[]) => {
    const isCounted = (place: PlaceCount) => place.state === state && buckets.includes(place.bucket);
    return addUp(places.filter(isCounted)) - addUp(putOff.filter(isCounted));
  };
  return {
    new: count('new', bucket.current, bucket.unlikely),
    quiet: count('new', bucket.quiet),
    waiting: count('waiting', bucket.current),
    snoozed: addUp(putOff),
    replied: count('replied', bucket.current),
    closed: count('closed', bucket.current),
    dismissed: count('dismissed', bucket.current),
    history: count('new', bucket.history),
    all: addUp(places.filter((place) => place.bucket !== bucket.withdrawn)),
  };
}
