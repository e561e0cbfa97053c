import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FeedServer, type ServedAnswer, startFeedServer } from '../../../helpers/feedServer.ts';
import { briefLimits, createTestFetcher, type TestFetcher } from './fetcherForTests.ts';

const megabyte = 1024 * 1024;

let server: FeedServer;
let fetcher: TestFetcher;

beforeEach(async () => {
  server = await startFeedServer();
  fetcher = createTestFetcher({ resolve: server.resolve });
});

/** Whatever happened, the fetcher can explain it and goes on. */
afterEach(async () => {
  server.serve('florist.example/feed', '<rss/>');
  expect(await fetcher.ask('http://florist.example/feed')).toMatchObject({ kind: 'body' });
  await fetcher.close();
  await server.close();
  expect(fetcher.unexplained).toEqual([]);
});

async function askFor(answer: ServedAnswer): Promise<unknown> {
  server.serve('bakery.example/feed', answer);
  const outcome = await fetcher.ask('http://bakery.example/feed');
  return outcome.kind === 'problem' ? outcome.problem.code : outcome;
}

/** Answers these very bytes, HTTP or not. */
function sendRaw(text: string, end: 'end' | 'reset' | 'stay open' = 'end') {
  return (_request: unknown, response: ServerResponse) => {
    const socket = response.socket;
    if (end === 'end') socket?.end(text);
    else socket?.write(text, () => (end === 'reset' ? socket.resetAndDestroy() : undefined));
  };
}

describe('a body that is too large', () => {
  const zeros = Buffer.alloc(64 * megabyte);
  const small = gzipSync(zeros);

  it.each([
    ['20 MB', {}, Buffer.alloc(20 * megabyte, 'a')],
    ['64 MB in gzip', { 'content-encoding': 'gzip' }, small],
    [
      '64 MB in Brotli',
      { 'content-encoding': 'br' },
      brotliCompressSync(zeros, { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
    ['64 MB in gzip twice', { 'content-encoding': 'gzip, gzip' }, gzipSync(small)],
  ])('of %s is cut', async (_name, headers, body) => {
    expect(await askFor({ headers, body })).toBe('tooLarge');
  });

  it('of just the limit is read, of one byte more is not', async () => {
    expect(await askFor(Buffer.alloc(briefLimits.maxBodyBytes))).toMatchObject({ kind: 'body' });
    expect(await askFor(Buffer.alloc(briefLimits.maxBodyBytes + 1))).toBe('tooLarge');
  });

  it('without an end is cut soon after the limit', async () => {
    let sentBytes = 0;
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const outcome = await askFor((_request, response) => {
      const send = () => {
        while (!response.closed && response.write(chunk)) sentBytes += chunk.length;
        sentBytes += chunk.length;
      };
      response.on('drain', send);
      send();
    });
    expect(outcome).toBe('tooLarge');
    expect(sentBytes).toBeLessThan(2 * briefLimits.maxBodyBytes);
  });

  it('by its own word is not even begun', async () => {
    const length = briefLimits.maxBodyBytes + 1;
    const raw = sendRaw(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n<rss>`, 'stay open');
    expect(await askFor(raw)).toBe('tooLarge');
  });

  it('behind a status that nobody reads is cut as well', async () => {
    const raw = sendRaw(`HTTP/1.1 404 Not Found\r\nContent-Length: 99999999\r\n\r\nSorry`, 'stay open');
    expect(await askFor(raw)).toBe('notFound');
  });
});

describe('a server that takes its time', () => {
  it('with the headers is timedOut', async () => {
    expect(await askFor(() => undefined)).toBe('timedOut');
  });

  it('between two pieces of the body is timedOut', async () => {
    expect(await askFor((_request, response) => void response.write('<rss>'))).toBe('timedOut');
  });

  it.each(['headers', 'body'])('by dripping its %s is timedOut', async (part) => {
    const hasty = createTestFetcher({
      resolve: server.resolve,
      limits: { ...briefLimits, totalTimeoutMs: 300 },
    });
    server.serve('bakery.example/feed', (_request, response) => {
      const { socket } = response;
      socket?.write(part === 'headers' ? 'HTTP/1.1 200 OK\r\nX-Long: ' : 'HTTP/1.1 200 OK\r\n\r\n');
      const drip = setInterval(() => socket?.write('a'), 20);
      socket?.on('close', () => clearInterval(drip));
      socket?.on('error', () => clearInterval(drip));
    });
    expect(await hasty.ask('http://bakery.example/feed')).toMatchObject({ problem: { code: 'timedOut' } });
    await hasty.close();
  });

  it('on each of many redirects is timedOut by their sum', async () => {
    const hasty = createTestFetcher({
      resolve: server.resolve,
      limits: { ...briefLimits, totalTimeoutMs: 250 },
    });
    for (let hop = 0; hop < 5; hop += 1) {
      server.serve(`bakery.example/${hop}`, (_request, response) => {
        setTimeout(() => response.writeHead(302, { location: `/${hop + 1}` }).end(), 100);
      });
    }
    expect(await hasty.ask('http://bakery.example/0')).toMatchObject({ problem: { code: 'timedOut' } });
    await hasty.close();
  });
});

describe('a connection that breaks', () => {
  const brotli = brotliCompressSync('<rss>'.repeat(100));
  const gzip = gzipSync('<rss>'.repeat(100));

  it.each([
    ['before the status', sendRaw('')],
    ['by a reset before the status', sendRaw('', 'reset')],
    ['within the status line', sendRaw('HTTP/1.')],
    ['within the headers', sendRaw('HTTP/1.1 200 OK\r\nContent-Type: text')],
    ['within a body of known length', sendRaw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>')],
    ['by a reset within the body', sendRaw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>', 'reset')],
    ['within a chunked body', sendRaw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n')],
    ['within a chunk', sendRaw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>')],
    ['within a gzip stream', { headers: { 'content-encoding': 'gzip' }, body: gzip.subarray(0, 20) }],
    ['within a Brotli stream', { headers: { 'content-encoding': 'br' }, body: brotli.subarray(0, 10) }],
  ])('%s is connectionLost', async (_name, answer) => {
    expect(await askFor(answer)).toBe('connectionLost');
  });
});

describe('an answer with more than it said', () => {
  it.each([
    ['a longer body', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef'],
    ['a second answer', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\ndef'],
  ])('%s is read as far as it said', async (_name, text) => {
    expect(await askFor(sendRaw(text, 'stay open'))).toMatchObject({ bytes: new Uint8Array([97, 98, 99]) });
    expect(await askFor('next')).toMatchObject({ bytes: new Uint8Array([110, 101, 120, 116]) });
  });
});

describe('an answer that is not valid', () => {
  it.each([
    ['another protocol', sendRaw('SSH-2.0-OpenSSH_9.2\r\n')],
    ['a Redis error', sendRaw("-ERR unknown command 'GET'\r\n")],
    ['garbage', sendRaw('\u0000\u0001\u0002\u0003\r\n\r\n')],
    ['a page without headers', sendRaw('<html>HTTP/0.9</html>')],
    ['a status that is no number', sendRaw('HTTP/1.1 abc OK\r\n\r\n')],
    ['a header without a name', sendRaw('HTTP/1.1 200 OK\r\n: value\r\n\r\n')],
    ['a chunk without a size', sendRaw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n')],
    ['20 kB of headers', sendRaw(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)],
    ['10,000 headers', sendRaw(`HTTP/1.1 200 OK\r\n${'X-Many: 1\r\n'.repeat(10_000)}\r\n`)],
    ['what is not gzip', { headers: { 'content-encoding': 'gzip' }, body: '<rss/>' }],
    ['what is not Brotli', { headers: { 'content-encoding': 'br' }, body: '<rss/><rss/><rss/>' }],
    ['an unknown encoding', { headers: { 'content-encoding': 'compress' }, body: '<rss/>' }],
    ['an encoding called __proto__', { headers: { 'content-encoding': '__proto__' }, body: '<rss/>' }],
    ['an encoding called constructor', { headers: { 'content-encoding': 'constructor' }, body: '<rss/>' }],
    ['twenty encodings', { headers: { 'content-encoding': Array(20).fill('gzip').join() }, body: '<rss/>' }],
  ])('%s is answerNotValid', async (_name, answer) => {
    expect(await askFor(answer)).toBe('answerNotValid');
  });
});
