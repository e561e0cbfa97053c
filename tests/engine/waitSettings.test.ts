import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainWaits } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const save = (change: object) =>
  test.client.settings.saveWaits({ commandId: makeCommandId(), waits: { ...plainWaits, ...change } });

it('keeps the owner’s own limits and hours, and takes them back', async () => {
  const own = { lateAfterHours: 48, hours: { ...plainWaits.hours, morning: '07:30' } };
  const { commandId } = await save(own);
  const saved = (await test.client.settings.get()).waits;
  await test.client.commands.undo({ commandId });
  expect([saved, (await test.client.settings.get()).waits]).toEqual([{ ...plainWaits, ...own }, plainWaits]);
});

it('offers to put things off until the owner’s own morning', async () => {
  test.now = Date.parse('2026-11-24T20:00:00Z');
  await save({ hours: { ...plainWaits.hours, morning: '07:30' } });
  const { times, said } = await test.client.dates.snoozeTimes({ words: 'friday morning', order: 'dayFirst' });
  expect([times[0], said?.at]).toEqual([
    { kind: 'tomorrow', at: Date.parse('2026-11-25T07:30:00Z'), isClosed: false },
    Date.parse('2026-11-27T07:30:00Z'),
  ]);
});

it('refuses a wait that is late before it is warm', async () => {
  await expect(save({ warmAfterHours: 96 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
