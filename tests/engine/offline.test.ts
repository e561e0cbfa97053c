import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '#contract';
import type { ServedAnswer } from '../helpers/feedServer.ts';
import { startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const hangUp: ServedAnswer = (_request, response) => response.socket?.destroy();
const portal: ServedAnswer = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Harbour Café Wi-Fi</title><p>Please sign in',
};
const toPortal: ServedAnswer = { status: 302, headers: { location: 'http://192.168.1.1/login' } };

const toPlaces = (names: string) => names.split(' ').map((name) => `${name}.example/feed`);

function serveAll(places: readonly string[], answer: ServedAnswer): void {
  for (const place of places) test.server.serve(place, answer);
}

/** Feeds that were heard a moment ago. */
async function addHeardFeeds(names: string): Promise<FeedId[]> {
  const ids: FeedId[] = [];
  for (const place of toPlaces(names)) {
    test.server.serve(place, writeRss([{ guid: '1' }]));
    const id = await test.addFeed(place);
    await test.client.feeds.checkNow({ id });
    ids.push(id);
  }
  test.now += minuteMs;
  return ids;
}

async function checkAll(ids: readonly FeedId[]): Promise<void> {
  for (const id of ids) await test.client.feeds.checkNow({ id });
}

const readStates = async () =>
  (await test.client.feeds.list()).map(({ state, problem }) => (problem === null ? state : 'failing'));

describe('a computer without network', () => {
  it.each([
    ['nothing answers', hangUp],
    ['a café’s sign-in page stands in for every server', portal],
    ['a café sends every request into its own network', toPortal],
  ])('is told from broken feeds when %s', async (_name, answer) => {
    const ids = await addHeardFeeds('a b c d');
    const before = await test.client.feeds.list();
    serveAll(toPlaces('a b c d'), answer);
    await checkAll(ids.slice(0, 2));
    expect([await test.client.feeds.isOffline(), await readStates()]).toEqual([
      false,
      ['failing', 'failing', 'ok', 'ok'],
    ]);
    await checkAll(ids.slice(2));
    expect(await test.client.feeds.isOffline()).toBe(true);
    expect(await test.client.feeds.list()).toEqual(before);
  });

  it('leaves feeds that were broken before as they were', async () => {
    const ids = await addHeardFeeds('a b c d');
    test.server.serve('a.example/feed', hangUp);
    await checkAll([ids[0] as FeedId]);
    await checkAll([ids[1] as FeedId]);
    const before = await test.client.feeds.list();
    serveAll(toPlaces('b c d'), hangUp);
    await checkAll(ids);
    expect((await test.client.feeds.list()).map(({ state, nextCheckAt }) => [state, nextCheckAt])).toEqual(
      before.map(({ state, nextCheckAt }) => [state, nextCheckAt]),
    );
  });

  it('is back with the first answer, and each feed is then judged by itself', async () => {
    const ids = await addHeardFeeds('a b c d');
    serveAll(toPlaces('a b c d'), hangUp);
    await checkAll(ids);
    test.server.serve('d.example/feed', writeRss([]));
    await checkAll(ids.slice(3));
    expect(await test.client.feeds.isOffline()).toBe(false);
    await checkAll(ids.slice(0, 3));
    expect([await test.client.feeds.isOffline(), await readStates()]).toEqual([
      false,
      ['failing', 'failing', 'failing', 'ok'],
    ]);
  });

  it('is not back because a host is still left alone as it asked', async () => {
    const ids = await addHeardFeeds('a b c');
    const patient = await addHeardFeeds('shop');
    test.server.serve('shop.example/feed', { status: 429, headers: { 'retry-after': '3600' } });
    await checkAll(patient);
    serveAll(toPlaces('a b c'), hangUp);
    await checkAll(ids);
    const before = test.server.requests.length;
    await checkAll(patient);
    expect([await test.client.feeds.isOffline(), test.server.requests.length]).toEqual([true, before]);
  });

  it('is back when a search for a feed finds one', async () => {
    const ids = await addHeardFeeds('a b c');
    serveAll(toPlaces('a b c'), hangUp);
    await checkAll(ids);
    test.server.serve('new.example/feed', writeRss([{ guid: '1' }]));
    await test.client.feeds.find({ address: 'http://new.example/feed' });
    expect(await test.client.feeds.isOffline()).toBe(false);
  });

  it('tries one feed after the other by itself, and hears all that is due when one answers', async () => {
    const ids = await addHeardFeeds('a b c d');
    serveAll(toPlaces('a b c d'), hangUp);
    await checkAll(ids);
    serveAll(toPlaces('a b c d y z'), writeRss([]));
    test.now += 240 * minuteMs;
    // A new feed makes the engine look for what is due.
    await test.addFeed('y.example/feed');
    await expect.poll(() => test.client.feeds.isOffline()).toBe(false);
    test.now += minuteMs;
    await test.addFeed('z.example/feed');
    await expect
      .poll(async () => {
        const feeds = await test.client.feeds.list();
        return feeds.filter(({ lastCheckedAt }) => (lastCheckedAt ?? 0) >= test.now - minuteMs).length;
      })
      .toBe(6);
  });
});

describe('failures that are the feeds’ own', () => {
  it.each([
    ['two feeds, however often they fail', 'a b', 'a b a b a'],
    ['the feeds of one domain', 'one.shop two.shop three.shop', 'one.shop two.shop three.shop'],
    ['three that fail while another answers in between', 'a b c d', 'a b d c'],
  ])('are believed of %s', async (_name, added, checked) => {
    const ids = await addHeardFeeds(added);
    const placeOf = new Map(toPlaces(added).map((place, index) => [place, ids[index] as FeedId]));
    serveAll(toPlaces(added), hangUp);
    if (placeOf.has('d.example/feed')) test.server.serve('d.example/feed', writeRss([]));
    await checkAll(toPlaces(checked).map((place) => placeOf.get(place) as FeedId));
    expect(await test.client.feeds.isOffline()).toBe(false);
    expect(new Set((await readStates()).filter((state) => state !== 'ok'))).toEqual(new Set(['failing']));
  });

  it('are believed of feeds that were never heard', async () => {
    serveAll(toPlaces('a b c'), hangUp);
    const ids: FeedId[] = [];
    for (const place of toPlaces('a b c')) ids.push(await test.addFeed(place));
    await checkAll(ids);
    expect([await test.client.feeds.isOffline(), await readStates()]).toEqual([
      false,
      ['failing', 'failing', 'failing'],
    ]);
  });
});
