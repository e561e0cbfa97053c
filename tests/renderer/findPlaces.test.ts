import { expect, test } from 'vitest';
import type { Business, Place, PlaceLook, SuggestedPlace } from '#contract';
import { describeLook, describeProgress } from '../../src/renderer/src/features/sources/find/placeWords.ts';
import {
  chooseEdition,
  isTicked,
  listEditions,
  readPlaceKey,
  toChangedBusiness,
  toShopInput,
} from '../../src/renderer/src/features/sources/find/shopDraft.ts';

const business: Business = {
  name: 'Blue Door Bakery',
  otherNames: ['Blue Door'],
  ownHandles: [],
  siteAddress: '',
  town: 'Harbour Town',
  timeZone: 'Europe/London',
  openingDays: [1, 2],
  closedOn: [],
};
const draft = {
  name: business.name,
  town: business.town,
  ownHandles: [],
  siteAddress: '',
  edition: 'en-GB',
};
const place: Place = {
  template: 'youtube-channel',
  parameters: { path: '/@bluedoor' },
  address: null,
  siteAddress: null,
  title: '@bluedoor on YouTube',
  platform: 'YouTube',
  group: 'media',
  caution: null,
  gapMs: 0,
};
const suggested: SuggestedPlace = { ...place, isTicked: true, isKnown: false };

test('chooses the edition of the machine’s languages, also where a system spells them oddly', () => {
  expect(
    [['de-AT', 'en'], ['en'], ['de'], ['sr-RS', 'fr'], ['en-US@posix'], ['C'], []].map(chooseEdition),
  ).toEqual(['de-AT', 'en-US', 'de-DE', 'fr-FR', 'en-US', 'en-GB', 'en-GB']);
  expect(listEditions()).toContainEqual({ value: 'de-CH', label: 'Switzerland, in German' });
});

test('asks for suggestions once there is a name, with the other names of the shop', () => {
  expect(toShopInput({ ...draft, name: '  ' }, business)).toBeNull();
  expect(toShopInput({ ...draft, name: ' The Anchor ' }, business)).toEqual({
    name: 'The Anchor',
    otherNames: ['Blue Door'],
    town: 'Harbour Town',
    handles: [],
    siteAddress: '',
    edition: 'en-GB',
  });
});

test('saves the shop only where something was said that is new', () => {
  expect(toChangedBusiness(draft, business)).toBeNull();
  expect(toChangedBusiness({ ...draft, town: 'Ashcombe ' }, business)).toEqual({
    ...business,
    town: 'Ashcombe',
  });
});

test('ticks what was suggested, unless the owner said otherwise or listens there already', () => {
  const key = readPlaceKey(place);
  expect(isTicked(suggested, new Map())).toBe(true);
  expect(isTicked(suggested, new Map([[key, false]]))).toBe(false);
  expect(isTicked({ ...suggested, isKnown: true }, new Map([[key, true]]))).toBe(false);
});

test('says what a look came to', () => {
  const look = (entryCount: number, matchCount: number) => {
    const seen: PlaceLook = { place, entryCount, matchCount, latest: [] };
    return describeLook({ state: 'seen', look: seen }, false);
  };
  expect([look(0, 0), look(1, 0), look(20, 0), look(20, 1), look(20, 3), look(1, 1)]).toEqual([
    'It answers, but nothing was said there yet.',
    'Nothing about you in the only post there.',
    'Nothing about you in the last 20 posts.',
    '1 of the last 20 posts is about you.',
    '3 of the last 20 posts are about you.',
    'The only post there is about you.',
  ]);
  expect(describeLook({ state: 'looking' }, true)).toBe(
    'Waiting its turn: one question a minute is allowed here…',
  );
});

test('says how far the looks have come', () => {
  expect([describeProgress(0, 0, 0), describeProgress(1, 0, 0), describeProgress(6, 2, 4)]).toEqual([
    'No place is ticked',
    '1 place ticked',
    'Looked at 2 of 6 places…',
  ]);
});
