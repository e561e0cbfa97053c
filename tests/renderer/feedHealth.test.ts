import { expect, test } from 'vitest';
import type { Feed, FeedId, FeedState } from '#contract';
import { describeCoverage, describeFeedHealth } from '../../src/renderer/src/features/sources/feedHealth.ts';

const minuteMs = 60_000;
const now = Date.parse('2026-11-21T08:05:00Z');
const frame = { now, timeZone: 'Europe/London', locale: 'en-GB' };

function makeFeed(state: FeedState, details: Partial<Feed> = {}): Feed {
  return {
    id: '00000000-0000-7000-8000-000000000001' as FeedId,
    title: 'The Ferry Bulletin',
    address: 'https://ferry.example/feed',
    folder: null,
    siteAddress: null,
    addedAt: 0,
    pausedAt: null,
    hasSignIn: false,
    hasOwnNetworkConsent: false,
    state,
    problem: null,
    brokenSinceAt: null,
    lastCheckedAt: now - 4 * minuteMs,
    lastSucceededAt: now - 4 * minuteMs,
    nextCheckAt: now + 26 * minuteMs,
    template: null,
    isHeldOff: false,
    lastEntryCount: 20,
    mentionCount: 3,
    activity: [0, 2, 1],
    ...details,
  };
}

test('says that a place is heard well, and when it is asked next', () => {
  expect(describeFeedHealth(makeFeed('ok'), frame)).toEqual({
    tone: 'good',
    words: 'Hearing well',
    detail: 'checked 4 min ago, next in 26 min',
  });
});

test('says that a place is paused, which is nothing to worry about', () => {
  expect(describeFeedHealth(makeFeed('paused', { pausedAt: now }), frame)).toEqual({
    tone: 'quiet',
    words: 'Paused',
    detail: 'Earmark doesn’t look here until you resume it',
  });
  expect(describeCoverage([makeFeed('ok'), makeFeed('ok'), makeFeed('paused')])).toBe(
    'Two places heard well, one paused.',
  );
  expect(describeCoverage([makeFeed('paused')])).toBe('One place paused.');
});

test('says calmly that a place waits its turn, and when that is', () => {
  const nextCheckAt = Date.parse('2026-11-21T09:14:00Z');
  const held = { isHeldOff: true, nextCheckAt };
  expect(
    [
      makeFeed('ok', { ...held, address: 'https://www.reddit.com/search.rss', nextCheckAt: now + minuteMs }),
      makeFeed('ok', { ...held }),
    ].map((feed) => describeFeedHealth(feed, frame)),
  ).toEqual([
    {
      tone: 'quiet',
      words: 'Waiting its turn',
      detail: 'Reddit allows one question a minute; next at 8:06',
    },
    {
      tone: 'quiet',
      words: 'Waiting its turn',
      detail: 'their site asked us to come less often; next at 9:14',
    },
  ]);
});

test('tells quiet from broken', () => {
  expect(describeFeedHealth(makeFeed('ok', { activity: [0, 0, 0] }), frame).words).toBe(
    'Quiet for eight weeks',
  );
  const broken = makeFeed('broken', {
    problem: { code: 'serverError', status: 500 },
    brokenSinceAt: Date.parse('2026-11-16T10:00:00Z'),
    nextCheckAt: Date.parse('2026-11-21T11:30:00Z'),
  });
  expect(describeFeedHealth(broken, frame)).toEqual({
    tone: 'bad',
    words: 'Broken since Monday',
    detail: 'Something broke at their site: it answers “500”. Next try at 11:30.',
    advice: 'This usually mends itself; we keep trying.',
  });
});

test('sums up all places in one sentence', () => {
  const times = (count: number, state: FeedState) => Array.from({ length: count }, () => makeFeed(state));
  expect([
    describeCoverage(times(1, 'ok')),
    describeCoverage(times(12, 'ok')),
    describeCoverage([...times(9, 'ok'), ...times(1, 'waiting'), ...times(2, 'broken')]),
    describeCoverage(times(1, 'ended')),
    describeCoverage([]),
  ]).toEqual([
    'One place, heard well.',
    'Twelve places, all heard well.',
    'Nine places heard well, one not checked yet, two need you.',
    'One place needs you.',
    'Earmark hears what people say at the places you choose.',
  ]);
});
