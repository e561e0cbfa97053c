import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSampleFeeds } from '../../../src/engine/sample-shop/createSampleFeeds.ts';
import { type SampleServer, startSampleServer } from '../../../src/engine/sample-shop/startSampleServer.ts';

const startedAt = Date.UTC(2026, 10, 21, 8, 5);
const path = '/posts.rss';
const host = 'talk.harbourtown.example';

type Options = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
};
type Answer = {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

let now = startedAt;
let server: SampleServer;

async function ask(options: Options = {}): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    port: server.port,
    agent: false,
    path,
    ...options,
    headers: { host: `${host}:${server.port}`, ...options.headers },
  });
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

function expectedBody(): Buffer {
  const { answer } = createSampleFeeds({ startedAt });
  return Buffer.from(answer({ host, path, now, ifNoneMatch: null, ifModifiedSince: null }).body);
}

beforeEach(async () => {
  now = startedAt;
  server = await startSampleServer({ startedAt, clock: () => now });
});
afterEach(() => server.close());

describe('the server of the sample shop', () => {
  it('serves a feed by the name of its host, plain or zipped', async () => {
    const plain = await ask();
    const zipped = await ask({ headers: { 'accept-encoding': 'gzip, br' } });
    expect([plain.status, plain.headers['content-type'], plain.headers['content-encoding']]).toEqual([
      200,
      'application/rss+xml; charset=utf-8',
      undefined,
    ]);
    expect(plain.body.equals(expectedBody())).toBe(true);
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).equals(expectedBody())).toBe(true);
  });

  it('serves what is new once the clock has passed it, and 304 until then', async () => {
    const { headers } = await ask();
    const again = () => ask({ headers: { 'if-none-match': headers.etag ?? '' } });
    const unchanged = await again();
    expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
    now = startedAt + 40_000;
    const changed = await again();
    expect([changed.status, changed.body.toString().includes('Proper coeliac')]).toEqual([200, true]);
  });

  it('answers HEAD without a body and refuses every other method', async () => {
    const head = await ask({ method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(expectedBody().length),
      0,
    ]);
    const methods = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];
    const refused = await Promise.all(methods.map((method) => ask({ method })));
    expect(refused.map(({ status, headers }) => [status, headers.allow])).toEqual(
      methods.map(() => [405, 'GET, HEAD']),
    );
  });

  it('knows no host but its own', async () => {
    const statuses = await Promise.all(
      ['127.0.0.1', 'localhost', 'www.example.com'].map(
        async (name) => (await ask({ headers: { host: name } })).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });

  it('cuts a connection that does not speak HTTP, as a try of https', async () => {
    const socket = connectTls({ host: '127.0.0.1', port: server.port, rejectUnauthorized: false });
    const [error] = await once(socket, 'error');
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  });

  it('refuses headers beyond its bounds', async () => {
    await expect(ask({ headers: { 'x-padding': 'x'.repeat(9000) } })).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });

  it('leads names under .example to itself under a public address, and finds no other name', async () => {
    expect(await server.resolve('news-search.example')).toEqual([
      { address: '93.184.216.34', dial: { address: '127.0.0.1', port: server.port } },
    ]);
    for (const name of ['example', 'example.com', 'badexample', 'localhost', '']) {
      await expect(server.resolve(name)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    }
  });

  it('closes at once, cutting who is still connected', async () => {
    const other = await startSampleServer({ startedAt, clock: () => now });
    const socket = connectSocket(other.port, '127.0.0.1');
    await once(socket, 'connect');
    const cut = once(socket, 'close');
    await other.close();
    await cut;
    const late = connectSocket(other.port, '127.0.0.1');
    const [error] = await once(late, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
