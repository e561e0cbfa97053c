import { type ReadableDatabase, sql } from '../database/open.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import {
  type ListPlace,
  type Order,
  partsOf,
  pickNamed,
  readCounts,
  topOf,
  writeOrder,
  writeSource,
  writeViewCondition,
} from '../mentions/listRows.ts';
import type { CompiledSearch } from './compileSearch.ts';
import { type Conditions, writeFilters } from './filterRows.ts';
import { foldName } from './foldName.ts';
import { type SearchMatch, writeMatch } from './writeMatch.ts';

/** The order of a list: as the view has it, or by when the mentions arrived. */
export type ListOrder = 'view' | 'newest' | 'oldest';

/** A search as the rows need it: its words for the index, its filters as SQL, and how many mentions its view holds. */
export type PreparedSearch = Pick<CompiledSearch, 'view' | 'isHopeless'> & {
  readonly match: SearchMatch;
  readonly filters: Conditions;
  readonly viewCount: number;
  readonly now: number;
};

const maxExpansions = 200;

export function prepareSearch(
  database: ReadableDatabase,
  { view, words, filters, isHopeless }: CompiledSearch,
  now: number,
): PreparedSearch {
  return {
    view,
    isHopeless,
    match: writeMatch(words, (prefix) => expandPrefix(database, prefix)),
    filters: writeFilters(database, filters),
    viewCount: readCounts(database, now)[view],
    now,
  };
}

/** The words of the index that begin with one; null where they are too many to be named. Each is found by a look of its own. */
function expandPrefix(database: ReadableDatabase, prefix: string): string[] | null {
  const next = sql<string>(database, 'SELECT term FROM mention_vocabulary WHERE term >= ? LIMIT 1').pluck();
  const start = foldName(prefix);
  const found: string[] = [];
  let word = next.get(start);
  while (word?.startsWith(start)) {
    if (found.length === maxExpansions) return null;
    found.push(word);
    word = next.get(`${word}\0`);
  }
  return found;
}

/** A mention of a list without words, with the place where it stands. */
export type Listed = { readonly listedAt: ListPlace; readonly mention: number };

/** In a view of more mentions than this, what filters look at is read in the order of arrival, from an index of its own. */
const bigView = 10_000;

/** The mentions of a view that pass the filters, below a place, in the order of the view. */
export function findInView(
  database: ReadableDatabase,
  search: PreparedSearch,
  page: { readonly before: ListPlace | null; readonly limit: number; readonly order: ListOrder },
): Listed[] {
  const listed: Listed[] = [];
  const parts = partsOf[search.view];
  for (let part = page.before?.part ?? 0; part < parts.length && listed.length < page.limit; part += 1) {
    const query = viewQuery(search, part, page.order);
    const order = chooseOrder(parts[part]?.order ?? 'newestFirst', page.order);
    const { wakesAt, mention } = page.before?.part === part ? page.before : topOf(part, order);
    const { excluded } = search.match;
    const limit = page.limit - listed.length;
    const values = { wakesAt, mention, limit, now: search.now, excluded, ...search.filters.values };
    for (const row of sql<{ mention: number; wakesAt: number | null }>(database, query).iterate(
      pickNamed(query, values),
    ))
      listed.push({
        listedAt: { part, wakesAt: row.wakesAt ?? 0, mention: row.mention },
        mention: row.mention,
      });
  }
  return listed;
}

function chooseOrder(order: Order, asked: ListOrder): Order {
  if (asked === 'view' || !isByArrival(order)) return order;
  return asked === 'newest' ? 'newestFirst' : 'longestWaitFirst';
}

function isByArrival(order: Order): boolean {
  return order === 'newestFirst' || order === 'longestWaitFirst';
}

/** The SQL of a part of a filtered view. Exported for the test of its plan. */
export function viewQuery(
  { view, filters, viewCount, match }: PreparedSearch,
  part: number,
  asked: ListOrder,
): string {
  const { where, order: own } = partsOf[view][part] ?? { where: 'false', order: 'newestFirst' as const };
  const order = chooseOrder(own, asked);
  const isFromMentions = isByArrival(order) && (filters.isRare || viewCount > bigView);
  const index = filters.isRare ? '' : 'INDEXED BY mentions_by_facets';
  const { source, mention } = writeSource(isFromMentions ? 'all' : view, order, index);
  const { below, by } = writeOrder(order, { wakesAt: 'decisions.snoozed_until', mention });
  const conditions = [
    below,
    where,
    ...filters.conditions,
    ...(match.excluded === null ? [] : [isNotExcluded]),
  ];
  return `
    SELECT ${mention} AS mention, decisions.snoozed_until AS wakesAt
    FROM ${source}
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${by}
    LIMIT :limit`;
}

const isNotExcluded = `
  NOT EXISTS (
    SELECT 1
    FROM mention_search
    WHERE mention_search MATCH :excluded AND mention_search.rowid = mentions.seq
  )`;

/** What was joined to a card is searched too; the card is found once, where the newest of them stands that was found. */
const isNewestFound = `
  NOT EXISTS (
    SELECT 1
    FROM ${familyOf('decisions.mention')} AS family
    WHERE family.member > mention_search.rowid AND EXISTS (
      SELECT 1
      FROM mention_search AS others
      WHERE others.mention_search MATCH :match AND others.rowid = family.member
    )
  )`;

/** A mention that says what is looked for: the row of the index that says it, and the card where it stands. */
export type Hit = { readonly row: number; readonly mention: number };

/** Views of so many mentions are read first, and what is found is held against them: a common word has far more hits. */
const smallView = 2_000;

/** The cards that say what is looked for, by when that arrived, above and below some rows of the index. */
export function findHits(
  database: ReadableDatabase,
  search: PreparedSearch,
  page: {
    readonly above: number;
    readonly below: number;
    readonly limit: number;
    readonly isOldestFirst: boolean;
  },
): Hit[] {
  const query = hitsQuery(search, page.isOldestFirst);
  const { above, below, limit } = page;
  const values = {
    match: search.match.match,
    above,
    below,
    limit,
    now: search.now,
    ...search.filters.values,
  };
  return sql<Hit>(database, query).all(pickNamed(query, values));
}

/** The SQL of what is found by words. Exported for the test of its plan. */
export function hitsQuery({ view, filters, viewCount }: PreparedSearch, isOldestFirst: boolean): string {
  const order = `ORDER BY mention_search.rowid ${isOldestFirst ? '' : 'DESC'} LIMIT :limit`;
  const isFoundAbove = (lowest: string) =>
    `mention_search MATCH :match AND mention_search.rowid > ${lowest} AND mention_search.rowid < :below`;
  const row = 'mention_search.rowid AS row, decisions.mention AS mention';
  const card = cardOf('mention_search.rowid');
  const conditions = [`(${writeViewCondition(view)})`, ...filters.conditions].join(' AND ');
  if (filters.isRare || viewCount <= smallView) {
    const source = filters.isRare
      ? 'mentions CROSS JOIN decisions ON decisions.mention = mentions.seq'
      : 'decisions CROSS JOIN mentions INDEXED BY mentions_by_facets ON mentions.seq = decisions.mention';
    return `
      WITH cards (seq) AS MATERIALIZED (SELECT mentions.seq FROM ${source} WHERE ${conditions})
      SELECT ${row}
      FROM mention_search
      CROSS JOIN decisions ON decisions.mention = ${card}
      WHERE ${isFoundAbove('max(:above, (SELECT min(seq) - 1 FROM cards))')}
        AND +mention_search.rowid IN (
          SELECT seq FROM cards
          UNION ALL
          SELECT mention FROM mention_joins WHERE into_mention IN (SELECT seq FROM cards)
        )
        AND ${isNewestFound}
      ${order}`;
  }
  const facets =
    filters.conditions.length === 0
      ? ''
      : 'CROSS JOIN mentions INDEXED BY mentions_by_facets ON mentions.seq = decisions.mention';
  return `
    SELECT ${row}
    FROM mention_search
    CROSS JOIN decisions ON decisions.mention = ${card}
    ${facets}
    WHERE ${isFoundAbove(':above')} AND ${conditions} AND ${isNewestFound}
    ${order}`;
}

/** Those of some rows of the index where all that is looked for stands close together. */
export function findNear(
  database: ReadableDatabase,
  near: string,
  rows: readonly number[],
): ReadonlySet<number> {
  return new Set(
    sql<number>(
      database,
      `SELECT rowid
       FROM mention_search
       WHERE mention_search MATCH :near AND rowid BETWEEN :first AND :last`,
    )
      .pluck()
      .all({ near, first: Math.min(...rows), last: Math.max(...rows) }),
  );
}

export type HitText = {
  readonly row: number;
  readonly title: string | null;
  readonly author: string;
  readonly firstSeenAt: number;
};

/** What ranking looks at, of some rows of the index. */
export function readHitTexts(database: ReadableDatabase, rows: readonly number[]): HitText[] {
  return sql<HitText>(
    database,
    `SELECT
       mentions.seq AS row,
       mentions.title AS title,
       coalesce(mentions.author_name || ' ', '') || coalesce(mentions.author_handle, '') AS author,
       mentions.first_seen_at AS firstSeenAt
     FROM json_each(?)
     CROSS JOIN mentions ON mentions.seq = json_each.value`,
  ).all(JSON.stringify(rows));
}

/** What some rows of the index say, by their number. */
export function readSaid(
  database: ReadableDatabase,
  rows: readonly number[],
): ReadonlyMap<number, { readonly title: string | null; readonly plainText: string }> {
  const read = sql<{ row: number; title: string | null; plainText: string }>(
    database,
    `SELECT mentions.seq AS row, mentions.title AS title, mentions.text AS plainText
     FROM json_each(?)
     CROSS JOIN mentions ON mentions.seq = json_each.value`,
  ).all(JSON.stringify(rows));
  return new Map(read.map(({ row, ...said }) => [row, said]));
}
