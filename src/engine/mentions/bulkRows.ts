import type { z } from 'zod';
import type { MentionId, MentionSet, Seen } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { buildSearchQuery } from '../search/foldForSearch.ts';
import { readLastMentionSeq } from './ingestRows.ts';
import { cardOf } from './joinRows.ts';
import { countMatching, listMatching, type Matching } from './listRows.ts';

/** The numbers of the mentions of a set, each once. Those that are not there are left out. */
export function listSet(database: ReadableDatabase, which: z.output<typeof MentionSet>): readonly number[] {
  if ('ids' in which) return findCards(database, which.ids);
  const { view, search, seen } = which;
  const query = readSearch(search);
  return query === 'nothing' ? [] : listMatching(database, { view, search: query, ...toNow(seen) });
}

/** How many mentions match now, and what they can be named by. */
export function countSet(
  database: ReadableDatabase,
  { view, search }: { readonly view: Matching['view']; readonly search: string },
  now: number,
): { readonly count: number; readonly seen: Seen } {
  const seen = { at: now, lastArrival: readLastMentionSeq(database) };
  const query = readSearch(search);
  const count = query === 'nothing' ? 0 : countMatching(database, { view, search: query, ...toNow(seen) });
  return { count, seen };
}

function toNow({ at, lastArrival }: Seen) {
  return { now: at, last: lastArrival };
}

/** A search without a single word finds nothing; none at all leaves the whole view. */
function readSearch(search: string): string | null | 'nothing' {
  if (search.trim() === '') return null;
  return buildSearchQuery(search) ?? 'nothing';
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
