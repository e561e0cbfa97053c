import type { MentionListing } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import type { MentionSearch } from '../search/searchMentions.ts';
import { findSavedView } from './rows.ts';

/** What a list searches: a saved view with what was typed in it besides, or a view of the inbox. Fails with NOT_FOUND. */
export function readSearch(
  database: ReadableDatabase,
  { view, savedViewId, query }: MentionListing,
): Required<MentionSearch> {
  if (savedViewId === null) return { view, query, order: 'view' };
  const saved = findSavedView(database, savedViewId);
  if (!saved) throw new EarmarkError('NOT_FOUND', { what: 'saved view' });
  return { view: saved.view, query: `${saved.query} ${query}`, order: saved.order };
}
