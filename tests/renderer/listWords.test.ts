import { expect, test } from 'vitest';
import type { ListedPlace, ListedPlaceVerdict } from '#contract';
import { describeList, orderPlaces } from '../../src/renderer/src/features/sources/lists/listWords.ts';

const makePlace = (verdict: ListedPlaceVerdict): ListedPlace => ({
  title: verdict,
  address: 'http://one.example/feed',
  folder: null,
  verdict,
});

test('says what is in a list', () => {
  const places = (['new', 'new', 'known', 'repeated', 'addressNotValid'] as const).map(makePlace);
  expect([
    describeList(places, 0),
    describeList([makePlace('new')], 7),
    describeList([makePlace('known')], 0),
    describeList([], 0),
  ]).toEqual([
    '2 new places, 2 that you have already, 1 that can’t be taken.',
    '1 new place, 7 more than fit.',
    'Nothing new, 1 that you have already.',
    'There are no places in this list.',
  ]);
});

test('shows new places first, then those that can’t be taken', () => {
  const places = (['repeated', 'known', 'secretLeftOut', 'privateNetwork', 'new'] as const).map(makePlace);
  expect(orderPlaces(places).map(({ verdict }) => verdict)).toEqual([
    'new',
    'privateNetwork',
    'secretLeftOut',
    'known',
    'repeated',
  ]);
});
