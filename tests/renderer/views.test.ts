import { expect, test } from 'vitest';
import { type MentionState, MentionView } from '#contract';
import {
  applyDecisions,
  applySnoozes,
  belongsToView,
  describeFound,
  describeView,
} from '../../src/renderer/src/features/inbox/views.ts';
import { makeCard } from './makeCard.ts';

const views = MentionView.options;
const listViews = (state: MentionState, isHistory: boolean, isQuiet = false) =>
  views.filter((view) => belongsToView(view, { state, isHistory, isQuiet }));

test('lists a mention in the view of its state, and in all of them together', () => {
  expect(listViews('new', false)).toEqual(['new', 'all']);
  expect(listViews('new', true)).toEqual(['history', 'all']);
  expect(listViews('new', false, true)).toEqual(['quiet', 'all']);
  expect(listViews('waiting', false)).toEqual(['waiting', 'all']);
  expect(listViews('replied', false)).toEqual(['replied', 'all']);
  expect(listViews('closed', false)).toEqual(['closed', 'all']);
  expect(listViews('dismissed', true)).toEqual(['dismissed', 'all']);
});

test('takes a mention out of its view as soon as it is decided on', () => {
  const [one, two] = [makeCard('one', 'new'), makeCard('two', 'new')];
  expect(applyDecisions([one, two], [{ ids: [one.id], to: 'dismissed' }], 'new')).toEqual([two]);
});

test('leaves a mention in a view of all states, with the newest of its decisions', () => {
  const card = makeCard('one', 'new');
  const decisions = [
    { ids: [card.id], to: 'dismissed' },
    { ids: [card.id], to: 'waiting' },
  ] as const;
  expect(applyDecisions([card], decisions, 'all')).toEqual([{ ...card, state: 'waiting' }]);
});

test('shows at once how something ended, and why', () => {
  const card = makeCard('one', 'waiting');
  const ending = { ids: [card.id], to: 'closed', outcome: 'refunded', reason: 'Was burnt' } as const;
  expect(applyDecisions([card], [ending], 'all')).toEqual([
    { ...card, state: 'closed', outcome: 'refunded', reason: 'Was burnt' },
  ]);
});

test('takes what is put off out of its view at once, and what is taken up again out of Snoozed', () => {
  const [one, two] = [makeCard('one', 'waiting'), makeCard('two', 'waiting')];
  const later = { ids: [one.id], until: 5_000 };
  const now = { ids: [one.id], until: null };
  expect([
    applySnoozes([one, two], [later], 'waiting'),
    applySnoozes([one], [now], 'snoozed'),
    applySnoozes([one], [later], 'all'),
    applySnoozes([one], [later, now], 'snoozed'),
  ]).toEqual([[two], [], [{ ...one, snoozedUntil: 5_000 }], []]);
});

test('says how long the first of those who wait does so', () => {
  const counts = {
    new: 0,
    quiet: 0,
    waiting: 3,
    snoozed: 0,
    replied: 0,
    closed: 0,
    dismissed: 0,
    history: 0,
    all: 9,
  };
  expect([
    describeView('waiting', counts, '4 days'),
    describeView('waiting', { ...counts, waiting: 1 }, '4 days'),
    describeView('new', counts, '4 days'),
  ]).toEqual([
    '3 people to answer, the longest for 4 days',
    '1 person to answer, for 4 days',
    'Everyone has been heard',
  ]);
});

test('says what a view holds in a sentence', () => {
  const counts = {
    new: 1,
    quiet: 3,
    waiting: 0,
    snoozed: 2,
    replied: 0,
    closed: 1,
    dismissed: 4,
    history: 0,
    all: 1_204,
  };
  expect(views.map((view) => describeView(view, counts))).toEqual([
    '1 mention to look at',
    '3 mentions that can wait',
    'Nobody is waiting for you',
    '2 mentions put off for later',
    'Whom you have answered',
    '1 mention that came to an end',
    'Out of your way, in case you change your mind',
    'Said before you listened. Nobody waits here',
    '1,204 mentions, newest first',
  ]);
});

test('never claims to know how much a search found before it has read it all', () => {
  expect([
    describeFound({ count: 0, hasMore: false }),
    describeFound({ count: 4, hasMore: false }),
    describeFound({ count: 1_000, hasMore: true }),
  ]).toEqual(['Nothing found', '4 found', 'More than 1,000 found']);
});
