import { describe, expect, it } from 'vitest';
import { findRhythmMs } from '../../../src/engine/listening/rhythm.ts';
import { defaultLimits } from '../../../src/engine/options.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const now = Date.UTC(2026, 10, 21, 9);

/** The interval of a feed whose entries were said so long ago, in minutes. */
function findMinutes(agesMs: readonly number[], heardForMs = 0, limits = defaultLimits): number {
  const saidAt = agesMs.map((age) => now - age);
  return findRhythmMs({ saidAt, heardSince: now - heardForMs, now, limits }) / minuteMs;
}

const every = (gapMs: number, count: number) => Array.from({ length: count }, (_, index) => index * gapMs);

describe('the rhythm of a feed', () => {
  it('asks an eighth of the usual gap, between 15 minutes and a day', () => {
    const gaps = [minuteMs, hourMs, 2 * hourMs, 4 * hourMs, dayMs, 7 * dayMs, 30 * dayMs];
    expect(gaps.map((gap) => findMinutes(every(gap, 20)))).toEqual([15, 15, 15, 30, 180, 1260, 1440]);
  });

  it('follows a silence that is longer than usual, and a voice that is back', () => {
    const hourly = every(hourMs, 20);
    const later = (silenceMs: number) => hourly.map((age) => age + silenceMs);
    expect([
      findMinutes(later(8 * hourMs)),
      findMinutes(later(4 * dayMs)),
      findMinutes(later(90 * dayMs)),
      findMinutes([0, ...later(90 * dayMs)]),
    ]).toEqual([60, 720, 1440, 15]);
  });

  it('goes by what is usual, not by one long pause or one burst', () => {
    const daily = every(dayMs, 6);
    const burst = every(minuteMs, 30);
    expect([
      findMinutes([...daily, ...daily.map((age) => age + 60 * dayMs)]),
      findMinutes([...burst, ...daily]),
      findMinutes([dayMs, 3 * dayMs, 2 * dayMs, 0]),
    ]).toEqual([180, 180, 180]);
  });

  it('knows only the silence of a feed that never said anything', () => {
    expect([findMinutes([]), findMinutes([], dayMs), findMinutes([], 30 * dayMs)]).toEqual([15, 180, 1440]);
  });

  it('stays within other limits too', () => {
    const limits = { ...defaultLimits, shortestIntervalMs: 10_000, longestIntervalMs: 10_000 };
    expect([findMinutes(every(dayMs, 5), 0, limits), findMinutes([], 0, limits)]).toEqual([1 / 6, 1 / 6]);
  });
});
