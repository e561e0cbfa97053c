import { describe, expect, it } from 'vitest';
import { foldWatches, writeRedditSearches } from '../../../../src/engine/listening/templates/redditSearch.ts';

const watch = (anyOf: readonly string[], allOf: readonly string[] = []) => ({
  anyOf: [...anyOf],
  allOf: [...allOf],
  noneOf: ['paint'],
});

describe('all watches', () => {
  it('become one search: names in quotes, what must be said together, the shop’s own domain', () => {
    const watches = [
      watch(['Blue Door Bakery', 'bluedoor', 'BLUE DOOR BAKERY']),
      watch(['bread', 'rolls'], ['Harbour Town']),
      watch([], ['cardamom', 'buns']),
    ];
    expect(foldWatches(watches, 'bluedoor.example')).toEqual([
      '"Blue Door Bakery" OR bluedoor OR (bread AND "Harbour Town") OR (rolls AND "Harbour Town") OR (cardamom AND buns) OR "bluedoor.example"',
    ]);
    expect(writeRedditSearches([watch(['Tom & Sons', 'bak*'])], null)).toEqual([
      'https://www.reddit.com/search.rss?q=%22Tom+%26+Sons%22+OR+bak&sort=new',
    ]);
  });

  it('are split only where a search would get too long, and then hold every word', () => {
    const names = Array.from({ length: 60 }, (_, index) => `Harbour Bakery Number ${index}`);
    const searches = foldWatches([watch(names)], null);
    expect(searches.length).toBe(4);
    expect(Math.max(...searches.map(({ length }) => length))).toBeLessThanOrEqual(480);
    expect(searches.flatMap((search) => search.split(' OR '))).toEqual(names.map((word) => `"${word}"`));
  });

  it('leave out what is too long to be asked, and come to nothing where there is nothing', () => {
    expect(foldWatches([watch(['x'.repeat(600), 'Blue Door'])], null)).toEqual(['"Blue Door"']);
    expect(foldWatches([], null)).toEqual([]);
    expect(foldWatches([watch(['*', '  '])], null)).toEqual([]);
  });
});
