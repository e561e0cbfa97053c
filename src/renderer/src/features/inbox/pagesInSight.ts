import type { InfiniteData } from '@tanstack/react-query';
import type { MentionPage } from '#contract';

export type ListPages = InfiniteData<MentionPage, string | null>;

/** The mentions on the screen. */
let idsInSight: ReadonlySet<string> = new Set();
/** Pages that were not read again when something changed, because nobody saw them. */
const stale = new WeakSet<MentionPage>();

export function setSight(ids: ReadonlySet<string>): void {
  idsInSight = ids;
}

function isInSight(page: MentionPage | undefined): boolean {
  return page?.cards.some(({ id }) => idsInSight.has(id)) ?? false;
}

/** Whether a page came into sight that was not read again since something changed. */
export function hasStaleInSight(pages: readonly MentionPage[]): boolean {
  return pages.some((page) => stale.has(page) && isInSight(page));
}

/**
 * The page that stays as it is while a list is read again: one far from what is on the screen. It is read once somebody
 * scrolls there. Null where the page has to be read: the first, those in sight and beside them, and one not read before.
 */
export function keepFarPage(data: ListPages | undefined, before: string | null): MentionPage | null {
  const at = data?.pageParams.indexOf(before) ?? -1;
  const page = data?.pages[at];
  if (!data || !page || at === 0) return null;
  if ([at - 1, at, at + 1].some((place) => isInSight(data.pages[place]))) return null;
  stale.add(page);
  return page;
}

/**
 * A page that was read again ends where it ended before, so that the pages below still follow: as far as the first mention
 * of the next one that is still there. Where none is found, it ends where it was read to, and those below are read again too.
 */
export function cutAtOldEnd(
  data: ListPages | undefined,
  before: string | null,
  read: MentionPage,
): MentionPage {
  const at = data?.pageParams.indexOf(before) ?? -1;
  const following = at < 0 ? undefined : data?.pages[at + 1];
  const ids = new Set(following?.cards.map(({ id }) => id));
  const end = read.cards.findIndex(({ id }) => ids.has(id));
  if (end < 0) return read;
  return { ...read, cards: read.cards.slice(0, end), next: data?.pageParams[at + 1] ?? null };
}

/** Leaves only the first page of each list that is loaded: so much changed that nothing below is as it was. */
export function dropFarPages(data: ListPages | undefined): ListPages | undefined {
  return data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}
