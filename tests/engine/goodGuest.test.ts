import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '#contract';
import { startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { dayMs, minuteMs, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine({ requestsAtOnce: 4 });
});
afterEach(() => test.close());

const place = 'blog.example/feed';
const hourMs = 60 * minuteMs;

/** Checks a feed and answers in how many minutes it will be checked again. */
async function checkWaitMinutes(id: FeedId): Promise<number | null> {
  const { nextCheckAt } = await test.client.feeds.checkNow({ id });
  return nextCheckAt === null ? null : (nextCheckAt - test.now) / minuteMs;
}

/** A feed that says something new every `gapMs`, and what it asks for in its head. */
function writeRhythm(gapMs: number, head = ''): string {
  const items = Array.from({ length: 10 }, (_, index) => ({
    guid: `${index}`,
    at: test.now - index * gapMs,
  }));
  return writeRss(items).replace('<channel>', `<channel>${head}`);
}

describe('how often a feed is asked', () => {
  it('follows its own rhythm', async () => {
    const waits: (number | null)[] = [];
    for (const [index, gapMs] of [minuteMs, 4 * hourMs, dayMs, 30 * dayMs].entries()) {
      test.server.serve(`blog${index}.example/feed`, writeRhythm(gapMs));
      waits.push(await checkWaitMinutes(await test.addFeed(`blog${index}.example/feed`)));
    }
    expect(waits).toEqual([15, 30, 180, 1440]);
  });

  it('slows down while it says nothing new, however its server says so, and after a restart', async () => {
    test.server.serve(place, { body: writeRhythm(hourMs), headers: { etag: '"1"' } });
    const id = await test.addFeed(place);
    await test.client.feeds.checkNow({ id });
    test.now += 8 * hourMs;
    const sameBody = await checkWaitMinutes(id);
    test.server.serve(place, { status: 304 });
    test.now += 8 * hourMs;
    await test.restart();
    expect([sameBody, await checkWaitMinutes(id)]).toEqual([60, 120]);
  });

  it('goes by when things were heard where the feed gives no dates', async () => {
    const withoutDates = (guids: readonly string[]) =>
      writeRss(guids.map((guid) => ({ guid }))).replaceAll(/<pubDate>[^<]*<\/pubDate>/g, '');
    test.server.serve(place, withoutDates(['1']));
    const id = await test.addFeed(place);
    await test.client.feeds.checkNow({ id });
    test.now += dayMs;
    test.server.serve(place, withoutDates(['2', '1']));
    await test.client.feeds.checkNow({ id });
    test.now += dayMs;
    expect(await checkWaitMinutes(id)).toBe(180);
  });

  it.each([
    ['ttl', '<ttl>60</ttl>', {}, 63],
    [
      'the syndication module',
      '<sy:updatePeriod>\n daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      {},
      378,
    ],
    ['the longer of the two', '<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><ttl>5</ttl>', {}, 63],
    ['skipHours', '<skipHours><hour>8</hour><hour>9</hour></skipHours>', {}, 123],
    ['skipDays', '<skipDays><day>Monday</day></skipDays>', {}, 963],
    ['Cache-Control', '', { 'cache-control': 'max-age=7200' }, 126],
    ['Cache-Control, though never for more than a day', '', { 'cache-control': 'max-age=31536000' }, 1512],
    ['nothing that can be understood', '<ttl>soon</ttl><skipHours><hour>25</hour></skipHours>', {}, 15],
  ])('is never more than it allows: by %s', async (_name, head, headers, minutes) => {
    test.server.serve(place, { body: writeRhythm(minuteMs, head), headers: { etag: '"1"', ...headers } });
    const id = await test.addFeed(place);
    const first = await checkWaitMinutes(id);
    test.server.serve(place, { status: 304, headers });
    expect([first, await checkWaitMinutes(id)]).toEqual([minutes, minutes]);
  });
});

describe('after a night’s sleep', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const listPlaces = () => test.server.requests.map(({ place }) => place).sort();

  it('checks are spread over a minute, but for a feed that is new', async () => {
    for (const name of names) {
      test.server.serve(`${name}.example/feed`, writeRhythm(hourMs));
      const id = await test.addFeed(`${name}.example/feed`);
      await test.client.feeds.checkNow({ id });
      test.now += 1_000;
    }
    const before = listPlaces();
    test.now += dayMs;
    await test.restart();
    test.engine.startListening();
    await expect.poll(listPlaces).toEqual([...before, 'a.example/feed'].sort());
    test.now += 20_000;
    test.server.serve('new.example/feed', writeRhythm(hourMs));
    await test.addFeed('new.example/feed');
    const added = ['a.example/feed', 'b.example/feed', 'c.example/feed', 'new.example/feed'];
    await expect.poll(listPlaces).toEqual([...before, ...added].sort());
  });
});

describe('a feed that has moved for good', () => {
  const oldPlace = 'old.example/feed';
  const newPlace = 'new.example/feed';

  /** Follows the redirect until it has proven itself. */
  async function followUntilProven(): Promise<FeedId> {
    const location = `http://${newPlace}`;
    test.server.serve(oldPlace, { status: 301, headers: { location } });
    test.server.serve(newPlace, writeRss([]));
    const id = await test.addFeed(oldPlace);
    for (let checks = 0; checks < 3; checks += 1) {
      await test.client.feeds.checkNow({ id });
      test.now += 12 * hourMs;
    }
    return id;
  }

  async function listAsked(id: FeedId): Promise<string[]> {
    const before = test.server.requests.length;
    await test.client.feeds.checkNow({ id });
    return test.server.requests.slice(before).map(({ place }) => place);
  }

  it('is asked only at its new address after a day, and keeps the one that the owner gave', async () => {
    const id = await followUntilProven();
    await test.restart();
    expect(await listAsked(id)).toEqual([newPlace]);
    expect((await test.client.feeds.list()).map(({ address }) => address)).toEqual([`http://${oldPlace}`]);
  });

  it('is asked where it was again when the new address fails', async () => {
    const id = await followUntilProven();
    test.server.serve(newPlace, { status: 404 });
    test.server.serve(oldPlace, writeRss([]));
    expect(await listAsked(id)).toEqual([newPlace]);
    expect(await listAsked(id)).toEqual([oldPlace]);
    expect((await test.client.feeds.list()).map(({ state }) => state)).toEqual(['ok']);
  });
});
