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
    retryAfterMs: null,
    now,
    random: () => 0.5,
    limits: defaultLimits,
    ...result,
  });
  return at === null ? null : at - now;
}

describe('after a good check', () => {
  it('is half an hour, a tenth more or less', () => {
    expect(planWaitMs({ random: () => 0 })).toBe(27 * minuteMs);
    expect(planWaitMs({})).toBe(30 * minuteMs);
    expect(planWaitMs({ random: () => 0.999_999_999 })).toBe(33 * minuteMs);
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
    expect(planWaitMs({ ...failed, retryAfterMs: 2 * hourMs })).toBe(2 * hourMs);
    expect(planWaitMs({ ...failed, retryAfterMs: 1_000 })).toBe(4.5 * minuteMs);
  });

  it('is a whole instant', () => {
    expect(planWaitMs({ outcome: 'failed', failureCount: 1, random: () => 0.123_456_789 })).toSatisfy(
      Number.isInteger,
    );
  });
});

describe('after a server said that the feed is gone', () => {
  it('never comes', () => {
    expect(planWaitMs({ outcome: 'gone', failureCount: 1, retryAfterMs: 1_000 })).toBeNull();
  });
});
