import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Check, FeedId } from '#contract';
import { startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const place = 'blog.example/feed';
const hourMs = 60 * minuteMs;

/** A feed of posts, one each so many days, the newest on Monday at 8. */
const writeEvery = (days: number, count: number) =>
  writeRss(
    Array.from({ length: count }, (_, index) => ({
      guid: `${index}`,
      at: monday - 1000 - index * days * dayMs,
    })),
  );

async function addHeard(answer: string): Promise<FeedId> {
  test.server.serve(place, answer);
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
  return id;
}

async function checkAfter(id: FeedId, ms: number) {
  test.now += ms;
  return test.client.feeds.checkNow({ id });
}

describe('a feed', () => {
  it('is late after the longest of its own silences, and well again when it speaks', async () => {
    const id = await addHeard(writeEvery(2, 12));
    const states = [(await checkAfter(id, 2 * dayMs - 2000)).state, (await checkAfter(id, 2000)).state];
    test.server.serve(place, writeRss([{ guid: 'new', at: test.now }]));
    states.push((await checkAfter(id, minuteMs)).state);
    expect(states).toEqual(['ok', 'late', 'ok']);
  });

  it('is not late because it could not be asked', async () => {
    const id = await addHeard(writeEvery(2, 12));
    test.now += 30 * dayMs;
    expect((await test.client.feeds.list()).map(({ state }) => state)).toEqual(['ok']);
    test.server.serve(place, { status: 500 });
    expect((await test.client.feeds.checkNow({ id })).state).toBe('ok');
    expect((await checkAfter(id, hourMs)).state).toBe('broken');
  });

  it('is quiet where little is said, as usual', async () => {
    const id = await addHeard(writeEvery(14, 10));
    expect(await checkAfter(id, 12 * dayMs)).toMatchObject({
      state: 'quiet',
      usualGapMs: 14 * dayMs,
      lateAfterMs: 14 * dayMs,
      lastSaidAt: monday - 1000,
    });
  });

  it('knows its rhythm for longer than entries are kept, also where it holds one post at a time', async () => {
    const id = await addHeard(writeRss([]));
    for (let month = 1; month <= 10; month += 1) {
      test.now += 30 * dayMs;
      test.server.serve(place, writeRss([{ guid: `${month}`, at: test.now - hourMs }]));
      await test.client.feeds.checkNow({ id });
    }
    expect(await checkAfter(id, 29 * dayMs)).toMatchObject({ state: 'quiet', usualGapMs: 30 * dayMs });
    expect((await checkAfter(id, 2 * dayMs)).state).toBe('late');
  });
});

describe('the log of a feed', () => {
  const skipped = (reason: Check['skipReason'], at: number, untilAt: number) => ({
    at,
    outcome: 'skipped',
    problem: null,
    skipReason: reason,
    untilAt,
    newEntryCount: null,
    newMentionCount: null,
  });

  it('tells that its host wanted to be left alone, and until when', async () => {
    const id = await addHeard(writeRss([{ guid: '1' }]));
    const sister = 'blog.example/other';
    test.server.serve(sister, { status: 503, headers: { 'retry-after': '3600' } });
    await test.client.feeds.checkNow({ id: await test.addFeed(sister) });
    const feed = await checkAfter(id, minuteMs);
    const [newest] = await test.client.feeds.checks({ id });
    expect(newest).toMatchObject({ outcome: 'skipped', skipReason: 'hostPause', untilAt: feed.nextCheckAt });
    expect({ state: feed.state, problem: feed.problem, isHeldOff: feed.isHeldOff }).toEqual({
      state: 'ok',
      problem: null,
      isHeldOff: true,
    });
  });

  it('tells in one row that Earmark was closed, however long, and goes on in it', async () => {
    const id = await addHeard(writeRss([{ guid: '1' }]));
    const nextCheckAt = (await test.client.feeds.list())[0]?.nextCheckAt ?? 0;
    test.server.serve(place, (_request, response) => void response);
    test.now += 2 * dayMs;
    await test.restart();
    test.engine.startListening();
    const newest = async () => (await test.client.feeds.checks({ id })).slice(0, -1);
    await expect.poll(newest).toEqual([skipped('notRunning', nextCheckAt, test.now)]);
    test.now += dayMs;
    await test.restart();
    test.engine.startListening();
    await expect.poll(newest).toEqual([skipped('notRunning', nextCheckAt, test.now)]);
  });

  it('tells that this computer was offline, once it is back', async () => {
    const places = ['a', 'b', 'c', 'd'].map((name) => `${name}.example/feed`);
    const ids: FeedId[] = [];
    for (const name of places) {
      test.server.serve(name, writeRss([{ guid: '1' }]));
      ids.push(await test.addFeed(name));
      await test.client.feeds.checkNow({ id: ids.at(-1) as FeedId });
    }
    for (const name of places) test.server.serve(name, (_request, response) => response.socket?.destroy());
    test.now += minuteMs;
    for (const id of ids) await test.client.feeds.checkNow({ id });
    expect(await test.client.feeds.isOffline()).toBe(true);
    const nextCheckAt = (await test.client.feeds.list())[0]?.nextCheckAt ?? 0;
    test.now += dayMs;
    test.server.serve('d.example/feed', writeRss([]));
    await test.client.feeds.checkNow({ id: ids[3] as FeedId });
    const [first] = ids as [FeedId];
    await expect
      .poll(async () => (await test.client.feeds.checks({ id: first })).filter((check) => check.skipReason))
      .toEqual([skipped('offline', nextCheckAt, test.now)]);
  });
});
