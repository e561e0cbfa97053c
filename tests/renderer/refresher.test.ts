import { expect, onTestFinished, test, vi } from 'vitest';
import type { Topic } from '#contract';
import { createRefresher } from '../../src/renderer/src/bridge/refresher.ts';

/** A refresher whose readings end when the test says so. */
function openRefresher() {
  const readings: { topics: Topic[]; end: () => void }[] = [];
  const refresh = createRefresher((topics) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    readings.push({ topics: [...topics], end: resolve });
    return promise;
  });
  return { refresh, readings };
}

/** Lets everything run that waits for nothing from outside. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('reads at once when nothing is being read', () => {
  const { refresh, readings } = openRefresher();
  void refresh(['feeds']);
  expect(readings.map(({ topics }) => topics)).toEqual([['feeds']]);
});

test('gathers what is asked for during a reading into one more', async () => {
  const { refresh, readings } = openRefresher();
  void refresh(['mentions']);
  void refresh(['mentions']);
  void refresh(['feeds', 'mentions']);
  readings[0]?.end();
  await settle();
  expect(readings.map(({ topics }) => topics)).toEqual([['mentions'], ['mentions', 'feeds']]);
});

test('keeps its promise only after a reading that began after it was asked', async () => {
  const { refresh, readings } = openRefresher();
  const kept: string[] = [];
  void refresh(['mentions']).then(() => kept.push('first'));
  void refresh(['mentions']).then(() => kept.push('second'));
  readings[0]?.end();
  await settle();
  expect(kept).toEqual(['first']);
  readings[1]?.end();
  await settle();
  expect(kept).toEqual(['first', 'second']);
});

test('what is shown ahead is read together with what comes soon after', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { refresh, readings } = openRefresher();
  void refresh(['mentions'], { isShownAhead: true });
  expect(readings).toEqual([]);
  void refresh(['mentions', 'feeds']);
  vi.runAllTimers();
  expect(readings.map(({ topics }) => topics)).toEqual([['mentions', 'feeds']]);
});

test('what is shown ahead is read by itself where nothing comes', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { refresh, readings } = openRefresher();
  const reading = refresh(['mentions'], { isShownAhead: true });
  vi.runAllTimers();
  expect(readings.map(({ topics }) => topics)).toEqual([['mentions']]);
  readings[0]?.end();
  await reading;
});
