import type { FeedProblem, FeedState } from '#contract';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** What is said within half a day counts once: lateness is a matter of days, and so weekends and holidays show. */
const togetherMs = 12 * hourMs;
const countedGaps = 40;
/** With fewer gaps nobody can tell what is usual. */
const neededGaps = 8;
const lateShare = 0.95;
const leastLateMs = dayMs;
/** Who usually lets so long pass between two posts says little. */
const littleGapMs = 5 * dayMs;
const longSilenceMs = 7 * dayMs;
/** One failed check says nothing yet. */
const brokenAfterFailures = 2;

/** How regularly a feed speaks, worked out anew each time it says something. */
export type Voice = {
  /** When it spoke, oldest first: what came together counts once. */
  readonly saidTimes: readonly number[];
  /** The median of the gaps between them; null where there are none. */
  readonly usualGapMs: number | null;
  /** A silence longer than this is unusual for it; null where too little is known. */
  readonly lateAfterMs: number | null;
};

/**
 * Takes in when entries were said, in any order, known ones among them. A feed is late after the 95th percentile of its own
 * last gaps (by nearest rank: of fewer than twenty that is the longest), and never within a day. Pure.
 */
export function followVoice(known: readonly number[], said: readonly number[], now: number): Voice {
  const times = [...known, ...said].filter((at) => at < now).sort((a, b) => a - b);
  const saidTimes = joinClose(times).slice(-countedGaps - 1);
  const gaps = saidTimes
    .slice(1)
    .map((at, index) => at - (saidTimes[index] ?? at))
    .sort((a, b) => a - b);
  const longGapMs = gaps[Math.ceil(lateShare * gaps.length) - 1] ?? 0;
  return {
    saidTimes,
    usualGapMs: gaps[Math.floor(gaps.length / 2)] ?? null,
    lateAfterMs: gaps.length < neededGaps ? null : Math.max(longGapMs, leastLateMs),
  };
}

/** Each group by its first, so that what was counted once stays counted when more comes. */
function joinClose(times: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of times) {
    const last = kept.at(-1);
    if (last === undefined || at - last >= togetherMs) kept.push(at);
  }
  return kept;
}

/** What tells how well a feed is heard. */
export type HealthSigns = {
  readonly pausedAt: number | null;
  readonly lastCheckedAt: number | null;
  readonly lastSucceededAt: number | null;
  readonly nextCheckAt: number | null;
  readonly problem: FeedProblem | null;
  readonly failureCount: number;
  readonly lastSaidAt: number | null;
  readonly usualGapMs: number | null;
  /** Null also for a feed that only answers searches: that nobody spoke of the shop is no fault of its. */
  readonly lateAfterMs: number | null;
};

/** How well a feed is heard. Pure; it needs no clock, since silence counts up to the last good check. */
export function judgeHealth(signs: HealthSigns, isChecking: boolean): FeedState {
  if (signs.pausedAt !== null) return 'paused';
  if (isChecking) return 'checking';
  if (signs.lastCheckedAt === null) return 'waiting';
  if (signs.problem !== null && signs.nextCheckAt === null) return 'ended';
  const hasFailedOften = signs.failureCount >= brokenAfterFailures || signs.lastSucceededAt === null;
  if (signs.problem !== null && hasFailedOften) return 'broken';
  return judgeVoice(signs);
}

function judgeVoice({ lastSucceededAt, lastSaidAt, usualGapMs, lateAfterMs }: HealthSigns): FeedState {
  if (lastSucceededAt === null || lastSaidAt === null) return 'ok';
  const silenceMs = lastSucceededAt - lastSaidAt;
  if (lateAfterMs !== null && silenceMs > lateAfterMs) return 'late';
  const saysLittle = usualGapMs !== null && usualGapMs >= littleGapMs;
  return saysLittle || silenceMs >= longSilenceMs ? 'quiet' : 'ok';
}
