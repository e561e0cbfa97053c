import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve } from '../../../../src/engine/options.ts';
import { type FeedServer, startFeedServer } from '../../../helpers/feedServer.ts';
import { createTestFetcher, type TestFetcher } from './fetcherForTests.ts';
import { loopbackSpellings, privateSpellings } from './privateSpellings.ts';

const refused = { kind: 'problem', problem: { code: 'addressRefused' }, retryAfterMs: null };

/** Names that lead where nobody outside has business. */
const privateAnswers: Readonly<Record<string, readonly string[]>> = {
  'loopback.example': ['127.0.0.1'],
  'loopback6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'home.example': ['192.168.1.1'],
  'office.example': ['10.0.0.7'],
  'carrier.example': ['100.64.0.1'],
  'unique-local.example': ['fd00::1'],
  'link-local.example': ['fe80::1%eth0'],
  'nothing.example': ['0.0.0.0'],
  'public-first.example': ['93.184.216.34', '127.0.0.1'],
  'private-first.example': ['127.0.0.1', '93.184.216.34'],
  'nonsense.example': ['127.0.0.1:80'],
};

let canary: FeedServer;
let fetchers: TestFetcher[];

beforeEach(async () => {
  canary = await startFeedServer();
  fetchers = [];
});

afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await canary.close();
  expect(fetchers.flatMap((fetcher) => fetcher.unexplained)).toEqual([]);
});

function createFetcher(options: Partial<Parameters<typeof createTestFetcher>[0]> = {}): TestFetcher {
  const fetcher = createTestFetcher({ resolve: canary.resolve, ...options });
  fetchers.push(fetcher);
  return fetcher;
}

const atCanary = (address: string) => address.replace('PORT', String(canary.port));

const resolvePrivately: Resolve = async (hostname) =>
  (privateAnswers[hostname] ?? []).map((address) => ({ address }));

describe('with the guard', () => {
  it.each(privateSpellings)('opens no connection for %s', async (address) => {
    expect(await createFetcher().ask(atCanary(address))).toEqual(refused);
    expect(canary.countConnections()).toBe(0);
  });

  it.each(Object.keys(privateAnswers))('opens no connection for the name %s', async (name) => {
    const fetcher = createFetcher({ resolve: resolvePrivately });
    expect(await fetcher.ask(`http://${name}:${canary.port}/`)).toEqual(refused);
    expect(canary.countConnections()).toBe(0);
  });

  it.each(privateSpellings)('does not follow a redirect to %s', async (address) => {
    const world = await startFeedServer();
    // A header can't hold what is no Latin-1; a server sends its UTF-8 bytes.
    const location = Buffer.from(
      atCanary(address)
        .trim()
        .replace(/^feed:/, ''),
      'utf8',
    ).toString('latin1');
    world.serve('bakery.example/feed', { status: 302, headers: { location } });
    const outcome = await createFetcher({ resolve: world.resolve }).ask('http://bakery.example/feed');
    await world.close();
    expect(outcome.kind).toBe('problem');
    expect(canary.countConnections()).toBe(0);
  });

  it('does not follow a redirect to a name that leads to a private address', async () => {
    const world = await startFeedServer();
    world.serve('bakery.example/feed', {
      status: 301,
      headers: { location: `http://loopback.example:${canary.port}/` },
    });
    const resolve: Resolve = async (hostname) =>
      hostname === 'bakery.example' ? world.resolve(hostname) : resolvePrivately(hostname);
    const outcome = await createFetcher({ resolve }).ask('http://bakery.example/feed');
    await world.close();
    expect(outcome).toEqual(refused);
    expect(canary.countConnections()).toBe(0);
  });

  it('looks a name up once for each connection, and refuses it as soon as it turns private', async () => {
    const answers = [await canary.resolve('rebinding.example'), [{ address: '127.0.0.1' }]];
    let lookupCount = 0;
    const resolve: Resolve = async () => answers[lookupCount++] ?? [{ address: '127.0.0.1' }];
    canary.serve('rebinding.example/feed', { headers: { connection: 'close' }, body: 'public' });
    const fetcher = createFetcher({ resolve });

    const first = await fetcher.ask('http://rebinding.example/feed');
    expect(first).toMatchObject({ kind: 'body' });
    expect([lookupCount, canary.countConnections()]).toEqual([1, 1]);

    const second = await fetcher.ask('http://rebinding.example/feed');
    expect(second).toEqual(refused);
    expect([lookupCount, canary.countConnections()]).toEqual([2, 1]);
  });
});

describe('with the guard switched off', () => {
  const isPublicAddress = () => true;

  it.each(loopbackSpellings)('reaches the canary by %s', async (address) => {
    await createFetcher({ isPublicAddress }).ask(atCanary(address));
    expect(canary.countConnections()).toBe(1);
  });

  it.each(['loopback.example', 'mapped.example', 'private-first.example'])(
    'reaches the canary by the name %s',
    async (name) => {
      const fetcher = createFetcher({ resolve: resolvePrivately, isPublicAddress });
      await fetcher.ask(`http://${name}:${canary.port}/`);
      expect(canary.countConnections()).toBe(1);
    },
  );
});
