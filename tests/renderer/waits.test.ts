import { expect, test } from 'vitest';
import { describeWait } from '../../src/renderer/src/shared/waits.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

test('says a wait in minutes, hours and days, however many', () => {
  const waits = [0, 31 * minuteMs, 14 * 60 * minuteMs, dayMs, 2.9 * dayMs, 40 * dayMs];
  expect(waits.map(describeWait)).toEqual(['1 min', '31 min', '14 h', '1 day', '2 days', '40 days']);
});
