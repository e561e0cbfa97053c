import type { MentionCard, MentionView } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { readSettings } from '../settings/rows.ts';
import { readAuthorNames } from './authorRows.ts';
import { compileSearch, readName } from './compileSearch.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { findInView, type ListOrder, type PreparedSearch, prepareMatch, prepareSearch } from './findRows.ts';
import { createWordFinder } from './findWords.ts';
import { findHits } from './hitRows.ts';
import { type ListedMention, listHits } from './listHits.ts';
import { markCards } from './markCards.ts';

type Reading = { readonly database: ReadableDatabase; readonly now: number; readonly timeZone: string };

/** What is looked for: in a view, what a person typed, and in which order it is wanted. */
export type MentionSearch = {
  readonly view: MentionView;
  readonly query: string;
  readonly order?: ListOrder;
};

type FoundPage = {
  readonly cards: MentionCard[];
  readonly next: string | null;
  /** Only of the first page. */
  readonly found: Found | null;
};

/** How many there are, counted as far as `maxCounted`. */
export type Found = { readonly count: number; readonly hasMore: boolean };

const maxCounted = 1_000;
const end = Number.MAX_SAFE_INTEGER;

/** A page of what a search finds: the best of the newest, then the others newest first, or all in the order of the view. */
export function searchMentions(
  reading: Reading,
  search: MentionSearch,
  page: { readonly before: string | null; readonly limit: number },
): FoundPage {
  const { compiled, prepared } = prepare(reading, search);
  if (prepared.isHopeless) return { cards: [], next: null, found: { count: 0, hasMore: false } };
  const { database } = reading;
  const { order = 'view' } = search;
  const before = page.before === null ? null : readCursor(page.before);
  // Of the first page, more is read than it holds, for counting.
  const wanted = before === null ? Math.max(page.limit, maxCounted + 1) : page.limit;
  const finder = createWordFinder(compiled.words.filter(({ isAuthor }) => !isAuthor));
  const found =
    prepared.match.match === null
      ? listInView(database, prepared, order, before, wanted)
      : listHits(database, { prepared, finder, order }, before, wanted);
  const listed = found.slice(0, page.limit);
  const last = listed.length === page.limit ? listed.at(-1) : undefined;
  const mentions = listed.map(({ mention }) => mention);
  return {
    cards: markCards(database, mentions, finder),
    next: last ? writeCursor(last.cursor) : null,
    found: before === null ? toFound(found.length) : null,
  };
}

/** Names of who spoke lately that begin with some words. */
export function findAuthors(database: ReadableDatabase, begun: string): string[] {
  const { match } = prepareMatch(database, readName(begun));
  return match === null ? [] : readAuthorNames(database, match);
}

/** The cards that a view and a search select, all of them, by their numbers. */
export function selectMatching(reading: Reading, search: MentionSearch): number[] {
  return findAll(reading, search, end);
}

/** How many cards a view and a search select, counted as far as a thousand. */
export function countMatching(reading: Reading, search: MentionSearch): Found {
  return toFound(findAll(reading, search, maxCounted + 1).length);
}

function findAll(reading: Reading, search: MentionSearch, limit: number): number[] {
  const { prepared } = prepare(reading, search);
  if (prepared.isHopeless) return [];
  const found =
    prepared.match.match === null
      ? findInView(reading.database, prepared, { before: null, limit, order: search.order ?? 'view' })
      : findHits(reading.database, prepared, { above: 0, below: end, limit, isOldestFirst: false });
  return found.map(({ mention }) => mention);
}

function prepare({ database, now, timeZone }: Reading, { view, query }: MentionSearch) {
  const zone = readSettings(database, timeZone).business.timeZone;
  const compiled = compileSearch(query, view, { now, timeZone: zone });
  return { compiled, prepared: prepareSearch(database, compiled, now) };
}

function toFound(count: number): Found {
  return { count: Math.min(count, maxCounted), hasMore: count > maxCounted };
}

function listInView(
  database: ReadableDatabase,
  search: PreparedSearch,
  order: ListOrder,
  before: readonly number[] | null,
  limit: number,
): ListedMention[] {
  const [part = 0, wakesAt = 0, mention = 0] = before ?? [];
  const place = before === null ? null : { part, wakesAt, mention };
  return findInView(database, search, { before: place, limit, order }).map(({ mention, listedAt }) => ({
    mention,
    cursor: [listedAt.part, listedAt.wakesAt, listedAt.mention],
  }));
}
