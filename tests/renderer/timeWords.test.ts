import { expect, test } from 'vitest';
import {
  describeAgo,
  describeComing,
  describeDayAndClock,
  describeDuration,
  describeExactly,
  describeMoment,
  describeSince,
  describeUpcoming,
  type TimeFrame,
} from '../../src/renderer/src/shared/timeWords.ts';

const hourMs = 3_600_000;
const now = Date.parse('2026-11-21T08:05:00Z');
const london: TimeFrame = { now, timeZone: 'Europe/London', locale: 'en-GB' };

test('calls moments by the shop’s own days, the nearer the shorter', () => {
  const moments = [
    '2026-11-21T07:42Z',
    '2026-11-20T23:50Z',
    '2026-11-17T09:00Z',
    '2026-11-09T09:00Z',
    '2025-11-09T09:00Z',
  ];
  expect(moments.map((moment) => describeMoment(Date.parse(moment), london))).toEqual([
    '7:42',
    'Yesterday',
    'Tuesday',
    '9 Nov',
    '9 Nov 2025',
  ]);
});

test('counts days by the midnights of the shop’s zone, not by hours or by the machine’s zone', () => {
  const at = now - 2 * hourMs;
  expect(describeMoment(at, { ...london, timeZone: 'Pacific/Auckland' })).toBe('19:05');
  expect(describeMoment(at, { ...london, timeZone: 'America/Los_Angeles' })).toBe('Yesterday');
});

test('counts one day across the night when the clocks change', () => {
  const monday = Date.parse('2026-10-26T00:30:00Z');
  expect(describeMoment(Date.parse('2026-10-24T23:30:00Z'), { ...london, now: monday })).toBe('Yesterday');
});

test('adds the time of day where a sentence has room for it', () => {
  const moments = ['2026-11-21T07:42Z', '2026-11-20T18:20Z', '2026-11-17T08:05Z', '2026-11-09T08:05Z'];
  expect(moments.map((moment) => describeDayAndClock(Date.parse(moment), london))).toEqual([
    'today 7:42',
    'yesterday 18:20',
    'Tuesday 8:05',
    '9 November 8:05',
  ]);
});

test('says since when, how long ago and how soon in one unit', () => {
  expect([
    describeSince(now - 5 * 24 * hourMs, london),
    describeSince(now - 24 * hourMs, london),
    describeAgo(now - 20_000, london),
    describeAgo(now - 4 * 60_000, london),
    describeUpcoming(now + 10_000, london),
    describeUpcoming(now + 26 * 60_000, london),
    describeUpcoming(now + 3 * hourMs, london),
    describeUpcoming(now + 24 * hourMs, london),
    describeUpcoming(now + 72 * hourMs, london),
  ]).toEqual([
    'since Monday',
    'since yesterday',
    'just now',
    '4 min ago',
    'in a moment',
    'in 26 min',
    'at 11:05',
    'tomorrow 8:05',
    'on 24 November',
  ]);
});

test('measures a wait in words', () => {
  const hours = [0, 0.52, 14, 24, 50, 24 * 15];
  expect(hours.map((count) => describeDuration(count * hourMs))).toEqual([
    '1 min',
    '31 min',
    '14 h',
    '1 day',
    '2 days',
    '2 weeks',
  ]);
});

test('tells everything about an instant on request', () => {
  expect(describeExactly(now, london)).toMatch(/^Saturday,? 21 November 2026 at 0?8:05$/);
});

test('says exactly when something comes, in the shop’s own days', () => {
  const moments = [
    '2026-11-21T14:00Z',
    '2026-11-22T09:00Z',
    '2026-12-01T09:00Z',
    '2027-01-12T09:00Z',
    '2027-03-12T09:00Z',
    '2026-11-01T09:00Z',
  ];
  expect(moments.map((moment) => describeComing(Date.parse(moment), london))).toEqual([
    'today 14:00',
    'tomorrow 9:00',
    'Tuesday 1 December, 9:00',
    'Tuesday 12 January, 9:00',
    '12 March 2027, 9:00',
    '1 November, 9:00',
  ]);
});
