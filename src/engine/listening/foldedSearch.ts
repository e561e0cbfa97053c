import { noValidators } from './fetching/fetchFeed.ts';
import { findAskedAddress } from './moves.ts';
import type { FeedToPoll } from './rows.ts';
import { hash } from './sameness.ts';
import { redditEverything } from './templates/searches.ts';
import type { Validators } from './types.ts';

/** One question to a feed's server. */
export type Question = {
  readonly address: string;
  readonly validators: Validators;
  /** What has been answered of the feed once this is. */
  readonly answeredSearches: readonly string[];
  /** What was said before is history, for nobody had asked for these words before; null for nothing. */
  readonly historyBefore: number | null;
};

const foldedAddress = redditEverything.writeAddress({});

/** Whether what is asked of a feed follows the watches: there is one address for that, however it came to be added. */
export function isFolded({ address }: Pick<FeedToPoll, 'address'>): boolean {
  return address === foldedAddress;
}

/**
 * What to ask of a feed now. One that follows the watches asks what was never asked first, then what was asked longest ago;
 * null while there is nothing to listen for.
 */
export function chooseQuestion(feed: FeedToPoll, searches: readonly string[]): Question | null {
  if (!isFolded(feed)) {
    return {
      address: findAskedAddress(feed),
      validators: feed.validators,
      answeredSearches: [],
      historyBefore: null,
    };
  }
  const hashes = searches.map((address) => hash(address));
  const places = hashes.map((name) => feed.answeredSearches.indexOf(name));
  const chosen = places.indexOf(Math.min(...places));
  const [address, name] = [searches[chosen], hashes[chosen]];
  if (address === undefined || name === undefined) return null;
  const isNew = !feed.answeredSearches.includes(name);
  return {
    address,
    validators: feed.answeredSearches.at(-1) === name ? feed.validators : noValidators,
    answeredSearches: [
      ...feed.answeredSearches.filter((other) => other !== name && hashes.includes(other)),
      name,
    ],
    historyBefore: isNew ? feed.lastSucceededAt : null,
  };
}

/**
 * Feeds that follow the watches as they are to be polled: not at all while there is nothing to ask, and soon when there is
 * something that was never asked, unless their server wants to be left alone.
 */
export function followWatches(
  feeds: readonly FeedToPoll[],
  searches: readonly string[],
  shortestIntervalMs: number,
): readonly FeedToPoll[] {
  return feeds.flatMap((feed) => {
    if (!isFolded(feed)) return [feed];
    if (searches.length === 0) return [];
    const hasNew = searches.some((address) => !feed.answeredSearches.includes(hash(address)));
    const { nextCheckAt, lastSucceededAt } = feed;
    const canBeSooner = hasNew && feed.heldCount === 0 && feed.failureCount === 0;
    if (!canBeSooner || nextCheckAt === null || lastSucceededAt === null) return [feed];
    return [{ ...feed, nextCheckAt: Math.min(nextCheckAt, lastSucceededAt + shortestIntervalMs) }];
  });
}
