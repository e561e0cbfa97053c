import type { MentionCard, MentionState, MentionView } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { bucket, type CardRow, cardColumns, toCard } from './rows.ts';
import { countPutOff, isAwake, isPutOff, isWokenEarly, isWokenInTime } from './wakeRows.ts';

/** By what the mentions of a part stand in order, and in which direction; each follows an index. */
export type Order = 'newestFirst' | 'longestWaitFirst' | 'nextToWakeFirst' | 'lastWokenFirst' | 'wokenEarly';

/** A stretch of a view that stands in an order of its own, below the parts before it. */
export type Part = { readonly where: string; readonly order: Order };

const inState = (state: MentionState, inBucket: number = bucket.current) =>
  `decisions.state = '${state}' AND decisions.bucket = ${inBucket}`;
const undecided = (inBucket: number) => `${inState('new', inBucket)} AND decisions.snoozed_until IS NULL`;
/** What came back from a snooze: not history, which waits for nobody. */
const woken = (how: string) => `${how} AND decisions.state = 'new' AND decisions.bucket <> ${bucket.history}`;

/** What each view shows, from its top. */
export const partsOf: Record<MentionView, readonly Part[]> = {
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
export function writeOrder(order: Order, { wakesAt, mention }: OrderColumns): { below: string; by: string } {
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

export function topOf(part: number, order: Order): ListPlace {
  const isDescending = order !== 'longestWaitFirst' && order !== 'nextToWakeFirst';
  const end = isDescending ? Number.MAX_SAFE_INTEGER : 0;
  return { part, wakesAt: end, mention: end };
}

/** SQL for whether a view shows a mention, over `decisions`. */
export function writeViewCondition(view: MentionView): string {
  return partsOf[view].map(({ where }) => `(${where})`).join(' OR ');
}

/** What a part of a view is walked by, and the column in which its mentions are numbered; `index` is how these are read. */
export function writeSource(
  view: MentionView,
  order: Order,
  index = '',
): { readonly source: string; readonly mention: string } {
  const mentions = `CROSS JOIN mentions ${index} ON mentions.seq = decisions.mention`;
  switch (order) {
    case 'newestFirst':
    case 'longestWaitFirst':
      if (view === 'all')
        return {
          source: `mentions ${index} CROSS JOIN decisions ON decisions.mention = mentions.seq`,
          mention: 'mentions.seq',
        };
      return { source: `decisions ${mentions}`, mention: 'decisions.mention' };
    case 'wokenEarly':
      return {
        source: `early_wakes CROSS JOIN decisions ON decisions.mention = early_wakes.mention ${mentions}`,
        mention: 'early_wakes.mention',
      };
    case 'nextToWakeFirst':
    case 'lastWokenFirst':
      return {
        source: `decisions INDEXED BY decisions_by_wake ${mentions}`,
        mention: 'decisions.mention',
      };
    default:
      return order satisfies never;
  }
}

/** The SQL of a page of a part of a view. Exported for the test of its plan. */
export function cardsQuery(view: MentionView, part: number): string {
  const { where, order } = partsOf[view][part] ?? { where: 'false', order: 'newestFirst' };
  const { source, mention } = writeSource(view, order);
  const { below, by } = writeOrder(order, { wakesAt: 'decisions.snoozed_until', mention });
  return `
    SELECT ${cardColumns}
    FROM ${source}
    CROSS JOIN feeds ON feeds.seq = mentions.first_feed
    WHERE ${below} AND ${where}
    ORDER BY ${by}
    LIMIT :limit`;
}

type CardsPage = {
  readonly view: MentionView;
  /** The place that the page begins below; null for the top. */
  readonly before: ListPlace | null;
  readonly limit: number;
  readonly now: number;
};

/** A card, and the place below which the next page begins where it is the last one. */
export type ListedCard<Place> = { readonly listedAt: Place; readonly card: MentionCard };

/** A page of a view, of mentions listed below a place: part after part until it is full. */
export function readCards(database: ReadableDatabase, page: CardsPage): ListedCard<ListPlace>[] {
  const listed: ListedCard<ListPlace>[] = [];
  const first = page.before?.part ?? 0;
  for (let part = first; part < partsOf[page.view].length && listed.length < page.limit; part += 1)
    listed.push(...readPart(database, page, part, page.limit - listed.length));
  return listed;
}

function readPart(
  database: ReadableDatabase,
  { view, before, now }: CardsPage,
  part: number,
  limit: number,
): ListedCard<ListPlace>[] {
  const order = partsOf[view][part]?.order ?? 'newestFirst';
  const { wakesAt, mention } = before?.part === part ? before : topOf(part, order);
  const query = cardsQuery(view, part);
  return sql<CardRow>(database, query)
    .all(pickNamed(query, { wakesAt, mention, limit, now }))
    .map((row) => ({
      listedAt: { part, wakesAt: row.snoozedUntil ?? 0, mention: row.seq },
      card: toCard(row),
    }));
}

/** Mentions that had arrived when a view was looked at. */
type Matching = Pick<CardsPage, 'view' | 'now'> & { readonly last: number };

/** The numbers of all mentions of a view. */
export function listMatching(database: ReadableDatabase, matching: Matching): number[] {
  return askMatching<{ seq: number }>(database, matching, 'mentions.seq AS seq').map(({ seq }) => seq);
}

export function countMatching(database: ReadableDatabase, matching: Matching): number {
  return addUp(askMatching<{ total: number }>(database, matching, 'count(*) AS total'));
}

function askMatching<Row>(database: ReadableDatabase, given: Matching, columns: string): Row[] {
  const { view } = given;
  return partsOf[view].flatMap(({ where, order }) => {
    const query = `
      SELECT ${columns}
      FROM ${writeSource(view, order).source}
      WHERE mentions.seq <= :last AND ${where}`;
    return sql<Row>(database, query).all(pickNamed(query, given));
  });
}

/** Those of some values that a query names. */
export function pickNamed(query: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => query.includes(`:${name}`)));
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
