import { describe, expect, it } from 'vitest';
import type { FeedId } from '#contract';
import { chooseQuestion, followWatches } from '../../../src/engine/listening/foldedSearch.ts';
import type { FeedToPoll } from '../../../src/engine/listening/rows.ts';
import { hash } from '../../../src/engine/listening/sameness.ts';
import { redditEverything } from '../../../src/engine/listening/templates/searches.ts';

const minuteMs = 60_000;
const heardAt = Date.UTC(2026, 10, 21, 9);
const validators = { etag: '"1"', lastModified: null };
const [one, two] = [
  'https://www.reddit.com/search.rss?q=one',
  'https://www.reddit.com/search.rss?q=two',
] as const;

function makeFeed(details: Partial<FeedToPoll> = {}): FeedToPoll {
  return {
    seq: 1,
    id: '00000000-0000-7000-8000-000000000001' as FeedId,
    title: 'Reddit, all your words',
    address: redditEverything.writeAddress({}),
    move: null,
    validators,
    bodyHash: null,
    failureCount: 0,
    heardSince: 0,
    lastSucceededAt: heardAt,
    pace: null,
    template: redditEverything.id,
    heldCount: 0,
    answeredSearches: [hash(one)],
    nextCheckAt: heardAt + 24 * 60 * minuteMs,
    consentedHost: null,
    signIn: null,
    ...details,
  };
}

describe('what is asked of a feed that follows the watches', () => {
  it('is the search as it is now, with validators where it was asked last time too', () => {
    expect(chooseQuestion(makeFeed(), [one])).toEqual({
      address: one,
      validators,
      answeredSearches: [hash(one)],
      historyBefore: null,
    });
  });

  it('is a new search without validators, and what was said before the last good check is history in its answer', () => {
    expect(chooseQuestion(makeFeed(), [two])).toEqual({
      address: two,
      validators: { etag: null, lastModified: null },
      answeredSearches: [hash(two)],
      historyBefore: heardAt,
    });
  });

  it('is each of several searches in its turn, what was never asked first', () => {
    const asked: string[] = [];
    let feed = makeFeed({ answeredSearches: [] });
    for (let count = 0; count < 5; count += 1) {
      const question = chooseQuestion(feed, [one, two]);
      asked.push(question?.address ?? '');
      feed = makeFeed({ answeredSearches: question?.answeredSearches ?? [] });
    }
    expect(asked).toEqual([one, two, one, two, one]);
  });

  it('is nothing while there is nothing to listen for; any other feed is asked at its address', () => {
    expect(chooseQuestion(makeFeed(), [])).toBeNull();
    const other = makeFeed({ address: 'https://blog.example/feed', answeredSearches: [] });
    expect(chooseQuestion(other, [])).toEqual({
      address: 'https://blog.example/feed',
      validators,
      answeredSearches: [],
      historyBefore: null,
    });
  });
});

describe('feeds that follow the watches', () => {
  const follow = (details: Partial<FeedToPoll>, searches: readonly string[]) =>
    followWatches([makeFeed(details)], searches, 15 * minuteMs).map(({ nextCheckAt }) => nextCheckAt);
  const usual = heardAt + 24 * 60 * minuteMs;

  it('are due soon when there is something new to ask, but never while their server wants to be left alone', () => {
    expect(follow({}, [one])).toEqual([usual]);
    expect(follow({}, [one, two])).toEqual([heardAt + 15 * minuteMs]);
    expect(follow({ heldCount: 1 }, [one, two])).toEqual([usual]);
    expect(follow({ failureCount: 2 }, [one, two])).toEqual([usual]);
    expect(follow({ lastSucceededAt: null, nextCheckAt: 0 }, [two])).toEqual([0]);
  });

  it('are left out while there is nothing to ask', () => {
    expect(follow({}, [])).toEqual([]);
    expect(follow({ address: 'https://blog.example/feed' }, [])).toEqual([usual]);
  });
});
