import type { Clock } from '../options.ts';

type WakeTimerOptions = {
  readonly clock: Clock;
  /** When the next snooze after an instant ends; null where nothing is put off. */
  readonly readNextWakeAt: (after: number) => number | null;
  /** Called once a snooze has ended. */
  readonly onWake: () => void;
};

export type WakeTimer = {
  /** Looks again when the next snooze ends, since one may have been made, changed or taken back. */
  readonly arm: () => void;
  readonly stop: () => void;
};

/**
 * The timers of a computer stand still while it sleeps, and none can be set for longer than 24 days: so the clock is looked
 * at this often, whatever is to come.
 */
const longestPauseMs = 30_000;

/** Says when something comes back from a snooze. It writes nothing: what is back follows from the clock. */
export function createWakeTimer({ clock, readNextWakeAt, onWake }: WakeTimerOptions): WakeTimer {
  let timer: NodeJS.Timeout | undefined;
  let wakesAt: number | null = null;

  function wait() {
    clearTimeout(timer);
    if (wakesAt === null) return;
    timer = setTimeout(look, Math.min(Math.max(0, wakesAt - clock()), longestPauseMs));
  }

  function look() {
    const now = clock();
    const isOver = wakesAt !== null && wakesAt <= now;
    if (isOver) wakesAt = readNextWakeAt(now);
    wait();
    if (isOver) onWake();
  }

  return {
    arm: () => {
      wakesAt = readNextWakeAt(clock());
      wait();
    },
    stop: () => {
      wakesAt = null;
      clearTimeout(timer);
    },
  };
}
