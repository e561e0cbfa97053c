import type { z } from 'zod';
import type { MentionId, MentionListing, MentionSet, Seen } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { readSearch } from '../saved-views/readSearch.ts';
import { selectMatching } from '../search/searchMentions.ts';
import { readLastMentionSeq } from './ingestRows.ts';
import { cardOf } from './joinRows.ts';
import { countMatching, listMatching } from './listRows.ts';

/** The numbers of the mentions of a set, each once. Those that are not there are left out. */
export function listSet(database: ReadableDatabase, which: z.output<typeof MentionSet>): readonly number[] {
  if ('ids' in which) return findCards(database, which.ids);
  const { at: now, lastArrival: last, timeZone } = which.seen;
  const search = readSearch(database, which);
  if (search.query.trim() === '') return listMatching(database, { view: search.view, now, last });
  return selectMatching({ database, now, timeZone }, search).filter((mention) => mention <= last);
}

/** How many mentions match now, and what they can be named by. */
export function countSet(
  database: ReadableDatabase,
  listing: MentionListing,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): { readonly count: number; readonly seen: Seen } {
  const seen = { at: now, lastArrival: readLastMentionSeq(database), timeZone };
  const { view, query } = readSearch(database, listing);
  if (query.trim() === '')
    return { count: countMatching(database, { view, now, last: seen.lastArrival }), seen };
  return { count: listSet(database, { ...listing, seen }).length, seen };
}

function findCards(database: ReadableDatabase, ids: readonly MentionId[]): number[] {
  return sql<number>(
    database,
    `SELECT DISTINCT ${cardOf('mentions.seq')}
     FROM mentions
     WHERE mentions.id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(ids));
}
