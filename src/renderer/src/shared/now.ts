import { useSyncExternalStore } from 'react';

const tickMs = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Looks at the clock out of turn, where something has happened that goes by it. */
export const lookAtClock = tick;

/** The present instant, as one clock for the whole window that ticks twice a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
