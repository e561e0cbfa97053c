import type { ShellCallInput } from '#contract';
import type { Log } from './log.ts';

const smokeTimeoutMs = 60_000;

export type UsableOptions = {
  /** An instant: when the process began. Times are counted from it. */
  readonly createdAt: number;
  readonly now: () => number;
  /** Null when this is no smoke test. */
  readonly smoke: SmokeTest | null;
  readonly log: Log;
};

/** `--smoke`: one line of JSON, then the end. */
type SmokeTest = {
  readonly electron: string;
  readonly engine: 'utilityProcess' | 'node';
  readonly print: (line: string) => void;
  readonly quit: (exitCode: number) => void;
};

/** Answers what to call when the window says that the inbox can be used. A smoke test fails when it is not within a minute. */
export function watchForUsable({ createdAt, now, smoke, log }: UsableOptions) {
  const timer = smoke && setTimeout(() => finish(smoke, false), smokeTimeoutMs);
  return ({ firstPaintAt }: ShellCallInput<'reportUsable'>): void => {
    const times = {
      firstPaintMs: Math.round(firstPaintAt - createdAt),
      usableMs: Math.round(now() - createdAt),
    };
    log.info('usable', times);
    if (smoke === null || timer === null) return;
    clearTimeout(timer);
    finish(smoke, true, times);
  };
}

function finish({ electron, engine, print, quit }: SmokeTest, ready: boolean, times = {}): void {
  print(`${JSON.stringify({ ready, electron, engine, ...times })}\n`);
  quit(ready ? 0 : 1);
}
