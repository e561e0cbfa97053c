import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWakeTimer } from '../../src/engine/mentions/wakeTimer.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let now: number;
let wakes: number[];
let woken: number[];
const timer = createWakeTimer({
  clock: () => now,
  readNextWakeAt: (after) => wakes.filter((at) => at > after).sort((one, other) => one - other)[0] ?? null,
  onWake: () => woken.push(now),
});

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  wakes = [];
  woken = [];
});
afterEach(() => {
  timer.stop();
  vi.useRealTimers();
});

/** Lets the timers and the clock go on together. */
function pass(ms: number): void {
  const step = 1000;
  for (let passed = 0; passed < ms; passed += step) {
    now += step;
    vi.advanceTimersByTime(step);
  }
}

it('says each time that something comes back, and rests when nothing is put off', () => {
  wakes = [10 * minuteMs, hourMs];
  timer.arm();
  pass(2 * hourMs);
  expect({ woken, isResting: vi.getTimerCount() === 0 }).toEqual({
    woken: [10 * minuteMs, hourMs],
    isResting: true,
  });
});

it('notices within half a minute what came back while the computer slept', () => {
  wakes = [8 * hourMs];
  timer.arm();
  pass(minuteMs);
  now += 9 * hourMs;
  pass(30_000);
  expect(woken).toEqual([now]);
});

it('says once what came back at several times while the computer slept', () => {
  wakes = [hourMs, 2 * hourMs, 3 * hourMs];
  timer.arm();
  now = 5 * hourMs;
  pass(minuteMs);
  expect(woken).toHaveLength(1);
});

it('follows what is put off later, and what is taken back', () => {
  wakes = [hourMs];
  timer.arm();
  pass(minuteMs);
  wakes = [5 * minuteMs];
  timer.arm();
  pass(2 * hourMs);
  wakes = [now + hourMs];
  timer.arm();
  wakes = [];
  timer.arm();
  pass(2 * hourMs);
  expect(woken).toEqual([5 * minuteMs]);
});

it('waits for a year without a timer that is too long', () => {
  wakes = [400 * 24 * hourMs];
  timer.arm();
  pass(minuteMs);
  now = 400 * 24 * hourMs;
  pass(30_000);
  expect(woken).toHaveLength(1);
});
