import { type ReadableDatabase, sql } from '../database/open.ts';
import {
  type ListPlace,
  type Order,
  partsOf,
  pickNamed,
  readCounts,
  topOf,
  writeOrder,
  writeSource,
} from '../mentions/listRows.ts';
import type { CompiledSearch, SearchedWords } from './compileSearch.ts';
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
    match: prepareMatch(database, words),
    filters: writeFilters(database, filters),
    viewCount: readCounts(database, now)[view],
    now,
  };
}

export function prepareMatch(database: ReadableDatabase, words: readonly SearchedWords[]): SearchMatch {
  return writeMatch(words, (prefix) => expandPrefix(database, prefix));
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
  mentions.seq NOT IN (
    SELECT mention_search.rowid
    FROM mention_search
    WHERE mention_search MATCH :excluded
  )`;
