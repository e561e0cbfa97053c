import { describe, expect, it } from 'vitest';
import { type CheckResult, planNextCheck } from '../../../src/engine/listening/schedule.ts';
import { defaultLimits } from '../../../src/engine/options.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const now = Date.parse('2026-11-21T09:00:00Z');

/** How long from now the next check is, with no jitter unless `random` says otherwise. */
function planWaitMs(result: Partial<CheckResult>): number | null {
  const at = planNextCheck({
    outcome: 'ok',
    failureCount: 0,
    rhythmMs: 30 * minuteMs,
    holdMs: null,
    pace: null,
    now,
    random: () => 0.5,
    limits: defaultLimits,
    ...result,
  });
  return at === null ? null : at - now;
}

describe('after a good check', () => {
  it('is the rhythm of the feed, a tenth more or less', () => {
    expect(planWaitMs({ random: () => 0 })).toBe(27 * minuteMs);
    expect(planWaitMs({})).toBe(30 * minuteMs);
    expect(planWaitMs({ random: () => 0.999_999_999 })).toBe(33 * minuteMs);
  });

  it('is never earlier than the server’s cache and the feed’s own word allow, but at most a day for those', () => {
    const pace = { intervalMs: 2 * hourMs, skipHours: [], skipDays: [] };
    const random = () => 0;
    expect([
      planWaitMs({ random, holdMs: hourMs }),
      planWaitMs({ random, holdMs: hourMs, pace }),
      planWaitMs({ random, holdMs: 3 * hourMs, pace }),
      planWaitMs({ random, holdMs: 365 * 24 * hourMs }),
      planWaitMs({ random, holdMs: minuteMs }),
    ]).toEqual([hourMs, 2 * hourMs, 3 * hourMs, 24 * hourMs, 27 * minuteMs]);
    expect(planWaitMs({ random: () => 0.5, holdMs: hourMs })).toBe(63 * minuteMs);
  });

  it('goes on to the first hour of Greenwich that the feed does not skip', () => {
    // It is a Saturday, nine o'clock.
    const pace = { intervalMs: null, skipHours: [], skipDays: [] };
    const random = () => 0;
    const allHours = Array.from({ length: 24 }, (_, hour) => hour);
    expect([
      planWaitMs({ random, pace: { ...pace, skipHours: [9, 10, 12] } }),
      planWaitMs({ random: () => 0.5, pace: { ...pace, skipHours: [9, 10, 12] } }),
      planWaitMs({ random, pace: { ...pace, skipDays: [6, 0] } }),
      planWaitMs({ random, pace: { ...pace, skipHours: allHours } }),
      planWaitMs({ random, outcome: 'failed', failureCount: 1, pace: { ...pace, skipHours: [9] } }),
    ]).toEqual([2 * hourMs, 2 * hourMs + 3 * minuteMs, 39 * hourMs, 27 * minuteMs, hourMs]);
  });
});

describe('after a failed check', () => {
  it('doubles with each failure, up to a day', () => {
    const waits = Array.from({ length: 11 }, (_, index) =>
      planWaitMs({ outcome: 'failed', failureCount: index + 1 }),
    );
    const minutes = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440];
    expect(waits).toEqual(minutes.map((count) => count * minuteMs));
    expect(planWaitMs({ outcome: 'failed', failureCount: 100_000 })).toBe(24 * hourMs);
  });

  it('strays by a tenth to either side', () => {
    const failed = { outcome: 'failed', failureCount: 2 } as const;
    expect(planWaitMs({ ...failed, random: () => 0 })).toBe(9 * minuteMs);
    expect(planWaitMs({ ...failed, random: () => 0.999_999_999 })).toBe(11 * minuteMs);
  });

  it('is never earlier than the server asked for', () => {
    const failed = { outcome: 'failed', failureCount: 1, random: () => 0 } as const;
    expect(planWaitMs({ ...failed, holdMs: 2 * hourMs })).toBe(2 * hourMs);
    expect(planWaitMs({ ...failed, holdMs: 1_000 })).toBe(4.5 * minuteMs);
  });

  it('is a whole instant', () => {
    expect(planWaitMs({ outcome: 'failed', failureCount: 1, random: () => 0.123_456_789 })).toSatisfy(
      Number.isInteger,
    );
  });
});

describe('after a server said that the feed is gone', () => {
  it('never comes', () => {
    expect(planWaitMs({ outcome: 'over', failureCount: 1, holdMs: 1_000 })).toBeNull();
  });
});
