import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/engine/listening/reading/readBody.ts';
import type { Entry, ParsedFeed } from '../../../../src/engine/listening/types.ts';
import { flattenTree } from '../../../../src/engine/textTree.ts';
import { fixtureNames, printOutcome, readExpectation, readFixture, requestBody } from './fixtures.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readFeed(text: string, changes = {}): Promise<ParsedFeed> {
  const outcome = await readBody(requestBody(encode(text), changes));
  if (outcome.kind !== 'feed') throw new Error(`Expected a feed, got ${JSON.stringify(outcome)}`);
  return outcome.feed;
}

async function readItem(inside: string): Promise<Entry | undefined> {
  const feed = await readFeed(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`);
  return feed.entries[0];
}

describe('the feeds among the fixtures', () => {
  it('are all there', () => {
    expect(fixtureNames.length).toBeGreaterThanOrEqual(60);
  });

  it.each(fixtureNames)('%s is read as expected', async (name) => {
    const outcome = await readBody(requestBody(readFixture(name)));
    expect(printOutcome(outcome)).toEqual(readExpectation(name));
    if (outcome.kind !== 'feed') return;
    for (const entry of outcome.feed.entries) expect(entry.plainText).toBe(flattenTree(entry.text));
  });

  it('never pollute the prototype of objects', async () => {
    for (const name of fixtureNames) await readBody(requestBody(readFixture(name)));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('caps', () => {
  it('reads no more entries than it may, and counts the others', async () => {
    const items = Array.from({ length: 1005 }, (_, index) => `<item><guid>${index}</guid></item>`).join('');
    const feed = await readFeed(`<rss version="2.0"><channel><title>Many</title>${items}</channel></rss>`);
    expect([feed.entries.length, feed.entries.at(-1)?.guid, feed.skippedCount]).toEqual([1000, '999', 5]);
    const json = JSON.stringify({ title: 'Many', items: Array.from({ length: 7 }, (_, id) => ({ id })) });
    const jsonFeed = await readFeed(json, { maxEntries: 3 });
    expect([jsonFeed.entries.length, jsonFeed.skippedCount]).toEqual([3, 4]);
  });

  it('cuts titles, texts and addresses, never in the middle of a character', async () => {
    const entry = await readItem(
      `<title>a${'🥐'.repeat(600)}</title><link>https://long.example/${'x'.repeat(2048)}</link>` +
        `<guid>g</guid><description>${'bread '.repeat(50_000)}</description>`,
    );
    expect(entry?.title).toBe(`a${'🥐'.repeat(499)}`);
    expect(entry?.address).toBeNull();
    expect(entry?.plainText.length).toBeLessThanOrEqual(200_000);
    expect(entry?.plainText.length).toBeGreaterThan(199_000);
  });

  it('keeps long guids short and different ones different', async () => {
    const [one, other] = await Promise.all(
      ['1', '2'].map((end) => readItem(`<guid>${'g'.repeat(100_000)}${end}</guid>`)),
    );
    expect(one?.guid.length).toBe(4096);
    expect(other?.guid.length).toBe(4096);
    expect(one?.guid).not.toBe(other?.guid);
  });

  it('makes the same guid of the same entry again where the feed gives none', async () => {
    const once = await readItem('<title>Closed today</title><pubDate>Fri, 20 Nov 2026 10:00 GMT</pubDate>');
    const again = await readItem('<title>Closed today</title><pubDate>Fri, 20 Nov 2026 10:00 GMT</pubDate>');
    const later = await readItem('<title>Closed today</title><pubDate>Sat, 21 Nov 2026 10:00 GMT</pubDate>');
    expect(again?.guid).toBe(once?.guid);
    expect(later?.guid).not.toBe(once?.guid);
  });
});

describe('what a body is', () => {
  it('is told by its content, not by its Content-Type', async () => {
    const rss = await readBody(requestBody(readFixture('rss-0.91.xml'), { contentType: 'text/html' }));
    expect(rss.kind).toBe('feed');
    const page = await readBody(
      requestBody(readFixture('page-with-feeds.html'), { contentType: 'application/rss+xml' }),
    );
    expect(page.kind).toBe('page');
  });

  it('is a page where a fragment is called HTML', async () => {
    const body = encode('<h1>Welcome to the hotel</h1><p>Please sign in.');
    expect(await readBody(requestBody(body, { contentType: 'text/html; charset=utf-8' }))).toEqual({
      kind: 'page',
      title: null,
      feedAddresses: [],
    });
    expect(await readBody(requestBody(body))).toEqual({ kind: 'problem', problem: { code: 'notAFeed' } });
  });

  it('is no feed where it is a picture', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
    expect(await readBody(requestBody(png))).toEqual({ kind: 'problem', problem: { code: 'notAFeed' } });
  });

  it('may be a feed behind a complaint in brackets', async () => {
    const feed = await readFeed(
      '[warn] cache is cold\n<rss version="2.0"><channel><item><guid>1</guid></item></channel></rss>',
    );
    expect(feed.entries.map(({ guid }) => guid)).toEqual(['1']);
  });
});

describe('the second reader', () => {
  it('reads what our own does not recognise, and its values are checked one by one', async () => {
    const feed = await readFeed(`<?xml version="1.0"?>
<rss version="2.0" xmlns="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Wrong vocabulary</title>
<link>https://wrong.example/</link>
<item><title>Fish &amp;amp; chips</title><link>javascript:alert(1)</link><guid>w1</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate><description>&lt;b&gt;Hot&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</description></item>
<item><title type="x"><b>object</b></title><link>/2</link></item>
</channel></rss>`);
    expect(printOutcome({ kind: 'feed', feed })).toEqual({
      kind: 'feed',
      feed: {
        title: 'Wrong vocabulary',
        siteAddress: 'https://wrong.example/',
        skippedCount: 0,
        entries: [
          {
            guid: 'w1',
            address: null,
            title: 'Fish & chips',
            text: ['<p><strong>Hot</strong></p>'],
            author: null,
            publishedAt: '2026-11-20T10:00:00.000Z',
            publisher: null,
          },
          {
            guid: 'https://wrong.example/2',
            address: 'https://wrong.example/2',
            title: null,
            text: [],
            author: null,
            publishedAt: null,
            publisher: null,
          },
        ],
      },
    });
  });
});
