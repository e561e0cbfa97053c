import { expect, test } from 'vitest';
import type { FeedState } from '#contract';
import { describeListening } from '../../src/renderer/src/app/listeningWords.ts';

const makeFeeds = (...states: FeedState[]) => states.map((state) => ({ state }));

test('says how many places are heard, and how many are not', () => {
  expect([
    describeListening(makeFeeds('ok', 'waiting', 'checking'), false),
    describeListening(makeFeeds('ok', 'broken', 'ended'), false),
    describeListening(makeFeeds('broken'), false),
  ]).toEqual(['Listening to 3 places', 'Listening to 1 place, 2 can’t be heard', '1 place can’t be heard']);
});

test('counts paused places neither among those that are heard nor among those that are not', () => {
  expect([
    describeListening(makeFeeds('ok', 'paused', 'broken'), false),
    describeListening(makeFeeds('paused'), false),
  ]).toEqual(['Listening to 1 place, 1 can’t be heard', 'Every place is paused']);
});

test('says when the computer is offline, and nothing of places then', () => {
  expect(describeListening(makeFeeds('ok', 'broken'), true)).toBe(
    'Offline. Earmark listens again when you are back.',
  );
});
