import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Check, FeedId } from '#contract';
import { startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const place = 'blog.example/feed';
const bare = {
  problem: null,
  skipReason: null,
  untilAt: null,
  newEntryCount: null,
  newMentionCount: null,
};

async function check(id: FeedId): Promise<void> {
  await test.client.feeds.checkNow({ id });
  test.now += minuteMs;
}

it('tells of each check what was new, what concerned the shop, and what went wrong', async () => {
  const start = test.now;
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve(place, writeRss([{ guid: '1', text: 'Rain' }]));
  const id = await test.addFeed(place);
  await check(id);
  const later = ['The Blue Door is open', 'Sun', 'Fog'].map((text, index) => ({ guid: `new${index}`, text }));
  test.server.serve(place, writeRss([...later, { guid: '1', text: 'Rain' }]));
  await check(id);
  await check(id);
  test.server.serve(place, { status: 500 });
  await check(id);
  expect(await test.client.feeds.checks({ id })).toEqual([
    { ...bare, at: start + 3 * minuteMs, outcome: 'problem', problem: { code: 'serverError', status: 500 } },
    { ...bare, at: start + 2 * minuteMs, outcome: 'unchanged' },
    { ...bare, at: start + minuteMs, outcome: 'heard', newEntryCount: 3, newMentionCount: 1 },
    { ...bare, at: start, outcome: 'heard', newEntryCount: 1, newMentionCount: 0 },
  ] satisfies Check[]);
});

it('keeps the last twenty', async () => {
  test.server.serve(place, writeRss([]));
  const id = await test.addFeed(place);
  for (let count = 0; count < 22; count += 1) await check(id);
  expect((await test.client.feeds.checks({ id })).map(({ at }) => at)).toEqual(
    Array.from({ length: 20 }, (_, index) => test.now - (index + 1) * minuteMs),
  );
});
