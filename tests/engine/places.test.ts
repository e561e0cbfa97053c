import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place, ShopInput, WatchDetails } from '#contract';
import { plainWatch } from '#contract';
import * as people from '../../src/engine/listening/templates/people.ts';
import { recogniseAddress } from '../../src/engine/listening/templates/recognise.ts';
import * as searches from '../../src/engine/listening/templates/searches.ts';
import * as sites from '../../src/engine/listening/templates/sites.ts';
import { makePlace } from '../../src/engine/listening/templates/template.ts';
import { makePodcast, makeSite, makeYoutubeHandle } from '../../src/engine/listening/templates/unresolved.ts';
import { replicas } from '../../src/engine/sample-shop/replicas/playReplicas.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs } from '../helpers/writeRss.ts';

const ourName: WatchDetails = {
  ...plainWatch,
  name: 'Our name',
  kind: 'name',
  anyOf: ['Blue Door Bakery', 'Blue Door'],
  allOf: [],
  noneOf: [],
};
const shop: ShopInput = {
  name: 'Blue Door Bakery',
  otherNames: ['Blue Door'],
  town: 'Harbour Town',
  handles: [],
  siteAddress: '',
  edition: 'en-GB',
};
const query = '"Blue Door Bakery"';
const edition = { language: 'en', country: 'GB' };
const blog = 'https://blog.replica.example';
const forum = 'https://talk.replica.example';
const lemmy = 'lemmy.replica.example';

/** One place for each recipe, as it would be suggested or recognised. */
const examples: readonly Place[] = [
  makePlace(searches.googleNews, { query, ...edition }),
  makePlace(searches.googleAlerts, { user: '01', alert: '02' }),
  makePlace(searches.bingNews, { query, ...edition }),
  makePlace(searches.bingWeb, { query }),
  makePlace(searches.reviewRadar, { name: query }),
  makePlace(searches.redditEverything, {}),
  makePlace(searches.redditCommunity, { community: 'harbourtown', query }),
  makePlace(searches.redditPage, { path: 'r/harbourtown/new/' }),
  makePlace(searches.hackerNews, { query }),
  makePlace(searches.hackerNewsComments, { query }),
  makePlace(searches.wordPressSearch, { site: blog, query }),
  makePlace(searches.bloggerSearch, { site: 'https://bluedoor.blogspot.com', query }),
  makePlace(people.mastodonTag, { instance: 'mastodon.social', tag: 'harbourtown' }),
  makePlace(people.mastodonPerson, { instance: 'social.replica.example', user: 'bluedoor' }),
  makePlace(people.blueskyPerson, { user: 'bluedoor.bsky.social' }),
  makeYoutubeHandle('/@bluedoor'),
  makePlace(people.youtubePlaylist, { playlist: 'PL1' }),
  makePlace(people.lemmyCommunity, { instance: lemmy, community: 'bread' }),
  makePlace(people.lemmyPerson, { instance: lemmy, user: 'rowan' }),
  makePlace(people.mediumTag, { tag: 'bread' }),
  makePlace(people.mediumPerson, { user: '@k_lindqvist' }),
  makePlace(people.substack, { name: 'lowtide' }),
  makePlace(people.tumblr, { blog: 'bluedoor' }),
  makePlace(people.flickrTag, { tag: 'bluedoor' }),
  makePlace(sites.discoursePosts, { site: forum }),
  makePlace(sites.discourseLatest, { site: forum }),
  makePlace(sites.discourseTag, { site: forum, tag: 'bread' }),
  makePlace(sites.discourseCategory, { site: forum, slug: 'food', id: '7' }),
  makePlace(sites.discourseTopic, { site: forum, slug: 'best', id: '42' }),
  makePlace(sites.stackExchangeTag, { host: 'cooking.stackexchange.com', tag: 'bread' }),
  makePlace(sites.wordPressPosts, { site: blog }),
  makePlace(sites.wordPressComments, { site: blog }),
  makePlace(sites.wordPressTag, { site: blog, tag: 'bread' }),
  makePlace(sites.blogger, { site: 'https://bluedoor.blogspot.com' }),
  makePlace(sites.githubReleases, { owner: 'bluedoor', repository: 'till' }),
  makePlace(sites.githubDiscussions, { owner: 'bluedoor', repository: 'till' }),
  makePlace(sites.appStoreReviews, { country: 'gb', app: '1' }),
  makePodcast({ term: 'Harbour Town' }),
  makeSite('https://shop.replica.example/'),
];

// Each test has an engine of its own, and this file many.
vi.setConfig({ testTimeout: 30_000 });

let test: TestEngine;

async function open(domainGapsMs: Readonly<Record<string, number>>): Promise<void> {
  test = await startTestEngine({ domainGapsMs });
  test.server.playServices(test.now, () => test.now);
}

async function start(places: readonly Place[], watch: WatchDetails | null = ourName) {
  return test.client.places.addMany({
    commandId: makeCommandId(),
    places: [...places],
    watch,
    business: null,
  });
}

const listFeeds = () => test.client.feeds.list();
const patiently = { timeout: 10_000 };
const settle = () =>
  expect
    .poll(
      async () => (await listFeeds()).every(({ state }) => state !== 'waiting' && state !== 'checking'),
      patiently,
    )
    .toBe(true);
const requestsTo = (host: string) => test.server.requests.filter(({ place }) => place.startsWith(host));

afterEach(() => test.close());

describe('a place made by a recipe, before a replica of its service', () => {
  it('is looked at, listened to without being asked again, and heard, whatever the recipe', async () => {
    await open({});
    await test.addWatch(ourName);
    const looks = [];
    for (const place of examples) {
      if (place.platform === 'Reddit') test.now += 61_000;
      looks.push(await test.client.places.probe({ place, watch: null }));
    }
    const seen = looks.map(({ place, entryCount, latest, matchCount }) => ({
      template: place.template,
      hasAddress: place.address !== null,
      isHeard: entryCount > 0 && latest.length > 0 && matchCount > 0,
    }));
    expect(seen).toEqual(examples.map(({ template }) => ({ template, hasAddress: true, isHeard: true })));

    const asked = test.server.requests.length;
    // So many are checked at once when they are added together; the others would wait for the clock.
    for (let index = 0; index < looks.length; index += 16) {
      const batch = looks.slice(index, index + 16).map(({ place }) => place);
      await start(batch, null);
      await settle();
    }
    const feeds = await listFeeds();
    expect(test.server.requests.length).toBe(asked);
    expect(feeds.filter(({ state }) => state !== 'ok' && state !== 'quiet')).toEqual([]);
    expect(new Set(feeds.map(({ template }) => template))).toEqual(
      new Set(examples.map(({ template }) => template)),
    );
    expect(feeds.filter(({ mentionCount }) => mentionCount === 0)).toEqual([]);
    expect(await test.client.mentions.counts()).toMatchObject({ new: 0, waiting: 0 });
  });

  it('has one for each recipe, with its date and its evidence', async () => {
    await open({});
    const played = new Set(replicas.flatMap(({ templates }) => templates));
    expect(examples.map(({ template }) => template).filter((template) => !played.has(template))).toEqual([]);
    expect(replicas.filter(({ evidence }) => evidence.month !== '2026-11')).toEqual([]);
  });
});

describe('places of a shop', () => {
  beforeEach(() => open({}));

  it('are added all in one command, with watch and shop, and taken back in one', async () => {
    const { places } = await test.client.places.suggest(shop);
    const ticked = places.filter(({ isTicked }) => isTicked);
    const before = (await test.client.settings.get()).business;
    const { commandId, label, addedCount } = await test.client.places.addMany({
      commandId: makeCommandId(),
      places: ticked,
      watch: ourName,
      business: { ...before, name: shop.name, town: shop.town },
    });
    expect({ label, addedCount }).toEqual({ label: 'Listening at 6 places', addedCount: 6 });
    const known = (await test.client.places.suggest(shop)).places.filter(({ isKnown }) => isKnown);
    expect(known.map(({ address }) => address)).toEqual(ticked.map(({ address }) => address));
    expect((await test.client.watches.list()).map(({ name }) => name)).toEqual(['Our name']);
    expect((await test.client.settings.get()).business).toMatchObject({ name: shop.name, town: shop.town });

    await test.client.commands.undo({ commandId });
    expect(await listFeeds()).toEqual([]);
    expect(await test.client.watches.list()).toEqual([]);
    expect((await test.client.settings.get()).business).toEqual(before);
  });

  it('that are listened to already are left alone', async () => {
    const [first, second] = (await test.client.places.suggest(shop)).places;
    if (!first || !second) throw new Error('nothing was suggested');
    await start([first]);
    const { label, addedCount } = await start([first, second, second], null);
    expect({ label, addedCount }).toEqual({ label: `Listening to “${second.title}”`, addedCount: 1 });
  });

  it('say in words why they could not be looked at', async () => {
    const place = makePlace(people.substack, { name: 'nobody' });
    await expect(test.client.places.probe({ place, watch: null })).rejects.toMatchObject({
      code: 'FEED_NOT_HEARD',
      data: { problem: { code: 'nameNotFound' } },
    });
    await expect(
      test.client.places.probe({ place: makePlace(searches.redditEverything, {}), watch: null }),
    ).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
  });

  it('stop being looked at when nobody waits for it any more', async () => {
    const controller = new AbortController();
    const look = test.client.places.probe(
      { place: makePlace(searches.googleNews, { query, ...edition }), watch: null },
      { signal: controller.signal },
    );
    controller.abort(new Error('enough'));
    await expect(look).rejects.toThrow('enough');
  });
});

describe('an address that is pasted', () => {
  beforeEach(() => open({}));

  it('is found for what it is', async () => {
    const expected: readonly (readonly [string, readonly (string | null)[]])[] = [
      ['https://www.youtube.com/@bluedoor', ['youtube-channel']],
      ['https://lowtide.substack.com/p/a-letter', ['substack']],
      ['bluedoor.wordpress.com', ['wordpress-posts', 'wordpress-comments']],
      ['https://social.replica.example/@bluedoor/115', ['mastodon-person']],
      ['https://talk.replica.example/c/food/7', ['discourse-category']],
      ['https://talk.replica.example/latest', ['discourse-posts', 'discourse-latest']],
      ['https://podcasts.apple.com/gb/podcast/crumbs/id1', ['podcast']],
      ['https://www.google.com/alerts/feeds/01/02', ['google-alerts']],
      ['https://bsky.app/profile/bluedoor.bsky.social', ['bluesky-person']],
      ['https://shop.replica.example/', [null]],
      // It looks like a profile of Mastodon, but is a page like any other.
      ['https://shop.replica.example/news.xml', [null]],
    ];
    const found = await Promise.all(expected.map(([address]) => test.client.feeds.find({ address })));
    expect(found.map((feeds) => feeds.map(({ place }) => place?.template ?? null))).toEqual(
      expected.map(([, templates]) => templates),
    );
    expect(found.flat().filter(({ entryCount }) => entryCount === 0)).toEqual([]);
  });

  it('of a place that lets no program listen is answered honestly', async () => {
    await expect(
      test.client.feeds.find({ address: 'https://www.facebook.com/bluedoorbakery' }),
    ).rejects.toMatchObject({ code: 'PLACE_DEAF', data: { name: 'Facebook' } });
    expect(test.server.requests).toEqual([]);
  });

  it('that only looks like one of a service is searched for feeds', async () => {
    const link =
      '<link rel="alternate" type="application/rss+xml" href="https://shop.replica.example/news.xml">';
    test.server.serve('shop.replica.example/@news', {
      body: `<!doctype html>${link}`,
      headers: { 'content-type': 'text/html' },
    });
    const address = 'https://shop.replica.example/@news';
    expect(recogniseAddress(address).kind).toBe('places');
    expect((await test.client.feeds.find({ address })).map((found) => found.title)).toEqual(['News']);
  });
});

describe('Reddit', () => {
  const everything = makePlace(searches.redditEverything, {});
  const hour = 60 * minuteMs;
  const readQuery = (place: string | undefined) => new URL(`http://${place}`).searchParams.get('q');

  it('is asked one question for all watches, which follows them, and what is new to it is history', async () => {
    await open({});
    await start([everything], { ...ourName, anyOf: ['Blue Door Bakery'] });
    await settle();
    const [feed] = await listFeeds();
    if (!feed) throw new Error('no feed');
    const { history } = await test.client.mentions.counts();

    test.now += hour;
    await test.addWatch({ name: 'Buns', anyOf: ['buns', 'the Blue Door'] });
    await test.client.feeds.checkNow({ id: feed.id });
    expect(requestsTo('www.reddit.com').map(({ place }) => readQuery(place))).toEqual([
      '"Blue Door Bakery"',
      '"Blue Door Bakery" OR buns OR "the Blue Door"',
    ]);
    const counts = await test.client.mentions.counts();
    expect(counts.history).toBeGreaterThan(history);
    expect((await listFeeds()).map(({ address }) => address)).toEqual([feed.address]);
  });

  it('that has had enough is a calm state with its next turn, and no failure', async () => {
    await open({});
    await start([everything]);
    await settle();
    const [feed] = await listFeeds();
    if (!feed) throw new Error('no feed');
    test.now += 20_000;
    const held = await test.client.feeds.checkNow({ id: feed.id });
    expect(held).toMatchObject({ state: 'ok', isHeldOff: true, problem: null, brokenSinceAt: null });
    expect((held.nextCheckAt ?? 0) - test.now).toBeGreaterThanOrEqual(40_000);
    expect(requestsTo('www.reddit.com').length).toBe(1);
    test.now += hour;
    expect(await test.client.feeds.checkNow({ id: feed.id })).toMatchObject({
      state: 'ok',
      isHeldOff: false,
    });
  });

  it('is asked by one of its feeds in a round, the others wait and hold up nobody', async () => {
    await open({ 'reddit.com': 3_600_000 });
    const pages = ['a', 'b', 'c'].map((name) => makePlace(searches.redditPage, { path: `r/${name}/new/` }));
    await start([...pages, makePlace(people.substack, { name: 'lowtide' })]);
    await expect
      .poll(async () => (await listFeeds()).map(({ state }) => state).sort(), patiently)
      .toEqual(['ok', 'ok', 'waiting', 'waiting']);
    expect(requestsTo('www.reddit.com').length).toBe(1);
  });

  it('is not asked at all while there is nothing to listen for', async () => {
    await open({});
    await start([everything, makePlace(people.substack, { name: 'lowtide' })], null);
    await expect
      .poll(async () => (await listFeeds()).map(({ state }) => state).sort(), patiently)
      .toEqual(['ok', 'waiting']);
    expect(requestsTo('www.reddit.com')).toEqual([]);
  });

  it('keeps an owner’s token out of the log', async () => {
    await open({});
    await test.client.feeds
      .find({ address: 'https://www.reddit.com/.rss?feed=c0ffee5ecret&user=me' })
      .catch(() => null);
    await test.addFeed('www.reddit.com/.rss?feed=c0ffee5ecret&user=me');
    await settle();
    expect(JSON.stringify(test.log)).not.toContain('c0ffee5ecret');
  });
});

describe('a search for news that names its finds anew at each question', () => {
  it('shows each of them once', async () => {
    await open({});
    await start([makePlace(searches.googleNews, { query: '"Blue Door"', ...edition })]);
    await settle();
    const [feed] = await listFeeds();
    if (!feed) throw new Error('no feed');
    const before = await test.client.mentions.counts();
    test.now += 60 * minuteMs;
    await test.client.feeds.checkNow({ id: feed.id });
    const after = await test.client.mentions.counts();
    // What was published meanwhile is new; nothing else is.
    expect([before.new, after.history, after.all - before.all]).toEqual([0, before.history, after.new]);
    expect(after.new).toBeLessThanOrEqual(1);
  });
});
