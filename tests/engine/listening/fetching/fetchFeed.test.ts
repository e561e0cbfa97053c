import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits, type Resolve } from '../../../../src/engine/options.ts';
import { resolveExampleHosts } from '../../../../src/engine/sample-shop/startSampleServer.ts';
import { type FeedServer, startFeedServer } from '../../../helpers/feedServer.ts';
import { briefLimits, createTestFetcher, describeOutcome, now, type TestFetcher } from './fetcherForTests.ts';

const selfSigned = readFileSync(new URL('./selfSigned.pem', import.meta.url), 'utf8');

let server: FeedServer;
let fetcher: TestFetcher;

beforeEach(async () => {
  server = await startFeedServer();
  fetcher = createTestFetcher({ resolve: server.resolve });
});

afterEach(async () => {
  await fetcher.close();
  await server.close();
  expect(fetcher.unexplained).toEqual([]);
});

const problem = (code: string, status?: number, retryAfterMs: number | null = null) => ({
  kind: 'problem',
  problem: status === undefined ? { code } : { code, status },
  retryAfterMs,
});

describe('a request', () => {
  it('answers the body with what is needed next time', async () => {
    server.serve('bakery.example/feed?page=2', {
      headers: {
        'content-type': 'application/rss+xml; charset=utf-8',
        etag: '"one"',
        'last-modified': 'Sat, 21 Nov 2026 08:00:00 GMT',
      },
      body: '<rss>Brötchen</rss>',
    });
    expect(describeOutcome(await fetcher.ask('http://bakery.example/feed?page=2#top'))).toEqual({
      kind: 'body',
      bytes: '<rss>Brötchen</rss>',
      contentType: 'application/rss+xml; charset=utf-8',
      finalAddress: 'http://bakery.example/feed?page=2',
      lastingAddress: 'http://bakery.example/feed?page=2',
      freshForMs: null,
      validators: { etag: '"one"', lastModified: 'Sat, 21 Nov 2026 08:00:00 GMT' },
    });
  });

  it('says who asks, and nothing about the person', async () => {
    server.serve('bakery.example/feed', { headers: { 'set-cookie': 'id=1' }, body: '' });
    await fetcher.ask('http://bakery.example/feed');
    await fetcher.ask('http://bakery.example/feed');
    expect(server.requests[1]?.headers).toEqual({
      host: 'bakery.example',
      connection: 'keep-alive',
      'user-agent': 'Earmark/1.2.3 (feed reader for a small shop)',
      accept: expect.stringContaining('application/rss+xml'),
      'accept-encoding': 'gzip, br, deflate',
    });
  });

  it('hands out bytes that can be given to another thread', async () => {
    server.serve('bakery.example/feed', 'small');
    const outcome = await fetcher.ask('http://bakery.example/feed');
    if (outcome.kind !== 'body') expect.unreachable();
    expect(structuredClone(outcome.bytes, { transfer: [outcome.bytes.buffer as ArrayBuffer] })).toHaveLength(
      5,
    );
  });

  it.each([
    ['gzip', gzipSync('<rss/>')],
    ['GZIP', gzipSync('<rss/>')],
    ['x-gzip', gzipSync('<rss/>')],
    ['br', brotliCompressSync('<rss/>')],
    ['deflate', deflateSync('<rss/>')],
    ['identity', Buffer.from('<rss/>')],
    ['gzip, br', brotliCompressSync(gzipSync('<rss/>'))],
  ])('decodes a body in %s', async (encoding, body) => {
    server.serve('bakery.example/feed', { headers: { 'content-encoding': encoding }, body });
    const outcome = await fetcher.ask('http://bakery.example/feed');
    expect(describeOutcome(outcome)).toMatchObject({ kind: 'body', bytes: '<rss/>' });
  });

  it('takes an empty body for what it is', async () => {
    server.serve('bakery.example/feed', { status: 204 });
    const outcome = await fetcher.ask('http://bakery.example/feed');
    expect(describeOutcome(outcome)).toMatchObject({ kind: 'body', bytes: '' });
  });

  it.each([
    [{ etag: '"one"' }, { 'if-none-match': '"one"' }],
    [
      { lastModified: 'Sat, 21 Nov 2026 08:00:00 GMT' },
      { 'if-modified-since': 'Sat, 21 Nov 2026 08:00:00 GMT' },
    ],
    [
      { etag: 'W/"two"', lastModified: 'yesterday' },
      { 'if-none-match': 'W/"two"', 'if-modified-since': 'yesterday' },
    ],
  ])('asks only for what is new with %o', async (validators, headers) => {
    server.serve('bakery.example/feed', { status: 304 });
    expect(await fetcher.ask('http://bakery.example/feed', validators)).toEqual({
      kind: 'unchanged',
      lastingAddress: 'http://bakery.example/feed',
      freshForMs: null,
    });
    expect(server.requests[0]?.headers).toMatchObject(headers);
  });

  it('can send back any validator that a server gave', async () => {
    const etag = '"\u00fc\u0080\ttab"';
    server.serve('bakery.example/feed', { headers: { etag }, body: '' });
    const outcome = await fetcher.ask('http://bakery.example/feed');
    if (outcome.kind !== 'body') expect.unreachable();
    await fetcher.ask('http://bakery.example/feed', outcome.validators);
    expect(server.requests[1]?.headers['if-none-match']).toBe(outcome.validators.etag);
  });

  it('takes no "not modified" from a server that was not asked for that', async () => {
    server.serve('bakery.example/feed', { status: 304 });
    expect(await fetcher.ask('http://bakery.example/feed')).toEqual(problem('answerNotValid', 304));
  });
});

describe('an answer that stays fresh', () => {
  const date = 'Sat, 21 Nov 2026 05:00:00 GMT';

  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600_000],
    [{ 'cache-control': 'Max-Age="600", must-revalidate', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=600', expires: 'Sat, 21 Nov 2026 09:00:00 GMT', date }, 600_000],
    [{ expires: 'Sat, 21 Nov 2026 05:10:00 GMT', date }, 600_000],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'max-age=0', expires: 'Sat, 21 Nov 2026 05:10:00 GMT', date }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'max-age=600', age: '900' }, null],
    [{ expires: 'Sat, 21 Nov 2020 05:10:00 GMT', date }, null],
    [{ expires: '0' }, null],
  ])('by %o says for how long', async (headers, freshForMs) => {
    server.serve('bakery.example/feed', { headers, body: '' });
    expect(await fetcher.ask('http://bakery.example/feed')).toMatchObject({ kind: 'body', freshForMs });
    server.serve('bakery.example/feed', { headers, status: 304 });
    expect(await fetcher.ask('http://bakery.example/feed', { etag: '"one"' })).toMatchObject({
      kind: 'unchanged',
      freshForMs,
    });
  });
});

describe('a status', () => {
  it.each([
    [300, 'answerNotValid'],
    [301, 'answerNotValid'],
    [400, 'requestRefused'],
    [401, 'signInNeeded'],
    [403, 'requestRefused'],
    [404, 'notFound'],
    [407, 'signInNeeded'],
    [410, 'gone'],
    [418, 'requestRefused'],
    [429, 'tooManyRequests'],
    [451, 'requestRefused'],
    [500, 'serverError'],
    [503, 'serverError'],
    [599, 'serverError'],
  ])('%i means %s', async (status, code) => {
    server.serve('bakery.example/feed', { status, body: 'Sorry' });
    expect(await fetcher.ask('http://bakery.example/feed')).toEqual(problem(code, status));
  });
});

describe('a server that asks to be left alone', () => {
  const wait = (seconds: number) => ({ 'retry-after': String(seconds) });

  it.each([
    [429, wait(120), 'tooManyRequests', 120_000],
    [503, wait(120), 'serverError', 120_000],
    [429, wait(9_999_999), 'tooManyRequests', defaultLimits.longestWaitMs],
    [
      429,
      { date: 'Sat, 21 Nov 2026 05:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 05:01:00 GMT' },
      'tooManyRequests',
      60_000,
    ],
    [429, { 'x-ratelimit-reset': '42.5' }, 'tooManyRequests', 42_500],
    [403, { 'x-ratelimit-reset': String(now / 1000 + 60) }, 'requestRefused', 60_000],
    [429, { 'retry-after': '10', 'x-ratelimit-reset': '99' }, 'tooManyRequests', 10_000],
    [429, wait(0), 'tooManyRequests', null],
    [429, wait(-5), 'tooManyRequests', null],
    [429, { 'retry-after': 'soon' }, 'tooManyRequests', null],
    [429, { 'retry-after': 'Sat, 21 Nov 2020 05:01:00 GMT' }, 'tooManyRequests', null],
  ])('answers %i with %o', async (status, headers, code, retryAfterMs) => {
    server.serve('bakery.example/feed', { status, headers });
    expect(await fetcher.ask('http://bakery.example/feed')).toEqual(problem(code, status, retryAfterMs));
  });

  it('is not asked for any of its feeds until then', async () => {
    let time = now;
    const patient = createTestFetcher({ resolve: server.resolve, clock: () => time });
    server.serve('forum.example/one', { status: 429, headers: wait(60) });
    server.serve('forum.example/two', 'two');
    server.serve('other.forum.example/', 'other');

    await patient.ask('http://forum.example/one');
    time += 20_000;
    expect(await patient.ask('http://forum.example/two')).toEqual({
      ...problem('tooManyRequests', 429, 40_000),
      isUnasked: true,
    });
    expect(await patient.ask('http://other.forum.example/')).toMatchObject({ kind: 'body' });
    time += 40_000;
    expect(await patient.ask('http://forum.example/two')).toMatchObject({ kind: 'body' });
    expect(server.requests.map(({ place }) => place)).toEqual([
      'forum.example/one',
      'other.forum.example/',
      'forum.example/two',
    ]);
    await patient.close();
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i is followed, with the validators', async (status) => {
    server.serve('bakery.example/old/feed', { status, headers: { location: '../new?a=b' } });
    server.serve('bakery.example/new?a=b', 'moved');
    const outcome = await fetcher.ask('http://bakery.example/old/feed', { etag: '"one"' });
    expect(describeOutcome(outcome)).toMatchObject({
      kind: 'body',
      bytes: 'moved',
      finalAddress: 'http://bakery.example/new?a=b',
    });
    expect(server.requests[1]?.headers['if-none-match']).toBe('"one"');
  });

  it.each([
    [301, 308, 'c.example'],
    [301, 302, 'b.example'],
    [302, 301, 'a.example'],
    [307, 303, 'a.example'],
  ])('with %i and then %i has the feed asked for at %s next time', async (first, second, host) => {
    server.serve('a.example/feed', { status: first, headers: { location: 'http://b.example/feed' } });
    server.serve('b.example/feed', { status: second, headers: { location: 'http://c.example/feed' } });
    server.serve('c.example/feed', 'here');
    expect(await fetcher.ask('http://a.example/feed')).toMatchObject({
      finalAddress: 'http://c.example/feed',
      lastingAddress: `http://${host}/feed`,
    });
  });

  it('leads to another host, to an address in UTF-8, without user name and password', async () => {
    const location = Buffer.from('//anna:secret@cafe.example/menü', 'utf8').toString('latin1');
    server.serve('bakery.example/feed', { status: 302, headers: { location } });
    server.serve('cafe.example/men%C3%BC', 'menu');
    const outcome = await fetcher.ask('http://bakery.example/feed');
    expect(outcome).toMatchObject({ kind: 'body', finalAddress: 'http://cafe.example/men%C3%BC' });
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['http://[bad', 'redirectNotValid'],
    ['http://', 'redirectNotValid'],
    ['file:///etc/passwd', 'redirectNotValid'],
    ['data:text/xml,<rss/>', 'redirectNotValid'],
    ['javascript:alert(1)', 'redirectNotValid'],
    ['ftp://bakery.example/feed', 'redirectNotValid'],
    [`/${'a'.repeat(2048)}`, 'redirectNotValid'],
    ['http://127.0.0.1/', 'addressRefused'],
    ['http://printer.local/', 'addressRefused'],
    ['http://bakery.example:25/', 'addressRefused'],
    ['http://nowhere.invalid/', 'nameNotFound'],
  ])('to %s is not followed', async (location, code) => {
    server.serve('bakery.example/feed', { status: 302, headers: { location } });
    expect(await fetcher.ask('http://bakery.example/feed')).toEqual(problem(code));
    expect(server.requests).toHaveLength(1);
  });

  it('to itself, or in a circle, is a loop', async () => {
    server.serve('bakery.example/self', { status: 302, headers: { location: '/self' } });
    server.serve('bakery.example/a', { status: 302, headers: { location: '/b#again' } });
    server.serve('bakery.example/b', { status: 302, headers: { location: '/a' } });
    expect(await fetcher.ask('http://bakery.example/self')).toEqual(problem('redirectLoop'));
    expect(await fetcher.ask('http://bakery.example/a')).toEqual(problem('redirectLoop'));
    expect(server.requests).toHaveLength(3);
  });

  it('is followed five times and no further', async () => {
    for (let hop = 0; hop < 11; hop += 1) {
      server.serve(`bakery.example/${hop}`, { status: 302, headers: { location: `/${hop + 1}` } });
    }
    server.serve('bakery.example/11', 'arrived');
    expect(await fetcher.ask('http://bakery.example/0')).toEqual(problem('redirectLoop'));
    expect(server.requests).toHaveLength(6);
    expect(await fetcher.ask('http://bakery.example/6')).toMatchObject({ kind: 'body' });
  });
});

describe('a name or a server that is not there', () => {
  const failWith =
    (code: string): Resolve =>
    () =>
      Promise.reject(Object.assign(new Error(code), { code }));

  it.each([
    ['ENOTFOUND', 'nameNotFound'],
    ['ENODATA', 'nameNotFound'],
    ['EAI_AGAIN', 'serverUnreachable'],
    ['ESERVFAIL', 'serverUnreachable'],
  ])('a look-up that fails with %s is %s', async (code, expected) => {
    const lost = createTestFetcher({ resolve: failWith(code) });
    expect(await lost.ask('http://bakery.example/')).toEqual(problem(expected));
    await lost.close();
  });

  it('a name without addresses is nameNotFound', async () => {
    const lost = createTestFetcher({ resolve: async () => [] });
    expect(await lost.ask('http://bakery.example/')).toEqual(problem('nameNotFound'));
    await lost.close();
  });

  it('a closed port is serverUnreachable', async () => {
    const closed = await startFeedServer();
    await closed.close();
    const lost = createTestFetcher({ resolve: closed.resolve });
    expect(await lost.ask('http://bakery.example/')).toEqual(problem('serverUnreachable'));
    await lost.close();
  });

  it('a look-up that never ends is timedOut', async () => {
    const lost = createTestFetcher({
      resolve: () => new Promise(() => undefined),
      limits: { ...briefLimits, totalTimeoutMs: 50 },
    });
    expect(await lost.ask('http://bakery.example/')).toEqual(problem('timedOut'));
    await lost.close();
  });

  it('tries the next address of a name when the first does not answer', async () => {
    const closed = await startFeedServer();
    await closed.close();
    const [dead] = await closed.resolve('bakery.example');
    const [alive] = await server.resolve('bakery.example');
    if (dead === undefined || alive === undefined) expect.unreachable();
    const stubborn = createTestFetcher({
      resolve: async () => [dead, dead, { ...alive, address: '2606:4700:4700::1111' }],
    });
    server.serve('bakery.example/', 'here');
    expect(await stubborn.ask('http://bakery.example/')).toMatchObject({ kind: 'body' });
    await stubborn.close();
  });
});

describe('TLS', () => {
  it('is asked for by the name of the host, and refused with a certificate nobody vouches for', async () => {
    const names: unknown[] = [];
    const tls = createServer({ key: selfSigned, cert: selfSigned }, (socket) => {
      names.push(socket.servername);
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>'));
    });
    tls.on('tlsClientError', () => names.push('refused'));
    tls.listen(0, '127.0.0.1');
    await once(tls, 'listening');
    const secure = createTestFetcher({ resolve: resolveExampleHosts((tls.address() as AddressInfo).port) });

    expect(await secure.ask('https://self-signed.example/')).toEqual(problem('certificateNotValid'));
    setDefaultCACertificates([selfSigned]);
    expect(await secure.ask('https://other.example/')).toEqual(problem('certificateNotValid'));
    expect(describeOutcome(await secure.ask('https://self-signed.example/'))).toMatchObject({
      bytes: '<rss/>',
    });
    expect(names.at(-1)).toBe('self-signed.example');

    await secure.close();
    tls.close();
    await once(tls, 'close');
  });

  it('is not spoken by a plain server', async () => {
    expect(await fetcher.ask('https://bakery.example/')).toEqual(problem('certificateNotValid'));
  });
});

describe('an abort', () => {
  it('before the request rejects with its reason and asks nobody', async () => {
    const reason = new Error('no longer wanted');
    const request = fetcher.fetchFeed({
      address: 'http://bakery.example/',
      validators: { etag: null, lastModified: null },
      signal: AbortSignal.abort(reason),
    });
    await expect(request).rejects.toBe(reason);
    expect(server.countConnections()).toBe(0);
  });

  it.each(['look-up', 'headers', 'body'])('during the %s rejects with its reason', async (moment) => {
    const controller = new AbortController();
    const reason = new Error('no longer wanted');
    const abort = () => controller.abort(reason);
    server.serve('bakery.example/headers', abort);
    server.serve('bakery.example/body', (_request, response) => {
      response.write('<rss>');
      setImmediate(abort);
    });
    const aborting = createTestFetcher({
      resolve: (hostname) => {
        if (moment !== 'look-up') return server.resolve(hostname);
        abort();
        return new Promise(() => undefined);
      },
    });
    const request = aborting.fetchFeed({
      address: `http://bakery.example/${moment}`,
      validators: { etag: null, lastModified: null },
      signal: controller.signal,
    });
    await expect(request).rejects.toBe(reason);
    await aborting.close();
    expect(aborting.unexplained).toEqual([]);
  });

  it('comes to all requests when the fetcher is closed', async () => {
    const arrived = vi.fn();
    server.serve('bakery.example/feed', arrived);
    const request = expect(fetcher.ask('http://bakery.example/feed')).rejects.toThrow(
      'The fetcher was closed',
    );
    await vi.waitUntil(() => arrived.mock.calls.length === 1);
    await fetcher.close();
    await request;
    await expect(fetcher.ask('http://bakery.example/feed')).rejects.toThrow('The fetcher was closed');
  });
});
