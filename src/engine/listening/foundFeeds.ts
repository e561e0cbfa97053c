import type { Clock } from '../options.ts';
import type { HeardFeed } from './findFeeds.ts';

/** Keeps what was found lately, so that adding a feed need not ask its server again. */
export type FoundFeeds = {
  readonly keep: (feeds: readonly HeardFeed[]) => void;
  readonly has: (address: string) => boolean;
  /** Gives a feed away once, by its address; null where none was found lately. */
  readonly take: (address: string) => HeardFeed | null;
};

/** So long what was found at an address serves as the first answer of the feed. */
const keptMs = 5 * 60_000;
/** Beyond that the oldest are forgotten. */
const maxKept = 100;

export function createFoundFeeds(clock: Clock): FoundFeeds {
  const kept = new Map<string, { readonly feed: HeardFeed; readonly at: number }>();

  function forgetOld(): void {
    for (const [address, { at }] of kept) {
      if (kept.size > maxKept || clock() - at >= keptMs) kept.delete(address);
    }
  }

  return {
    keep: (feeds) => {
      for (const feed of feeds) {
        kept.delete(feed.address);
        kept.set(feed.address, { feed, at: clock() });
      }
      forgetOld();
    },
    has: (address) => {
      forgetOld();
      return kept.has(address);
    },
    take: (address) => {
      forgetOld();
      const found = kept.get(address);
      kept.delete(address);
      return found?.feed ?? null;
    },
  };
}
