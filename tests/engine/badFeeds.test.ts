import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedProblemCode } from '#contract';
import type { ServedAnswer } from '../helpers/feedServer.ts';
import { startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';
import { makeEndlessBody } from './listening/reading/fixtures.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine({ headersTimeoutMs: 300, idleTimeoutMs: 300, totalTimeoutMs: 1_000 });
  await test.addWatch({ anyOf: ['Blue Door'] });
});
afterEach(() => test.close());

const place = 'shop.example/feed';
const good = writeRss([{ guid: '1', text: 'Rye from the Blue Door' }]);
const redirectTo = (location: string): ServedAnswer => ({ status: 302, headers: { location } });

const badAnswers: readonly (readonly [string, ServedAnswer, FeedProblemCode])[] = [
  [
    'a page without a feed',
    { body: '<!doctype html><title>Hello</title><p>Welcome', headers: { 'content-type': 'text/html' } },
    'notAFeed',
  ],
  ['a server that fails', { status: 500 }, 'serverError'],
  ['a feed that is not there', { status: 404 }, 'notFound'],
  ['a feed that has ended', { status: 410 }, 'gone'],
  ['a sign-in', { status: 401 }, 'signInNeeded'],
  ['a redirect loop', redirectTo(`http://${place}`), 'redirectLoop'],
  ['a redirect to nowhere', redirectTo('http://[bad'), 'redirectNotValid'],
  ['a redirect into the owner’s own network', redirectTo('http://127.0.0.1/'), 'addressRefused'],
  ['20 MB', { body: new Uint8Array(20 * 1024 * 1024).fill(97) }, 'tooLarge'],
  ['broken XML', '<?xml version="1.0"?><rss version="2.0"><channel', 'unreadable'],
  [
    'a charset that nobody knows',
    {
      body: Buffer.from([0x80, 0x81, 0xfe, 0xff, 0x00, 0x9d, 0x8f, 0x01, 0x90, 0x02, 0x81, 0x8d]),
      headers: { 'content-type': 'application/rss+xml; charset=x-harbour' },
    },
    'charsetUnknown',
  ],
  ['nothing at all', '', 'notAFeed'],
  ['a server that hangs up', (_request, response) => response.socket?.destroy(), 'connectionLost'],
  ['a server that never answers', () => undefined, 'timedOut'],
  [
    'what is no HTTP',
    (_request, response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
    'answerNotValid',
  ],
];

describe('a feed whose server has had enough', () => {
  it('is not broken but waits, longer each time, and all is well with its next answer', async () => {
    test.server.serve(place, good);
    const id = await test.addFeed(place);
    await test.client.feeds.checkNow({ id });
    test.server.serve(place, { status: 429 });
    const held: unknown[] = [];
    for (let count = 0; count < 3; count += 1) {
      const feed = await test.client.feeds.checkNow({ id });
      const waitMinutes = ((feed.nextCheckAt ?? 0) - test.now) / minuteMs;
      held.push([feed.state, feed.isHeldOff, feed.problem, feed.brokenSinceAt, waitMinutes]);
    }
    expect(held).toEqual([5, 10, 20].map((minutes) => ['ok', true, null, null, minutes]));
    test.server.serve(place, good);
    expect(await test.client.feeds.checkNow({ id })).toMatchObject({ state: 'ok', isHeldOff: false });
  });
});

describe('a feed that can’t be heard', () => {
  it.each(badAnswers)('says so, keeps what was there and stops no other: %s', async (_name, answer, code) => {
    test.server.serve(place, good);
    const id = await test.addFeed(place);
    await test.client.feeds.checkNow({ id });
    test.server.serve(place, answer);
    test.server.serve('other.example/feed', good);
    const other = await test.addFeed('other.example/feed');
    test.now += minuteMs;
    const feed = await test.client.feeds.checkNow({ id });
    expect({
      state: feed.state,
      problem: feed.problem?.code,
      brokenSinceAt: feed.brokenSinceAt,
      triesAgain: feed.nextCheckAt !== null,
      kept: (await test.client.mentions.counts()).all,
    }).toEqual({
      state: code === 'gone' ? 'ended' : 'ok',
      problem: code,
      brokenSinceAt: test.now,
      triesAgain: code !== 'gone',
      kept: 1,
    });
    expect((await test.client.feeds.checkNow({ id })).state).toBe(code === 'gone' ? 'ended' : 'broken');
    expect((await test.client.feeds.checkNow({ id: other })).state).toBe('ok');
    expect(test.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is well again when it answers, and waits longer from failure to failure until then', async () => {
    test.server.serve(place, { status: 500 });
    const id = await test.addFeed(place);
    const waits: number[] = [];
    for (let failures = 1; failures <= 4; failures += 1) {
      const { nextCheckAt } = await test.client.feeds.checkNow({ id });
      waits.push(((nextCheckAt ?? 0) - test.now) / minuteMs);
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    test.server.serve(place, good);
    const feed = await test.client.feeds.checkNow({ id });
    expect({ state: feed.state, problem: feed.problem, since: feed.brokenSinceAt }).toEqual({
      state: 'ok',
      problem: null,
      since: null,
    });
  });

  it('is put aside when it has stopped the reader three times in a row, until the owner has it checked', async () => {
    await test.close();
    test = await startTestEngine({ parseTimeoutMs: 300 });
    test.server.serve(place, makeEndlessBody());
    const id = await test.addFeed(place);
    const states: unknown[] = [];
    for (let count = 1; count <= 3; count += 1) {
      const { state, problem, nextCheckAt } = await test.client.feeds.checkNow({ id });
      states.push([state, problem?.code, nextCheckAt !== null]);
    }
    expect(states).toEqual([
      ['broken', 'readerStopped', true],
      ['broken', 'readerStopped', true],
      ['ended', 'readerStopped', false],
    ]);
    test.server.serve(place, good);
    const feed = await test.client.feeds.checkNow({ id });
    expect([feed.state, feed.nextCheckAt !== null]).toEqual(['ok', true]);
  });

  it('is only empty when it is well-formed and says nothing', async () => {
    test.server.serve(place, writeRss([]));
    const id = await test.addFeed(place);
    const { state, lastEntryCount } = await test.client.feeds.checkNow({ id });
    expect({ state, lastEntryCount }).toEqual({ state: 'ok', lastEntryCount: 0 });
  });
});

describe('an address that leads to no feed', () => {
  it.each([
    ['', 'BAD_REQUEST', undefined],
    ['not an address', 'FEED_NOT_HEARD', 'addressNotValid'],
    ['ftp://shop.example/feed', 'FEED_NOT_HEARD', 'addressNotValid'],
    ['javascript:alert(1)', 'FEED_NOT_HEARD', 'addressNotValid'],
    ['http://192.168.1.1/feed', 'FEED_NOT_HEARD', 'addressRefused'],
    ['http://no-such-name.test/', 'FEED_NOT_HEARD', 'nameNotFound'],
    ['http://shop.example/nothing', 'FEED_NOT_HEARD', 'notFound'],
  ])('“%s” is answered with %s', async (address, code, problem) => {
    const find = test.client.feeds.find({ address });
    await expect(find).rejects.toMatchObject({
      code,
      ...(problem ? { data: { problem: { code: problem } } } : {}),
    });
  });
});
