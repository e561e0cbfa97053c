import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FindOutcome, findFeeds } from '../../../src/engine/listening/findFeeds.ts';
import type { ReadOutcome } from '../../../src/engine/listening/types.ts';
import { type FeedServer, startFeedServer } from '../../helpers/feedServer.ts';
import { createTestFetcher, now, type TestFetcher } from './fetching/fetcherForTests.ts';

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

/** Stands in for the real reader: `feed Title`, `page address address…`, and all else is no feed. */
const reader = {
  read: async ({ bytes }: { readonly bytes: Uint8Array }): Promise<ReadOutcome> => {
    const [kind, ...words] = new TextDecoder().decode(bytes).split(' ');
    if (kind === 'page') return { kind: 'page', title: null, feedAddresses: words };
    if (kind !== 'feed') return { kind: 'problem', problem: { code: 'notAFeed' } };
    return { kind: 'feed', feed: makeFeed(words[0] ?? null) };
  },
};

const makeFeed = (title: string | null) => ({ title, siteAddress: null, entries: [], skippedCount: 0 });

function find(address: string, signal = new AbortController().signal): Promise<FindOutcome> {
  return findFeeds({ address, fetcher, reader, clock: () => now, signal });
}

async function findAddresses(address: string): Promise<readonly string[] | string> {
  const outcome = await find(address);
  return outcome.kind === 'found' ? outcome.feeds.map((feed) => feed.address) : outcome.problem.code;
}

const places = () => server.requests.map(({ place }) => place);

describe('the address of a feed', () => {
  it('is that feed, asked for once, with what its next check needs', async () => {
    server.serve('bakery.example/old', { status: 301, headers: { location: '/feed' } });
    server.serve('bakery.example/feed', { headers: { etag: '"one"' }, body: 'feed Bakery' });
    expect(await find('http://bakery.example/old')).toEqual({
      kind: 'found',
      feeds: [
        {
          address: 'http://bakery.example/feed',
          title: 'Bakery',
          siteAddress: null,
          feed: makeFeed('Bakery'),
          validators: { etag: '"one"', lastModified: null },
        },
      ],
    });
    expect(places()).toEqual(['bakery.example/old', 'bakery.example/feed']);
  });

  it('has its host for a title where it gives none', async () => {
    server.serve('bakery.example/feed', 'feed');
    expect(await find('http://bakery.example/feed')).toMatchObject({ feeds: [{ title: 'bakery.example' }] });
  });
});

describe('the address of a page', () => {
  it('leads to the feeds it names, in their order, five at most', async () => {
    const named = [1, 2, 3, 4, 5, 6].map((number) => `http://bakery.example/${number}`);
    server.serve('bakery.example/', `page ${named.join(' ')}`);
    for (const number of [1, 3, 5, 6]) server.serve(`bakery.example/${number}`, `feed ${number}`);
    const outcome = await find('http://bakery.example/');
    expect(outcome).toMatchObject({
      feeds: [
        { address: 'http://bakery.example/1', siteAddress: 'http://bakery.example/' },
        { address: 'http://bakery.example/3' },
        { address: 'http://bakery.example/5' },
      ],
    });
    expect(places()).not.toContain('bakery.example/6');
  });

  it('that names a feed twice leads to it once', async () => {
    server.serve('bakery.example/', 'page http://bakery.example/feed http://bakery.example/same');
    server.serve('bakery.example/feed', 'feed Bakery');
    server.serve('bakery.example/same', { status: 301, headers: { location: '/feed' } });
    expect(await findAddresses('http://bakery.example/')).toEqual(['http://bakery.example/feed']);
  });

  it('leads nowhere inside the network', async () => {
    const canary = await startFeedServer();
    server.serve(
      'bakery.example/',
      `page http://127.0.0.1:${canary.port}/feed file:///etc/passwd http://[bad`,
    );
    expect(await findAddresses('http://bakery.example/')).toBe('addressRefused');
    expect(canary.countConnections()).toBe(0);
    await canary.close();
  });

  it('that names none leads to the usual places of its site, up to the first feed', async () => {
    server.serve('bakery.example/about', 'page');
    server.serve('bakery.example/feed', 'page');
    server.serve('bakery.example/rss.xml', 'feed Bakery');
    expect(await findAddresses('http://bakery.example/about')).toEqual(['http://bakery.example/rss.xml']);
    expect(places()).toEqual([
      'bakery.example/about',
      'bakery.example/feed',
      'bakery.example/rss',
      'bakery.example/rss.xml',
    ]);
  });

  it('without any feed is said to have none, after each usual place was asked once', async () => {
    server.serve('bakery.example/', 'page');
    expect(await findAddresses('http://bakery.example/')).toBe('notAFeed');
    expect(places()).toEqual([
      'bakery.example/',
      'bakery.example/feed',
      'bakery.example/rss',
      'bakery.example/rss.xml',
      'bakery.example/atom.xml',
      'bakery.example/feed.xml',
      'bakery.example/index.xml',
      'bakery.example/feed.json',
    ]);
  });

  it('is left in peace when its server has had enough', async () => {
    server.serve('bakery.example/', 'page');
    server.serve('bakery.example/feed', { status: 429 });
    expect(await findAddresses('http://bakery.example/')).toBe('notAFeed');
    expect(places()).toEqual(['bakery.example/', 'bakery.example/feed']);
  });

  it('says why the feed it names could not be had', async () => {
    server.serve('bakery.example/', 'page http://bakery.example/members');
    server.serve('bakery.example/members', { status: 401 });
    expect(await find('http://bakery.example/')).toEqual({
      kind: 'problem',
      problem: { code: 'signInNeeded', status: 401 },
    });
  });
});

describe('an address without a protocol', () => {
  it('is asked for without TLS where the server speaks none', async () => {
    server.serve('bakery.example/feed', 'feed Bakery');
    expect(await findAddresses('bakery.example/feed')).toEqual(['http://bakery.example/feed']);
  });

  it('keeps the problem of the first try when the second fails too', async () => {
    expect(await findAddresses('bakery.example/feed')).toBe('certificateNotValid');
    expect(places()).toEqual(['bakery.example/feed']);
  });

  it('is never asked for without TLS when the person typed https', async () => {
    server.serve('bakery.example/feed', 'feed Bakery');
    expect(await findAddresses('https://bakery.example/feed')).toBe('certificateNotValid');
    expect(places()).toEqual([]);
  });
});

describe('anything else', () => {
  it.each([
    ['blue door bakery', 'addressNotValid'],
    ['http://127.0.0.1/', 'addressRefused'],
    ['nowhere.invalid', 'nameNotFound'],
    ['http://bakery.example/missing', 'notFound'],
    ['http://bakery.example/picture', 'notAFeed'],
  ])('%s is a problem: %s', async (address, code) => {
    server.serve('bakery.example/picture', 'GIF89a');
    expect(await findAddresses(address)).toBe(code);
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    server.serve('bakery.example/', `page http://bakery.example/1 http://bakery.example/2`);
    server.serve('bakery.example/1', () => controller.abort('closed the dialog'));
    await expect(find('http://bakery.example/', controller.signal)).rejects.toBe('closed the dialog');
  });
});
