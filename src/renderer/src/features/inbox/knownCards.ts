import { replaceEqualDeep } from '@tanstack/react-query';
import type { MentionPage } from '#contract';
import type { ListPages } from './pagesInSight.ts';

/**
 * What was read anew, where each card that says what it said before is the very same: lists shift, and are long. A page
 * that was read again is always another one, so that it is known to be fresh. Pure.
 */
export function keepKnownCards(before: ListPages | undefined, now: ListPages): ListPages {
  if (!before) return now;
  const known = new Map(before.pages.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)));
  const keep = (page: MentionPage) =>
    before.pages.includes(page)
      ? page
      : { ...page, cards: page.cards.map((card) => replaceEqualDeep(known.get(card.id), card)) };
  const pages = now.pages.map(keep);
  const isSame = before.pages.length === pages.length && pages.every((page, at) => page === before.pages[at]);
  return isSame ? before : { ...now, pages };
}
