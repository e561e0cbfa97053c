import type { Business, FeedId, WatchDetails, WatchId } from '#contract';
import { bringInFeed, findFeedByAddress, insertRemovedFeed, type NewFeed } from '../feeds/rows.ts';
import { markHeardSince } from '../listening/rows.ts';
import type { StoreContext } from '../listening/store.ts';
import { saveSetting } from '../settings/rows.ts';
import { bringInWatch, insertRemovedWatch } from '../watches/rows.ts';

/** A shop to look around in. */
export type SampleSeed = {
  readonly business: Business;
  readonly watches: readonly WatchDetails[];
  readonly feeds: readonly Omit<NewFeed, 'id'>[];
  /** The feeds count as heard since then, so that nothing in them is history. */
  readonly heardSince: number;
};

/** Fills an empty profile with a sample shop. It is no command: there is nothing to undo it to. */
export function seedSample({ database, now, makeId }: StoreContext, seed: SampleSeed): void {
  database.transaction(() => {
    if (seed.feeds.some((feed) => findFeedByAddress(database, feed.address))) return;
    saveSetting(database, 'business', seed.business);
    for (const details of seed.watches) {
      bringInWatch(database, insertRemovedWatch(database, makeId<WatchId>(), details, now));
    }
    for (const feed of seed.feeds) {
      const seq = insertRemovedFeed(database, { ...feed, id: makeId<FeedId>() }, seed.heardSince);
      bringInFeed(database, seq, feed.title);
      markHeardSince(database, seq, seed.heardSince);
    }
  })();
}
