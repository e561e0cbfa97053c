import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followVoice, type HealthSigns, judgeHealth } from '../../../src/engine/listening/health.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** Monday, 16 November 2026, 8:00 UTC. */
const now = Date.UTC(2026, 10, 16, 8);

const heardWell: HealthSigns = {
  pausedAt: null,
  lastCheckedAt: now,
  lastSucceededAt: now,
  nextCheckAt: now + hourMs,
  problem: null,
  failureCount: 0,
  lastSaidAt: now - hourMs,
  usualGapMs: dayMs,
  lateAfterMs: 3 * dayMs,
};
const problem = { code: 'serverError', status: 500 } as const;

const judge = (signs: Partial<HealthSigns>) => judgeHealth({ ...heardWell, ...signs }, false);

/** Times of what is said every `gapMs`, the newest `silenceMs` ago. */
const every = (gapMs: number, count: number, silenceMs = gapMs) =>
  Array.from({ length: count }, (_, index) => now - silenceMs - index * gapMs);

/** The state of a feed that said something at these times. */
const judgeTimes = (times: readonly number[]) =>
  judge({ ...followVoice([], times, now), lastSaidAt: times.length > 0 ? Math.max(...times) : null });

describe('a feed', () => {
  it.each<[string, Partial<HealthSigns>, string]>([
    ['says something now and then', {}, 'ok'],
    ['was never checked', { lastCheckedAt: null, lastSucceededAt: null }, 'waiting'],
    ['is paused', { pausedAt: now, problem, failureCount: 9 }, 'paused'],
    ['failed once', { problem, failureCount: 1 }, 'ok'],
    ['failed twice', { problem, failureCount: 2 }, 'broken'],
    ['failed the first time', { problem, failureCount: 1, lastSucceededAt: null }, 'broken'],
    [
      'is said to be gone for good',
      { problem: { code: 'gone' }, failureCount: 1, nextCheckAt: null },
      'ended',
    ],
    ['holds nothing', { lastSaidAt: null, usualGapMs: null, lateAfterMs: null }, 'ok'],
    ['usually says little', { usualGapMs: 5 * dayMs, lateAfterMs: 20 * dayMs }, 'quiet'],
    [
      'is silent for a while, and nobody knows whether that is usual',
      { lastSaidAt: now - 9 * dayMs, lateAfterMs: null },
      'quiet',
    ],
    ['is silent for as long as ever', { lastSaidAt: now - 3 * dayMs }, 'ok'],
    ['is silent for longer than ever', { lastSaidAt: now - 3 * dayMs - 1 }, 'late'],
    [
      'could not be heard in the meantime',
      { lastSaidAt: now - 9 * dayMs, lastSucceededAt: now - 8 * dayMs },
      'ok',
    ],
  ])('that %s', (_name, signs, state) => {
    expect(judge(signs)).toBe(state);
  });

  it('is being checked whatever it was before', () => {
    expect(judgeHealth({ ...heardWell, problem, failureCount: 5 }, true)).toBe('checking');
  });
});

describe('what is usual', () => {
  it.each<[string, readonly number[], string]>([
    ['daily, silent for two days', every(dayMs, 20, 2 * dayMs), 'late'],
    ['daily, said something yesterday', every(dayMs, 20, dayMs), 'ok'],
    ['hourly, silent for a night', every(hourMs, 500, 14 * hourMs), 'ok'],
    ['hourly, silent for two days', every(hourMs, 500, 2 * dayMs), 'late'],
    ['every other week, silent for twelve days', every(14 * dayMs, 12, 12 * dayMs), 'quiet'],
    ['every other week, silent for three', every(14 * dayMs, 12, 21 * dayMs), 'late'],
    ['eight times only, silent for a month', every(dayMs, 8, 30 * dayMs), 'quiet'],
    ['fifty posts in one go, silent for a week', every(60_000, 50, 7 * dayMs), 'quiet'],
  ])('of one that speaks %s', (_name, times, state) => {
    expect(judgeTimes(times)).toBe(state);
  });

  it('is a silent weekend for one that speaks on working days', () => {
    const workingDays = Array.from({ length: 60 }, (_, index) => now - index * dayMs).filter(
      (at) => ![0, 6].includes(new Date(at).getUTCDay()),
    );
    const [, ...untilFriday] = workingDays;
    expect([judgeTimes(untilFriday), judgeTimes(untilFriday.slice(1))]).toEqual(['ok', 'late']);
  });

  it('is the longest of few gaps, and of forty the third longest', () => {
    const gapsDays = [...Array<number>(37).fill(2), 30, 9, 5];
    const toTimes = (days: readonly number[]) => {
      let at = now - 1;
      return [at, ...days.map((gap) => (at -= gap * dayMs))];
    };
    expect(followVoice([], toTimes([...Array<number>(7).fill(2), 9]), now).lateAfterMs).toBe(9 * dayMs);
    expect(followVoice([], toTimes(gapsDays), now).lateAfterMs).toBe(5 * dayMs);
  });

  it('is unknown without anything said', () => {
    expect(followVoice([], [], now)).toEqual({ saidTimes: [], usualGapMs: null, lateAfterMs: null });
  });
});

describe('whatever was said when', () => {
  const times = fc.array(fc.integer({ min: now - 400 * dayMs, max: now + dayMs }), { maxLength: 120 });

  it('is never late with fewer than eight gaps, nor within a day', () => {
    fc.assert(
      fc.property(times, (said) => {
        const { saidTimes, lateAfterMs } = followVoice([], said, now);
        expect(lateAfterMs === null).toBe(saidTimes.length < 9);
        expect(lateAfterMs ?? dayMs).toBeGreaterThanOrEqual(dayMs);
      }),
    );
  });

  it('comes to the same in any order, and again', () => {
    fc.assert(
      fc.property(times, (said) => {
        const once = followVoice([], said, now);
        expect(followVoice([], said.toReversed(), now)).toEqual(once);
        expect(followVoice(once.saidTimes, said, now).saidTimes).toEqual(once.saidTimes);
      }),
    );
  });

  it('comes to about the same heard bit by bit as heard at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 * 24 }), { minLength: 9, maxLength: 40 }),
        (gapsHours) => {
          let at = now - 1;
          const said = gapsHours.map((gap) => (at -= gap * hourMs)).reverse();
          const atOnce = followVoice([], said, now);
          let known: readonly number[] = [];
          for (const time of said) known = followVoice(known, [time], time + 1).saidTimes;
          expect(known).toEqual(atOnce.saidTimes);
        },
      ),
    );
  });

  it('never keeps more than forty gaps, each of half a day at least', () => {
    fc.assert(
      fc.property(times, (said) => {
        const { saidTimes } = followVoice([], said, now);
        expect(saidTimes.length).toBeLessThanOrEqual(41);
        const gaps = saidTimes.slice(1).map((at, index) => at - (saidTimes[index] as number));
        expect(gaps.every((gap) => gap >= 12 * hourMs)).toBe(true);
      }),
    );
  });
});
