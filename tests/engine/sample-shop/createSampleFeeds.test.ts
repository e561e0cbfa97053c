import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { Business, WatchDetails } from '#contract';
import { allFeeds } from '../../../src/engine/sample-shop/content/allFeeds.ts';
import { createSampleFeeds } from '../../../src/engine/sample-shop/createSampleFeeds.ts';
import type { SampleFeed } from '../../../src/engine/sample-shop/types.ts';

const startedAt = Date.UTC(2026, 10, 21, 8, 5);
const secondMs = 1000;
const dayMs = 24 * 60 * 60 * secondMs;
const endedAt = startedAt + 10 * 60 * secondMs;
const sample = createSampleFeeds({ startedAt });
const seeded = allFeeds.filter((feed) => feed.isSeeded);
const entries = seeded.flatMap((feed) =>
  feed.entries.map((entry) => ({ ...entry, feed: feed.title, at: entry.said(startedAt) })),
);
const early = entries.filter((entry) => entry.at <= startedAt);

type Item = { readonly guid: string; readonly title: string; readonly text: string; readonly at: number };

function ask(
  address: string,
  now = endedAt,
  validators: { ifNoneMatch?: string; ifModifiedSince?: string } = {},
) {
  const { hostname, pathname, search } = new URL(address);
  return sample.answer({
    host: hostname,
    path: `${pathname}${search}`,
    now,
    ifNoneMatch: validators.ifNoneMatch ?? null,
    ifModifiedSince: validators.ifModifiedSince ?? null,
  });
}

function readText(feed: SampleFeed, now = endedAt): string {
  return new TextDecoder(feed.charset, { fatal: true }).decode(ask(feed.address, now).body);
}

/** Reads a feed with a strict parser, which throws on anything that is not well-formed. */
async function readItems(feed: SampleFeed, now = endedAt): Promise<Item[]> {
  const text = readText(feed, now);
  if (feed.address.endsWith('.json')) {
    return JSON.parse(text).items.map((item: Record<string, string>) => ({
      guid: item.id,
      title: item.title,
      text: item.content_html,
      at: Date.parse(item.date_published ?? ''),
    }));
  }
  const parser = new RssParser<object, { mediaGroup?: { 'media:description': string[] } }>({
    customFields: { item: [['media:group', 'mediaGroup']] },
  });
  const { items } = await parser.parseString(text);
  return items.map((item) => ({
    guid: item.guid ?? ('id' in item ? String(item.id) : (item.link ?? '')),
    title: item.title ?? '',
    text: item.content ?? item.mediaGroup?.['media:description'][0] ?? '',
    at: Date.parse(item.isoDate ?? ''),
  }));
}

describe('the feeds of the sample shop', () => {
  it.each(allFeeds.filter(({ diedAt }) => !diedAt))(
    'serves $title as its platform would: well-formed, newest first, dated',
    async (feed) => {
      const items = await readItems(feed);
      const expected = feed.entries.map((entry) => entry.said(startedAt)).sort((one, other) => other - one);
      expect(items.map((item) => item.at)).toEqual(expected);
      expect(new Set(items.map((item) => item.guid)).size).toBe(items.length);
      expect(items.filter((item) => item.guid === '' || `${item.title}${item.text}` === '')).toEqual([]);
    },
  );

  it('names fourteen places to seed, one of them dead, all on plain http under .example', () => {
    expect(sample.feeds.map(({ title, address, siteAddress }) => ({ title, address, siteAddress }))).toEqual(
      seeded.map(({ title, address, siteAddress }) => ({ title, address, siteAddress })),
    );
    expect(sample.feeds).toHaveLength(14);
    const addresses = sample.feeds.flatMap((feed) => [feed.address, feed.siteAddress]);
    expect(addresses.filter((address) => !/^http:\/\/[\w.-]+\.example\//.test(address))).toEqual([]);
    expect(addresses.filter((address) => ask(address).status !== 200)).toEqual([
      'http://slipwaynotices.example/feed/',
    ]);
  });

  it('keeps ids and addresses whenever it starts, so that nothing comes back as new', async () => {
    const later = createSampleFeeds({ startedAt: startedAt + 3 * dayMs });
    const { hostname, pathname } = new URL('http://talk.harbourtown.example/posts.rss');
    const answer = later.answer({
      host: hostname,
      path: pathname,
      now: endedAt + 3 * dayMs,
      ifNoneMatch: null,
      ifModifiedSince: null,
    });
    const forum = seeded.find((feed) => feed.address.includes(hostname));
    const withoutDates = (text: string) => text.replace(/<pubDate>.*?<\/pubDate>/g, '');
    expect(forum && withoutDates(readText(forum))).toBe(withoutDates(new TextDecoder().decode(answer.body)));
  });

  it('keeps every letter of the parish site, which speaks windows-1252', async () => {
    const parish = seeded.find((feed) => feed.charset === 'windows-1252');
    const texts = parish && (await readItems(parish)).map((item) => `${item.title} ${item.text}`).join(' ');
    for (const words of [
      'Café Thérèse',
      'eleven éclairs. Somebody',
      'I don’t ask',
      '£3,940',
      '11°C',
      'four o’clock – no note',
    ]) {
      expect(texts).toContain(words);
    }
  });
});

describe('what is said', () => {
  it('spreads over the last eight weeks, with more of it lately', () => {
    const isSince = (days: number) => early.filter((entry) => entry.at > startedAt - days * dayMs).length;
    expect(early.length).toBeGreaterThanOrEqual(115);
    expect(isSince(56)).toBe(early.length);
    expect(isSince(7)).toBeGreaterThanOrEqual(25);
    expect(isSince(1)).toBeGreaterThanOrEqual(10);
  });

  it('trickles in for eight minutes while the sample runs', () => {
    const seconds = entries
      .filter((entry) => entry.at > startedAt)
      .map((entry) => (entry.at - startedAt) / secondMs)
      .sort((one, other) => one - other);
    const gaps = seconds.map((second, index) => second - (seconds[index - 1] ?? 0));
    expect(seconds).toHaveLength(15);
    expect(seconds[0]).toBe(15);
    expect(gaps.slice(1).filter((gap) => gap < 20 || gap > 60)).toEqual([]);
    expect(entries.filter((entry) => entry.at > startedAt && entry.theme === 'urgent')).toHaveLength(1);
  });

  it('shows an entry from its time on', async () => {
    const quayside = seeded.filter((feed) => feed.title.startsWith('#harbourtown'));
    const countAt = (now: number) =>
      Promise.all(quayside.map(async (feed) => (await readItems(feed, now)).length));
    const [before] = await countAt(startedAt);
    expect(await countAt(startedAt + 15 * secondMs - 1)).toEqual([before]);
    expect(await countAt(startedAt + 15 * secondMs)).toEqual([(before ?? 0) + 1]);
  });

  it('has everything a shop hears', () => {
    const least = {
      praise: 20,
      complaint: 10,
      question: 10,
      urgent: 2,
      press: 10,
      own: 3,
      noise: 12,
      elsewhere: 35,
    };
    const counts = Map.groupBy(entries, (entry) => entry.theme);
    const tooFew = Object.entries(least).filter(([theme, count]) => {
      const found = [...counts].find(([name]) => name === theme)?.[1].length ?? 0;
      return found < count;
    });
    expect(tooFew).toEqual([]);
  });

  it('lets the watches find the shop, leaves noise to dismiss, and mostly passes over the rest of the town', () => {
    const mentioned = entries.filter((entry) => {
      const text = `${entry.title ?? ''} ${entry.body}`.toLowerCase();
      const says = (words: string) => text.includes(words.toLowerCase());
      return sample.watches.some(
        ({ anyOf, allOf, noneOf }) => anyOf.some(says) && allOf.every(says) && !noneOf.some(says),
      );
    });
    const countOf = (theme: string) => mentioned.filter((entry) => entry.theme === theme).length;
    expect(
      countOf('praise') + countOf('complaint') + countOf('question') + countOf('urgent'),
    ).toBeGreaterThanOrEqual(45);
    expect(countOf('press')).toBeGreaterThanOrEqual(12);
    expect(countOf('noise')).toBeGreaterThanOrEqual(8);
    expect(mentioned.filter((entry) => entry.body.startsWith('Most people skip the primer'))).toEqual([]);
    expect(countOf('elsewhere')).toBeLessThanOrEqual(6);
  });

  it('knows people on two platforms', () => {
    const places = (handle: string) =>
      seeded
        .filter((feed) =>
          feed.entries.some(
            (entry) => entry.author?.handle === handle || entry.body.startsWith(`${handle} · `),
          ),
        )
        .map((feed) => feed.title);
    expect(
      ['rowan_t', 'ferryman_col', 'k_lindqvist', 'millstone', 'jsutton88', 'tam_okafor'].map(places),
    ).toEqual([
      ['Burrow, all your words', 'Harbour Town forum'],
      ['Burrow, all your words', 'Harbour Town forum'],
      ['Burrow, all your words', '#harbourtown on Quayside'],
      ['#harbourtown on Quayside', '@millstone on Grain', 'Review radar'],
      ['Harbour Town forum', 'Review radar'],
      ['#harbourtown on Quayside', 'Harbour Town forum'],
    ]);
  });

  it('carries the same story in three places, at one address but for what campaigns add', () => {
    const story = entries.filter((entry) => entry.title?.startsWith('Five bakeries worth the ferry'));
    expect(story.map((entry) => entry.feed)).toEqual([
      'News about “Blue Door”',
      'Headlines about “Blue Door”',
      'Harbour Gazette',
    ]);
    expect(new Set(story.map((entry) => entry.address.replace(/\?utm_.*/, ''))).size).toBe(1);
  });
});

describe('what is seeded beside the feeds', () => {
  it('is a shop and watches as the contract has them', () => {
    expect(Business.parse(sample.business)).toEqual(sample.business);
    expect(WatchDetails.array().parse(sample.watches)).toEqual(sample.watches);
    expect(sample.business.closedOn).toEqual(['2026-12-02', '2026-12-03']);
  });
});

describe('the answers of the sample', () => {
  const address = 'http://www.harbourgazette.example/feeds/local.atom';

  it('answers 304 to who has the feed already, until something new is said', () => {
    const { headers } = ask(address, startedAt);
    const ifNoneMatch = headers.etag ?? '';
    const ifModifiedSince = headers['last-modified'] ?? '';
    const statuses = [
      ask(address, startedAt, { ifNoneMatch }),
      ask(address, startedAt, { ifNoneMatch: `"other", ${ifNoneMatch}` }),
      ask(address, startedAt, { ifModifiedSince }),
      ask(address, startedAt, { ifNoneMatch: '"other"', ifModifiedSince }),
      ask(address, endedAt, { ifNoneMatch, ifModifiedSince }),
    ].map(({ status, body }) => [status, body.length > 0]);
    expect(statuses).toEqual([
      [304, false],
      [304, false],
      [304, false],
      [200, true],
      [200, true],
    ]);
  });

  it('lets a place be found by its site', () => {
    const { status, headers, body } = ask('http://ferrybulletin.example/');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(new TextDecoder().decode(body)).toContain(
      '<link rel="alternate" type="application/xml" title="The Ferry Bulletin" href="http://ferrybulletin.example/feed.xml">',
    );
  });

  it('has places that behave badly', () => {
    const hosts = [
      'broken',
      'empty',
      'page-without-feed',
      'gone',
      'busy',
      'sign-in',
      'loop',
      'inward',
      'nowhere',
    ];
    expect(hosts.map((host) => ask(`http://${host}.example/feed`).status)).toEqual([
      500, 200, 200, 410, 429, 401, 302, 302, 404,
    ]);
    expect(ask('http://large.example/').body.length).toBe(20 * 1024 * 1024);
    expect(ask('http://harbourtown.example/constructor').status).toBe(404);
  });
});
