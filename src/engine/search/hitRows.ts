import { type ReadableDatabase, sql } from '../database/open.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import { pickNamed, writeSource, writeViewCondition } from '../mentions/listRows.ts';
import type { PreparedSearch } from './findRows.ts';

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

type HitPage = {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
  readonly isOldestFirst: boolean;
};

/**
 * Which side is read first: the hits, each of which is looked at; a number of them, to see whether many pass the filters;
 * or the cards that are in the view and pass, against which the hits are held: a common word has far more of them.
 */
export type HitsWay = 'hits' | 'someHits' | 'cards';

/** Views of so many mentions are always read first. */
const smallView = 2_000;
const someHits = 5_000;

/** The cards that say what is looked for, by when that arrived, above and below some rows of the index. */
export function findHits(database: ReadableDatabase, search: PreparedSearch, page: HitPage): Hit[] {
  const { filters, viewCount } = search;
  if (filters.isRare || viewCount <= smallView) return readHits(database, search, page, 'cards');
  if (filters.conditions.length === 0) return readHits(database, search, page, 'hits');
  const found = readHits(database, search, page, 'someHits');
  const isAll = found.length >= page.limit || countHits(database, search, page, someHits) < someHits;
  return isAll ? found : readHits(database, search, page, 'cards');
}

function readHits(
  database: ReadableDatabase,
  search: PreparedSearch,
  { isOldestFirst, ...page }: HitPage,
  way: HitsWay,
): Hit[] {
  const query = hitsQuery(search, isOldestFirst, way);
  const { now, match, filters } = search;
  const values = { ...page, now, match: match.match, someHits, ...filters.values };
  return sql<Hit>(database, query).all(pickNamed(query, values));
}

/** How many rows of the index say what is looked for, counted as far as some. */
function countHits(
  database: ReadableDatabase,
  { match }: PreparedSearch,
  { above, below }: HitPage,
  limit: number,
): number {
  return sql<number>(
    database,
    `SELECT count(*) FROM (
       SELECT 1
       FROM mention_search
       WHERE mention_search MATCH :match AND rowid > :above AND rowid < :below
       LIMIT :limit
     )`,
  )
    .pluck()
    .get({ match: match.match, above, below, limit }) as number;
}

/** The SQL of what is found by words. Exported for the test of its plan. */
export function hitsQuery(search: PreparedSearch, isOldestFirst: boolean, way: HitsWay): string {
  const by = `ORDER BY mention_search.rowid ${isOldestFirst ? '' : 'DESC'}`;
  const isFoundAbove = (lowest: string) =>
    `mention_search MATCH :match AND mention_search.rowid > ${lowest} AND mention_search.rowid < :below`;
  const row = 'mention_search.rowid AS row, decisions.mention AS mention';
  const decisions = `CROSS JOIN decisions ON decisions.mention = ${cardOf('mention_search.rowid')}`;
  const isListed = [`(${writeViewCondition(search.view)})`, ...search.filters.conditions].join(' AND ');
  const facets =
    search.filters.conditions.length === 0
      ? ''
      : 'CROSS JOIN mentions INDEXED BY mentions_by_facets ON mentions.seq = decisions.mention';
  switch (way) {
    case 'hits':
      return `
        SELECT ${row}
        FROM mention_search ${decisions} ${facets}
        WHERE ${isFoundAbove(':above')} AND ${isListed} AND ${isNewestFound}
        ${by}
        LIMIT :limit`;
    case 'someHits':
      return `
        SELECT ${row}
        FROM (
          SELECT mention_search.rowid AS rowid
          FROM mention_search
          WHERE ${isFoundAbove(':above')}
          ${by}
          LIMIT :someHits
        ) AS mention_search ${decisions} ${facets}
        WHERE ${isListed} AND ${isNewestFound}
        LIMIT :limit`;
    case 'cards':
      return `
        WITH cards (seq) AS MATERIALIZED (SELECT mentions.seq FROM ${chooseCards(search)} WHERE ${isListed})
        SELECT ${row}
        FROM mention_search ${decisions}
        WHERE ${isFoundAbove('max(:above, (SELECT min(seq) - 1 FROM cards))')}
          AND +mention_search.rowid IN (
            SELECT seq FROM cards
            UNION ALL
            SELECT mention FROM mention_joins WHERE into_mention IN (SELECT seq FROM cards)
          )
          AND ${isNewestFound}
        ${by}
        LIMIT :limit`;
    default:
      return way satisfies never;
  }
}

function chooseCards({ view, filters, viewCount }: PreparedSearch): string {
  const index = filters.isRare ? '' : 'INDEXED BY mentions_by_facets';
  const isFromMentions = filters.isRare || viewCount > smallView;
  return writeSource(isFromMentions ? 'all' : view, 'newestFirst', index).source;
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
