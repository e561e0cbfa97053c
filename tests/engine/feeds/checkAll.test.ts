import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

async function addPlaces(count: number) {
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    test.server.serve(`shop-${index}.example/feed`, writeRss([]));
    ids.push(await test.addFeed(`shop-${index}.example/feed`));
  }
  for (const id of ids) await test.client.feeds.checkNow({ id });
  return ids;
}

it('checks all places but those that are paused or ended, and tells how far it is', async () => {
  const [paused, ended, ...others] = await addPlaces(12);
  if (!paused || !ended) throw new Error('too few places');
  await test.client.feeds.pause({ commandId: makeCommandId(), id: paused });
  test.server.serve('shop-1.example/feed', { status: 410 });
  await test.client.feeds.checkNow({ id: ended });
  test.now += 1000;
  const progress = [];
  for await (const step of await test.client.feeds.checkAll()) progress.push(step);
  expect(progress[0]).toEqual({ checkedCount: 0, totalCount: 10 });
  expect(progress.at(-1)).toEqual({ checkedCount: 10, totalCount: 10 });
  const checked = (await test.client.feeds.list()).filter((feed) => feed.lastCheckedAt === test.now);
  expect(checked.map(({ id }) => id).sort()).toEqual(others.sort());
});

it('is called off when nobody listens any more', async () => {
  await addPlaces(40);
  test.now += dayMs;
  for (let index = 0; index < 40; index += 1)
    test.server.serve(`shop-${index}.example/feed`, () => undefined);
  const controller = new AbortController();
  const steps = await test.client.feeds.checkAll(undefined, { signal: controller.signal });
  const iterator = steps[Symbol.asyncIterator]();
  expect((await iterator.next()).value).toEqual({ checkedCount: 0, totalCount: 40 });
  controller.abort();
  await iterator.return?.();
  await expect
    .poll(async () => (await test.client.feeds.list()).filter(({ state }) => state === 'checking'))
    .toEqual([]);
});
