import type { Limits } from '../options.ts';

/** So often is a feed asked within the time in which it usually says something. */
const checksPerGap = 8;
/** The rhythm of the last few things said counts, not that of years ago. */
const countedGaps = 12;

export type Said = {
  /** When each of its newest entries was said, in any order. */
  readonly saidAt: readonly number[];
  /** When the feed was heard for the first time: one that never said anything has been silent since then. */
  readonly heardSince: number;
  readonly now: number;
  readonly limits: Pick<Limits, 'shortestIntervalMs' | 'longestIntervalMs'>;
};

/**
 * How long to wait between two checks of a feed, in milliseconds: an eighth of the usual gap between the last things it
 * said (the median), or of its silence since the last one if that is longer, within the limits. So a feed that speaks
 * every two hours is asked every 15 minutes, a daily one every three hours, one that has been silent for eight days
 * once a day, and who speaks up again is asked often again. What comes in one go counts once. Pure.
 */
export function findRhythmMs({ saidAt, heardSince, now, limits }: Said): number {
  const times = dropClose(
    saidAt.toSorted((a, b) => b - a),
    limits.shortestIntervalMs,
  ).slice(0, countedGaps + 1);
  const gaps = times.slice(1).map((at, index) => (times[index] ?? at) - at);
  const silenceMs = now - (times[0] ?? heardSince);
  const intervalMs = Math.max(findMedian(gaps), silenceMs) / checksPerGap;
  return Math.min(Math.max(intervalMs, limits.shortestIntervalMs), limits.longestIntervalMs);
}

/** Of times that are closer than `closeMs` to the one kept before them only that one; newest first. */
function dropClose(times: readonly number[], closeMs: number): number[] {
  const kept: number[] = [];
  for (const at of times) {
    const last = kept.at(-1);
    if (last === undefined || last - at >= closeMs) kept.push(at);
  }
  return kept;
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
