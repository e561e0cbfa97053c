import { expect, test } from 'vitest';
import type { MentionCard, MentionPage } from '#contract';
import { keepKnownCards } from '../../src/renderer/src/features/inbox/knownCards.ts';
import { makeCard } from './makeCard.ts';

function makePages(...pages: readonly (readonly MentionCard[])[]) {
  return {
    pages: pages.map((cards): MentionPage => ({ cards: [...cards], next: null, found: null })),
    pageParams: pages.map(() => null),
  };
}

const readAgain = (cards: readonly MentionCard[]) => structuredClone(cards);

test('what is read again and says the same has the very same cards in a page of its own', () => {
  const before = makePages([makeCard('a', 'new'), makeCard('b', 'new')], [makeCard('c', 'new')]);
  const kept = keepKnownCards(before, structuredClone(before));
  expect(kept).toEqual(before);
  const pairs = kept.pages.map((page, at) => [page, before.pages[at]] as const);
  expect(pairs.map(([page, old]) => page === old)).toEqual([false, false]);
  expect(pairs.flatMap(([page, old]) => page.cards.map((card, at) => card === old?.cards[at]))).toEqual([
    true,
    true,
    true,
  ]);
});

test('a list of which nothing was read again stays what it is', () => {
  const before = makePages([makeCard('a', 'new')]);
  expect(keepKnownCards(before, { ...before, pages: [...before.pages] })).toBe(before);
});

test('a card that moves up is the very same, on whichever page it stands', () => {
  const [a, b, c] = [makeCard('a', 'new'), makeCard('b', 'new'), makeCard('c', 'new')];
  const kept = keepKnownCards(makePages([a, b], [c]), makePages(readAgain([b, c])));
  expect(kept.pages[0]?.cards.map((card) => [b, c].indexOf(card))).toEqual([0, 1]);
});

test('a card that says something else is taken as it is read', () => {
  const [a, b] = [makeCard('a', 'new'), makeCard('b', 'new')];
  const changed = { ...a, isRead: !a.isRead };
  const kept = keepKnownCards(makePages([a, b]), makePages(readAgain([changed, b])));
  expect(kept.pages[0]?.cards).toEqual([changed, b]);
  expect(kept.pages[0]?.cards[1]).toBe(b);
});

test('where something else of a page has changed, that is kept', () => {
  const before = makePages([makeCard('a', 'new')]);
  const now = { ...before, pages: before.pages.map((page) => ({ ...page, next: 'further' })) };
  expect(keepKnownCards(before, structuredClone(now))).toEqual(now);
});
