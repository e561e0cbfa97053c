import { beforeEach, expect, test } from 'vitest';
import {
  cutAtOldEnd,
  hasStaleInSight,
  keepFarPage,
  type ListPages,
  setSight,
} from '../../src/renderer/src/features/inbox/pagesInSight.ts';
import { makeCard } from './makeCard.ts';

const makePage = (page: number) => ({
  cards: [1, 2, 3].map((card) => makeCard(`${page}-${card}`, 'new')),
  next: page < 5 ? `after ${page}` : null,
  found: null,
});
let data: ListPages;
beforeEach(() => {
  data = {
    pages: [1, 2, 3, 4, 5].map(makePage),
    pageParams: [null, 'after 1', 'after 2', 'after 3', 'after 4'],
  };
  setSight(new Set());
});

const look = (page: number) => setSight(new Set(data.pages[page - 1]?.cards.map(({ id }) => id)));

test('reads the first page again, and those in sight with their neighbours; the others stay', () => {
  look(4);
  const kept = data.pageParams.map((before) => keepFarPage(data, before));
  expect(kept).toEqual([null, data.pages[1], null, null, null]);
});

test('reads a page that stayed once somebody sees it', () => {
  look(4);
  keepFarPage(data, 'after 1');
  expect(hasStaleInSight(data.pages)).toBe(false);
  look(2);
  expect(hasStaleInSight(data.pages)).toBe(true);
});

test('reads what it does not know', () => {
  expect([keepFarPage(undefined, 'after 1'), keepFarPage(data, 'elsewhere')]).toEqual([null, null]);
});

test('ends a page where it ended, also when something in it came or went', () => {
  const [, second, third] = data.pages;
  if (!second || !third) throw new Error('there are five pages');
  const came = makeCard('new one', 'new');
  const read = { cards: [came, ...second.cards.slice(1), ...third.cards], next: 'later', found: null };
  expect(cutAtOldEnd(data, 'after 1', read)).toEqual({
    cards: [came, ...second.cards.slice(1)],
    next: 'after 2',
    found: null,
  });
});

test('finds the end also when the first mention of the next page is gone', () => {
  const [, second, third] = data.pages;
  if (!second || !third) throw new Error('there are five pages');
  const read = { cards: [...second.cards, ...third.cards.slice(1)], next: 'later', found: null };
  expect(cutAtOldEnd(data, 'after 1', read)).toEqual({ cards: second.cards, next: 'after 2', found: null });
});

test('takes a page as it was read where nothing of the next one is left', () => {
  const read = { cards: [makeCard('other', 'new')], next: 'later', found: null };
  expect([cutAtOldEnd(data, 'after 1', read), cutAtOldEnd(data, 'elsewhere', read)]).toEqual([read, read]);
});
