import type { Limits, Random } from '../options.ts';

export type CheckResult = {
  /** `gone` is a server's word that the feed will never come back. */
  readonly outcome: 'ok' | 'failed' | 'gone';
  /** How many checks in a row have failed, this one included; 0 after a good one. */
  readonly failureCount: number;
  /** What the server asked for, null when it asked for nothing. */
  readonly retryAfterMs: number | null;
  readonly now: number;
  readonly random: Random;
  readonly limits: Pick<Limits, 'checkIntervalMs' | 'firstRetryMs' | 'longestWaitMs'>;
};

/** How far a wait may stray from its length to either side, so that feeds don't march in step. */
const jitter = 0.1;

/** When to check a feed again, as an instant; null for never. */
export function planNextCheck(result: CheckResult): number | null {
  const waitMs = planWaitMs(result);
  if (waitMs === null) return null;
  const jitteredMs = waitMs * (1 - jitter + 2 * jitter * result.random());
  return result.now + Math.round(Math.max(jitteredMs, result.retryAfterMs ?? 0));
}

function planWaitMs({ outcome, failureCount, limits }: CheckResult): number | null {
  switch (outcome) {
    case 'ok':
      return limits.checkIntervalMs;
    case 'failed':
      return Math.min(limits.firstRetryMs * 2 ** Math.max(0, failureCount - 1), limits.longestWaitMs);
    case 'gone':
      return null;
    default:
      return outcome satisfies never;
  }
}
