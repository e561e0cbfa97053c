import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '#contract';
import type { FeedToPoll } from '../../../src/engine/listening/rows.ts';
import { createTurns, spreadChecks, type Turns } from '../../../src/engine/listening/turns.ts';

const start = Date.UTC(2026, 10, 21, 9);
const limits = { requestsAtOnce: 4, catchUpMs: 60_000, domainGapsMs: { 'slow.example': 61_000 } };

let now: number;
let isOffline: boolean;
let waitMs: number;
let turns: Turns;
beforeEach(() => {
  now = start;
  isOffline = false;
  waitMs = 0;
  turns = createTurns({
    clock: () => now,
    limits,
    isOffline: () => isOffline,
    findWaitMs: () => waitMs,
    isAtHand: (address) => address.includes('looked-at'),
  });
});

function makeFeed(name: string, details: Partial<FeedToPoll> = {}): FeedToPoll {
  return {
    seq: 1,
    id: name as FeedId,
    title: name,
    address: `http://${name}/feed`,
    consentedHost: null,
    signIn: null,
    move: null,
    validators: { etag: null, lastModified: null },
    bodyHash: null,
    failureCount: 0,
    heardSince: 0,
    lastSucceededAt: 0,
    pace: null,
    template: null,
    heldCount: 0,
    answeredSearches: [],
    nextCheckAt: start - 1,
    ...details,
  };
}

const makeFeeds = (names: string, details: Partial<FeedToPoll> = {}) =>
  names.split(' ').map((name) => makeFeed(`${name}.example`, details));

/** Lets the time pass as the poller does, and notes which feed begins how many seconds later. */
function follow(feeds: readonly FeedToPoll[], seconds: number): string[] {
  const begun: string[] = [];
  let idle = feeds;
  while (now <= start + seconds * 1000) {
    const { begin, nextAt } = turns.take(idle);
    begun.push(...begin.map(({ id }) => `${(now - start) / 1000} ${id}`));
    if (!isOffline) idle = idle.filter((feed) => !begin.includes(feed));
    now = nextAt;
  }
  return begun;
}

describe('turns', () => {
  it('of many feeds that were added together come bit by bit, each domain once before any a second time', () => {
    const added = makeFeeds('a b c d e', { nextCheckAt: 0 });
    const sameSite = makeFeed('second.example', { nextCheckAt: 0, address: 'http://a.example/second' });
    const [first, ...others] = added;
    if (!first) throw new Error('no feed');
    // 500 in a minute: one in 0.12 seconds.
    expect(follow([first, sameSite, ...others], 60)).toEqual([
      '0 a.example',
      '0.12 b.example',
      '0.24 c.example',
      '0.36 d.example',
      '0.48 e.example',
      '0.6 second.example',
    ]);
  });

  it('come at once when few feeds are due, and later for those that are due later', () => {
    const later = makeFeed('later.example', { nextCheckAt: start + 5_000 });
    const ended = makeFeed('ended.example', { nextCheckAt: null });
    expect(follow([...makeFeeds('a b c'), later, ended], 60)).toEqual([
      '0 a.example',
      '0 b.example',
      '0 c.example',
      '5 later.example',
    ]);
  });

  it('are spread over a minute when much is due at once, but not for feeds never checked', () => {
    expect(follow([...makeFeeds('new', { nextCheckAt: 0 }), ...makeFeeds('a b c d e f')], 60)).toEqual([
      '0 new.example',
      '0 a.example',
      '10 b.example',
      '20 c.example',
      '30 d.example',
      '40 e.example',
      '50 f.example',
    ]);
  });

  it('come to a postponed feed no earlier than it was said, unless the owner wants it', () => {
    const feeds = makeFeeds('a');
    turns.postpone('a.example' as FeedId, start + 7_000);
    expect(turns.take(feeds)).toEqual({ begin: [], nextAt: start + 7_000 });
    turns.drop('a.example' as FeedId);
    expect(turns.take(feeds).begin).toEqual(feeds);
  });

  it('go to one feed after the other within every half minute while offline, those heard last time first', () => {
    isOffline = true;
    const feeds = [...makeFeeds('broken', { failureCount: 2 }), ...makeFeeds('a b')];
    const ended = makeFeed('ended.example', { nextCheckAt: null });
    expect(follow([ended, ...feeds], 100)).toEqual([
      '20 a.example',
      '40 b.example',
      '60 broken.example',
      '80 a.example',
      '100 b.example',
    ]);
  });

  it('try feeds also before they are due while offline, since the others may all be down', () => {
    isOffline = true;
    expect(follow(makeFeeds('a', { nextCheckAt: start + 1_000_000 }), 20)).toEqual(['20 a.example']);
  });

  it('are spread over a minute when the network is back', () => {
    isOffline = true;
    turns.take(makeFeeds('a b c'));
    isOffline = false;
    expect(follow(makeFeeds('a b c'), 60)).toEqual(['0 a.example', '20 b.example', '40 c.example']);
  });
});

describe('feeds of a domain that allows one request a minute', () => {
  const feeds = ['www.slow.example', 'old.slow.example', 'slow.example'].map((name) => makeFeed(name));

  it('begin one in a round, and never while another would have to wait; others are not held up', () => {
    const other = makeFeed('a.example');
    const first = turns.take([...feeds, other]);
    expect(first).toEqual({ begin: [feeds[0], other], nextAt: start + 61_000 });

    waitMs = 40_000;
    now = start + 21_000;
    expect(turns.take(feeds.slice(1))).toEqual({ begin: [], nextAt: start + 61_000 });

    waitMs = 0;
    now = start + 61_000;
    expect(turns.take(feeds.slice(1)).begin).toEqual([feeds[1]]);
  });

  it('begin at once where somebody has just looked at them, since nobody is asked', () => {
    waitMs = 40_000;
    const looked = ['looked-at.slow.example', 'also.looked-at.slow.example'].map((name) => makeFeed(name));
    expect(turns.take([...looked, ...feeds.slice(1)]).begin).toEqual(looked);
  });

  it('begin one in a round also when they are new', () => {
    const fresh = feeds.map((feed) => ({ ...feed, nextCheckAt: 0 }));
    expect(turns.take(fresh).begin).toEqual([fresh[0]]);
  });
});

describe('spreading', () => {
  it('lets each domain go once before any goes a second time, the longest waiting first', () => {
    const names = ['one.shop.example', 'two.shop.example', 'a.example', 'three.shop.example', 'b.example'];
    const spread = spreadChecks(
      names.map((name) => makeFeed(name)),
      start,
      50_000,
    );
    expect([...spread].map(([id, at]) => `${(at - start) / 1000} ${id}`)).toEqual([
      '0 one.shop.example',
      '10 a.example',
      '20 b.example',
      '30 two.shop.example',
      '40 three.shop.example',
    ]);
  });

  it('of nothing is nothing', () => {
    expect([...spreadChecks([], start, 60_000)]).toEqual([]);
  });
});
