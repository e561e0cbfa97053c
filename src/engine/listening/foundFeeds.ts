import type { Clock } from '../options.ts';
import type { HeardFeed } from './findFeeds.ts';

/** Keeps what the last search found, so that adding a feed need not ask its server again. */
export type FoundFeeds = {
  /** Forgets what an earlier search found. */
  readonly keep: (feeds: readonly HeardFeed[]) => void;
  /** Gives a feed away once, by its address; null where none was found lately. */
  readonly take: (address: string) => HeardFeed | null;
};

/** So long what was found at an address serves as the first answer of the feed. */
const keptMs = 5 * 60_000;

export function createFoundFeeds(clock: Clock): FoundFeeds {
  const kept = new Map<string, HeardFeed>();
  let keptAt = 0;
  return {
    keep: (feeds) => {
      kept.clear();
      for (const feed of feeds) kept.set(feed.address, feed);
      keptAt = clock();
    },
    take: (address) => {
      const feed = clock() - keptAt < keptMs ? kept.get(address) : undefined;
      kept.delete(address);
      return feed ?? null;
    },
  };
}
