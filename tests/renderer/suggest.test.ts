import { describe, expect, it } from 'vitest';
import { type SavedView, SavedViewId } from '#contract';
import { suggest } from '../../src/renderer/src/features/inbox/search/suggest.ts';

const view: SavedView = {
  id: SavedViewId.parse('01a1e35e-c000-70bf-92e5-43757c4c72f9'),
  name: 'Without gluten',
  query: 'gluten in:all',
  view: 'new',
  order: 'newest',
};
const known = {
  authors: ['Mary Jones'],
  sources: ['Harbour Town forum', 'Gazette'],
  watches: ['Our name'],
  views: [view],
  recent: ['rye before:2026'],
};

/** What is offered, and what the search is after it is taken; `|` is the caret. */
function offer(typed: string): [label: string, text: string][] {
  const caret = typed.indexOf('|');
  return suggest(typed.replace('|', ''), caret, known).map(({ label, take }) => [
    label,
    take.kind === 'view'
      ? `goes to ${take.id}`
      : `${take.text.slice(0, take.caret)}|${take.text.slice(take.caret)}`,
  ]);
}

describe('what is offered while a search is typed', () => {
  it('is what was searched before, and how to narrow it down, where nothing is typed yet', () => {
    const labels = offer('|').map(([label]) => label);
    expect(labels.slice(0, 4)).toEqual(['rye before:2026', 'from:', 'source:', 'is:']);
  });

  it.each<[string, [label: string, text: string][]]>([
    ['fr|', [['from:', 'from:|']]],
    ['-fr|', [['from:', '-from:|']]],
    ['bread from:jo|', [['Mary Jones', 'bread from:"Mary Jones" |']]],
    ['source:town| bread', [['Harbour Town forum', 'source:"Harbour Town forum" |bread']]],
    ['source:"harbour to|', [['Harbour Town forum', 'source:"Harbour Town forum" |']]],
    [
      '-tone:n|',
      [
        ['Neutral', '-tone:neutral |'],
        ['Negative', '-tone:negative |'],
      ],
    ],
    ['lang:ger|', [['German', 'lang:de |']]],
    ['glu|', [['Without gluten', `goes to ${view.id}`]]],
    ['gaz|', [['Gazette', 'source:Gazette |']]],
    ['nobody says this|', []],
    ['bread in:all|', []],
  ])('is, at %s, what fits there', (typed, offered) => {
    expect(offer(typed)).toEqual(offered);
  });
});
