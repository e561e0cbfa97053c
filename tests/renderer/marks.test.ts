import { expect, test } from 'vitest';
import { layOutRows } from '../../src/renderer/src/features/inbox/listRows.ts';
import { listStretch, toggleRow } from '../../src/renderer/src/features/inbox/marks.ts';
import { makeCard } from './makeCard.ts';

const cards = ['one', 'two', 'three', 'four'].map((name) => makeCard(name, 'new'));
const [one, two, three] = cards.map(({ id }) => id);
const rows = layOutRows({
  cards,
  floods: [],
  quietPart: null,
  quiet: { cards: [], floods: [] },
  opened: new Set(),
  openMention: null,
});

test('marks a row, and unmarks it again', () => {
  const [row] = rows;
  if (!row) throw new Error('there is no row');
  const marked = toggleRow(new Set(), row);
  expect([[...marked], [...toggleRow(marked, row)]]).toEqual([[one], []]);
});

test('marks a stretch in both directions, and nothing where one end is gone', () => {
  expect([...listStretch(rows, one ?? '', three ?? '')]).toEqual([one, two, three]);
  expect([...listStretch(rows, three ?? '', two ?? '')]).toEqual([two, three]);
  expect([...listStretch(rows, 'gone', two ?? '')]).toEqual([]);
});
