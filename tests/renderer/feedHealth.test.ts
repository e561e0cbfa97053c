import { expect, test } from 'vitest';
import type { Feed, FeedId, FeedState } from '#contract';
import { describeCoverage } from '../../src/renderer/src/features/sources/coverageWords.ts';
import { describeFeedHealth } from '../../src/renderer/src/features/sources/feedHealth.ts';

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
    failureCount: 0,
    lastCheckedAt: now - 4 * minuteMs,
    lastSucceededAt: now - 4 * minuteMs,
    nextCheckAt: now + 26 * minuteMs,
    template: null,
    isHeldOff: false,
    lastSaidAt: now - 60 * minuteMs,
    usualGapMs: 24 * 60 * minuteMs,
    lateAfterMs: 3 * 24 * 60 * minuteMs,
    group: null,
    isSearch: false,
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

const dayMs = 24 * 60 * minuteMs;
const say = (state: FeedState, details: Partial<Feed>) => {
  const { tone, words, detail } = describeFeedHealth(makeFeed(state, details), frame);
  return [tone, words, detail];
};

test('tells quiet from late, and what is usual from what is not known yet', () => {
  const lastSaidAt = now - 15 * dayMs;
  expect([
    say('quiet', { lastSaidAt, usualGapMs: 14 * dayMs, lateAfterMs: 20 * dayMs }),
    say('quiet', { lastSaidAt, usualGapMs: 8 * dayMs, lateAfterMs: 20 * dayMs }),
    say('quiet', { lastSaidAt, usualGapMs: 30 * dayMs, lateAfterMs: 60 * dayMs }),
    say('quiet', { lastSaidAt, usualGapMs: 16 * dayMs, lateAfterMs: null }),
    say('quiet', { lastSaidAt, usualGapMs: 14 * dayMs, lateAfterMs: null }),
    say('quiet', { lastSaidAt, lateAfterMs: null, isSearch: true }),
    say('late', { lastSaidAt: Date.parse('2026-11-17T10:00:00Z') }),
    say('late', { lastSaidAt: now - dayMs }),
    say('ok', { lastSaidAt: null, lastEntryCount: 0 }),
    say('ok', { lastSaidAt: null, isSearch: true }),
  ]).toEqual([
    ['quiet', 'Quiet, as usual', 'two or three posts a month'],
    ['quiet', 'Quiet, as usual', 'about once a week'],
    ['quiet', 'Quiet, as usual', 'about once a month'],
    ['quiet', 'Quiet, as usual', 'two or three posts a month'],
    ['quiet', 'Quiet', 'nothing for 2 weeks; last post 6 Nov'],
    ['quiet', 'Quiet', 'found nothing for 2 weeks'],
    ['late', 'Late', 'usually something by now; last post Tuesday'],
    ['late', 'Late', 'usually something by now; last post yesterday'],
    ['quiet', 'Nothing there yet', 'it answers, but holds no posts'],
    ['quiet', 'Nothing found yet', 'it answers, but has found nobody who speaks of you'],
  ]);
});

test('is calm about one failed check, and says when it tries again', () => {
  const problem = { code: 'timedOut' } as const;
  const nextCheckAt = now + 5 * minuteMs;
  expect(say('ok', { problem, failureCount: 1, nextCheckAt })).toEqual([
    'quiet',
    'One check failed',
    'The site took too long to answer. Trying again in 5 min.',
  ]);
});

test('says why a place is broken, since when, and when it tries again', () => {
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
    describeCoverage([...times(5, 'ok'), ...times(4, 'quiet'), ...times(1, 'late'), ...times(1, 'broken')]),
    describeCoverage(times(1, 'ended')),
    describeCoverage([]),
  ]).toEqual([
    'One place, heard well.',
    'Twelve places, all heard well.',
    'Nine places heard well, one not checked yet, two need you.',
    'Nine places heard well, one late, one needs you.',
    'One place needs you.',
    'Earmark hears what people say at the places you choose.',
  ]);
});
