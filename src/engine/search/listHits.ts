import type { ReadableDatabase } from '../database/open.ts';
import type { ListOrder, PreparedSearch } from './findRows.ts';
import type { WordFinder } from './findWords.ts';
import { findHits, findNear, type Hit, readHitTexts } from './hitRows.ts';

/** A mention of a list, and the place below which the next page begins where it is the last one. */
export type ListedMention = { readonly mention: number; readonly cursor: readonly number[] };

type HitSearch = {
  readonly prepared: PreparedSearch;
  readonly finder: WordFinder;
  readonly order: ListOrder;
};

/** So many of the newest hits are put in order by how well they fit; the others follow, newest first. */
const rankedCount = 500;
const end = Number.MAX_SAFE_INTEGER;

/**
 * What is found by words, below a cursor. Where no order is asked for, the best of the newest come first: the cursor says
 * between which rows these lie, so that what arrives meanwhile moves nothing.
 */
export function listHits(
  database: ReadableDatabase,
  search: HitSearch,
  before: readonly number[] | null,
  limit: number,
): ListedMention[] {
  if (search.order !== 'view') return listByArrival(database, search, before, limit);
  const [top = end, floor = 0, rank = end, row = end] = before ?? [];
  const isBelowRanked = rank === 0;
  const newest = isBelowRanked
    ? []
    : findHits(database, search.prepared, {
        above: floor - 1,
        below: top === end ? end : top + 1,
        limit: Math.max(limit, rankedCount),
        isOldestFirst: false,
      });
  const first = newest[0]?.row ?? top;
  const last = before === null ? (newest[rankedCount - 1]?.row ?? 0) : floor;
  const ranked = rankHits(
    database,
    search,
    newest.filter((hit) => hit.row >= last),
  )
    .filter((hit) => hit.rank < rank || (hit.rank === rank && hit.row < row))
    .map((hit) => ({ mention: hit.mention, cursor: [first, last, hit.rank, hit.row] }));
  if (ranked.length >= limit || last === 0) return ranked.slice(0, limit);
  const others = findHits(database, search.prepared, {
    above: 0,
    below: isBelowRanked ? row : last,
    limit: limit - ranked.length,
    isOldestFirst: false,
  });
  return [...ranked, ...others.map((hit) => ({ mention: hit.mention, cursor: [first, last, 0, hit.row] }))];
}

function listByArrival(
  database: ReadableDatabase,
  { prepared, order }: HitSearch,
  before: readonly number[] | null,
  limit: number,
): ListedMention[] {
  const isOldestFirst = order === 'oldest';
  const [row = isOldestFirst ? 0 : end] = before ?? [];
  const stretch = isOldestFirst ? { above: row, below: end } : { above: 0, below: row };
  return findHits(database, prepared, { ...stretch, limit, isOldestFirst }).map((hit) => ({
    mention: hit.mention,
    cursor: [hit.row],
  }));
}

const dayMs = 24 * 60 * 60_000;
/** How much newer another one has to be to stand above one that says it in its title, or says all of it in one place. */
const worth = { title: 60 * dayMs, author: 60 * dayMs, near: 30 * dayMs } as const;

type RankedHit = Hit & { readonly rank: number };

/** By what a hit is worth, the best first. A rank depends on nothing but the hit itself, so that pages never tear. */
function rankHits(
  database: ReadableDatabase,
  { prepared, finder }: HitSearch,
  hits: readonly Hit[],
): RankedHit[] {
  if (hits.length === 0) return [];
  const rows = hits.map(({ row }) => row);
  const { near } = prepared.match;
  const nearRows = near === null ? new Set<number>() : findNear(database, near, rows);
  const texts = new Map(readHitTexts(database, rows).map((text) => [text.row, text]));
  return hits
    .map((hit) => {
      const { title = null, author = '', firstSeenAt = 0 } = texts.get(hit.row) ?? {};
      const inTitle = worth.title * finder.measureShare(title ?? '');
      const byAuthor = worth.author * finder.measureShare(author);
      const isNear = nearRows.has(hit.row) ? worth.near : 0;
      return { ...hit, rank: Math.max(1, Math.round(firstSeenAt + inTitle + byAuthor + isNear)) };
    })
    .sort((one, other) => other.rank - one.rank || other.row - one.row);
}
