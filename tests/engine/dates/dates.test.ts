import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainBusiness } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

it('reads dates in the zone that the shop says it is in', async () => {
  test.now = Date.parse('2026-11-24T22:00:00Z');
  const read = () => test.client.dates.read({ text: 'by tomorrow', order: 'dayFirst' });
  const onTheMachine = await read();
  await test.client.settings.saveBusiness({
    commandId: makeCommandId(),
    business: { ...plainBusiness, timeZone: 'Asia/Tokyo' },
  });
  const words = { words: 'tomorrow', start: 3, end: 11, time: null };
  expect([onTheMachine, await read()]).toEqual([
    [{ ...words, on: '2026-11-25' }],
    [{ ...words, on: '2026-11-26' }],
  ]);
});
