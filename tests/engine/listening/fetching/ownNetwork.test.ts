import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve, ResolvedHost } from '../../../../src/engine/options.ts';
import { type FeedServer, startFeedServer } from '../../../helpers/feedServer.ts';
import { createTestFetcher, type TestFetcher } from './fetcherForTests.ts';

const refused = { kind: 'problem', problem: { code: 'addressRefused' }, retryAfterMs: null };

let device: FeedServer;
let fetchers: TestFetcher[];
/** Where names lead; every connection is dialled at the device that plays them all. */
let addresses: Record<string, readonly string[]>;

beforeEach(async () => {
  device = await startFeedServer();
  fetchers = [];
  addresses = {
    'nas.example': ['192.168.1.5'],
    'other.example': ['192.168.1.6'],
    'public.example': ['93.184.216.34'],
  };
});
afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await device.close();
});

const resolve: Resolve = async (hostname) =>
  (addresses[hostname] ?? []).map(
    (address): ResolvedHost => ({ address, dial: { address: '127.0.0.1', port: device.port } }),
  );

function createFetcher(options: Partial<Parameters<typeof createTestFetcher>[0]> = {}): TestFetcher {
  const fetcher = createTestFetcher({ resolve, ...options });
  fetchers.push(fetcher);
  return fetcher;
}

const ask = (fetcher: TestFetcher, address: string, consentedHost: string | null) =>
  fetcher.fetchFeed({
    address,
    consentedHost,
    validators: { etag: null, lastModified: null },
    signal: new AbortController().signal,
  });

const outcomeOf = async (address: string, consentedHost: string | null) => {
  const outcome = await ask(createFetcher(), address, consentedHost);
  return outcome.kind === 'problem' ? outcome.problem.code : outcome.kind;
};

describe('with consent', () => {
  it('asks a name that leads into the own network, and a literal address', async () => {
    device.serve('nas.example/feed', 'heard');
    device.serve('127.0.0.1/feed', 'heard');
    expect(await outcomeOf('http://nas.example/feed', 'nas.example:80')).toBe('body');
    const literal = `127.0.0.1:${device.port}`;
    expect(await outcomeOf(`http://${literal}/feed`, literal)).toBe('body');
  });

  it.each([
    ['another host', 'http://other.example/feed', 'nas.example:80'],
    ['another port', 'http://nas.example:8080/feed', 'nas.example:80'],
    ['another protocol', 'https://nas.example/feed', 'nas.example:80'],
    ['a name that ends alike', 'http://evil-nas.example/feed', 'nas.example:80'],
    ['the address behind the name', 'http://192.168.1.5/feed', 'nas.example:80'],
    ['a port of another protocol', 'http://nas.example:6379/', 'nas.example:6379'],
    ['no consent', 'http://nas.example/feed', null],
    ['no address that anybody has', 'http://0.0.0.0/feed', '0.0.0.0:80'],
    ['everybody at once', 'http://224.0.0.1/feed', '224.0.0.1:80'],
  ])('opens no connection for %s', async (_name, address, consentedHost) => {
    addresses['evil-nas.example'] = ['192.168.1.5'];
    expect(await outcomeOf(address, consentedHost)).toBe('addressRefused');
    expect(device.countConnections()).toBe(0);
  });

  it.each([
    'http://other.example/feed',
    'http://nas.example:8080/feed',
    'http://192.168.1.5/feed',
    'http://127.0.0.1:PORT/feed',
    'http://169.254.169.254/latest/meta-data/',
    'http://router.local/feed',
  ])('is not sent on to %s', async (location) => {
    const to = location.replace('PORT', String(device.port));
    device.serve('nas.example/feed', { status: 302, headers: { location: to, connection: 'close' } });
    expect(await outcomeOf('http://nas.example/feed', 'nas.example:80')).toBe('addressRefused');
    expect(device.requests).toHaveLength(1);
  });

  it('is sent on within the same host and port', async () => {
    device.serve('nas.example/feed', { status: 301, headers: { location: '/feed.xml' } });
    device.serve('nas.example/feed.xml', 'heard');
    expect(await outcomeOf('http://nas.example/feed', 'nas.example:80')).toBe('body');
  });

  it('holds for no public place that sends on to the consented host', async () => {
    device.serve('public.example/feed', {
      status: 302,
      headers: { location: 'http://nas.example/feed', connection: 'close' },
    });
    expect(await outcomeOf('http://public.example/feed', 'nas.example:80')).toBe('addressRefused');
    expect(device.requests.map(({ place }) => place)).toEqual(['public.example/feed']);
  });

  it.each(['127.0.0.1', '::1', '169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1'])(
    'does not follow the name when it turns to %s',
    async (address) => {
      device.serve('nas.example/feed', { headers: { connection: 'close' }, body: 'heard' });
      const fetcher = createFetcher();
      expect(await ask(fetcher, 'http://nas.example/feed', 'nas.example:80')).toMatchObject({ kind: 'body' });
      addresses['nas.example'] = [address];
      expect(await ask(fetcher, 'http://nas.example/feed', 'nas.example:80')).toEqual(refused);
      expect(device.countConnections()).toBe(1);
    },
  );

  it('lends its open connection to no other feed', async () => {
    device.serve('nas.example/feed', 'heard');
    const fetcher = createFetcher();
    expect(await ask(fetcher, 'http://nas.example/feed', 'nas.example:80')).toMatchObject({ kind: 'body' });
    expect(await ask(fetcher, 'http://nas.example/feed', null)).toEqual(refused);
    expect(device.requests).toHaveLength(1);
  });
});

describe('without the guard', () => {
  it.each(['http://other.example/feed', 'http://nas.example:8080/feed'])(
    'the same redirect to %s is followed',
    async (location) => {
      device.serve('nas.example/feed', { status: 302, headers: { location, connection: 'close' } });
      await ask(createFetcher({ isPublicAddress: () => true }), 'http://nas.example/feed', 'nas.example:80');
      expect(device.requests).toHaveLength(2);
    },
  );

  it('the same name is followed to this computer', async () => {
    addresses['nas.example'] = ['127.0.0.1'];
    await ask(createFetcher({ isPublicAddress: () => true }), 'http://nas.example/feed', 'nas.example:80');
    expect(device.countConnections()).toBe(1);
  });
});
