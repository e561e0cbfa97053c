import type { Limits, Random } from '../options.ts';
import type { FeedPace } from './types.ts';

export type CheckResult = {
  /** `over`: the feed is not to be asked again by itself. */
  readonly outcome: 'ok' | 'failed' | 'over';
  /** How many checks in a row have failed, this one included; 0 after a good one. */
  readonly failureCount: number;
  /** The feed's own rhythm, which counts after a good check. */
  readonly rhythmMs: number;
  /** How long the server asked to be left alone: after a failed check at any rate, after a good one a day at the most. */
  readonly holdMs: number | null;
  /** What the feed asks for; null for nothing. */
  readonly pace: FeedPace | null;
  readonly now: number;
  readonly random: Random;
  readonly limits: Pick<Limits, 'longestIntervalMs' | 'firstRetryMs' | 'longestWaitMs'>;
};

const hourMs = 60 * 60_000;
const hoursOfWeek = 7 * 24;

/** How far a wait may stray from its length to either side, so that feeds don't march in step. */
const jitter = 0.1;

/**
 * When to check a feed again, as an instant; null for never. It is never earlier than the server and the feed allow: those
 * waits stray to the later side only.
 */
export function planNextCheck(result: CheckResult): number | null {
  const waitMs = planWaitMs(result);
  if (waitMs === null) return null;
  const chance = result.random();
  const jitteredMs = waitMs * (1 - jitter + 2 * jitter * chance);
  const heldMs = planHoldMs(result) * (1 + jitter * chance);
  const at = leaveSkippedHours(result.now + Math.max(jitteredMs, heldMs), result.pace, chance);
  return Math.round(at);
}

function planWaitMs({ outcome, rhythmMs, failureCount, limits }: CheckResult): number | null {
  switch (outcome) {
    case 'ok':
      return rhythmMs;
    case 'failed':
      return Math.min(limits.firstRetryMs * 2 ** Math.max(0, failureCount - 1), limits.longestWaitMs);
    case 'over':
      return null;
    default:
      return outcome satisfies never;
  }
}

function planHoldMs({ outcome, holdMs, pace, limits }: CheckResult): number {
  if (outcome !== 'ok') return holdMs ?? 0;
  return Math.min(Math.max(holdMs ?? 0, pace?.intervalMs ?? 0), limits.longestIntervalMs);
}

/** Goes on to the next hour that the feed does not skip; a feed that skips the whole week is not believed. */
function leaveSkippedHours(at: number, pace: FeedPace | null, chance: number): number {
  if (pace === null || !isSkipped(at, pace)) return at;
  const hour = Math.floor(at / hourMs) * hourMs;
  for (let count = 1; count < hoursOfWeek; count += 1) {
    const next = hour + count * hourMs;
    if (!isSkipped(next, pace)) return next + chance * jitter * hourMs;
  }
  return at;
}

function isSkipped(at: number, { skipHours, skipDays }: FeedPace): boolean {
  const time = new Date(at);
  return skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay());
}
