import type {
  Business,
  FeedId,
  ManualCheckDetails,
  ManualCheckId,
  SavedReplyDetails,
  SavedReplyId,
  WatchDetails,
  WatchId,
} from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import { bringInFeed, findFeedByAddress, insertRemovedFeed, type NewFeed } from '../feeds/rows.ts';
import { markHeardSince } from '../listening/fetchRows.ts';
import type { HeardPoll } from '../listening/heard.ts';
import { type StoreContext, storePolls } from '../listening/store.ts';
import { bringInManualCheck, insertRemovedManualCheck, insertVisit } from '../manual-checks/rows.ts';
import { type Decision, findMentionAt, moveMentions, snoozeMentions } from '../mentions/decisionRows.ts';
import { bringInSavedReply, insertRemovedSavedReply } from '../saved-replies/rows.ts';
import { saveSetting } from '../settings/rows.ts';
import { bringInWatch, insertRemovedWatch } from '../watches/rows.ts';

/** What came of a check before the sample began. */
export type PastPoll = Omit<HeardPoll, 'feed'>;

export type SampleManualCheck = {
  readonly details: ManualCheckDetails;
  /** When the owner looked there, the last at the end. */
  readonly visitedAt: readonly number[];
};

/** What the owner decided on the mention at an address before the sample began. */
export type SampleDecision = Decision & {
  readonly address: string;
  readonly at: number;
  readonly snoozedUntil: number | null;
};

/** A shop to look around in. */
export type SampleSeed = {
  readonly business: Business;
  readonly watches: readonly WatchDetails[];
  readonly feeds: readonly (Omit<NewFeed, 'id'> & { readonly past?: readonly PastPoll[] })[];
  readonly savedReplies?: readonly SavedReplyDetails[];
  readonly manualChecks?: readonly SampleManualCheck[];
  readonly decisions?: readonly SampleDecision[];
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
    for (const { past = [], ...feed } of seed.feeds) {
      const seq = insertRemovedFeed(database, { ...feed, id: makeId<FeedId>() }, seed.heardSince);
      bringInFeed(database, seq, feed.title);
      markHeardSince(database, seq, seed.heardSince);
      for (const poll of past) storePolls({ database, now: poll.at, makeId }, [{ ...poll, feed: seq }]);
    }
    for (const details of seed.savedReplies ?? [])
      bringInSavedReply(
        database,
        insertRemovedSavedReply(database, makeId<SavedReplyId>(), details, seed.heardSince),
      );
    for (const decision of seed.decisions ?? []) seedDecision(database, decision);
    for (const { details, visitedAt } of seed.manualChecks ?? []) {
      const seq = insertRemovedManualCheck(database, makeId<ManualCheckId>(), details, seed.heardSince);
      bringInManualCheck(database, seq);
      for (const at of visitedAt) insertVisit(database, makeId(), seq, at);
    }
  })();
}

function seedDecision(
  database: WritableDatabase,
  { address, at, snoozedUntil, ...decision }: SampleDecision,
): void {
  const mention = findMentionAt(database, address);
  if (mention === null) throw new Error('the sample decides on something that was not heard');
  const cause = { command: null, at };
  moveMentions(database, [mention], decision, cause);
  if (snoozedUntil !== null)
    snoozeMentions(database, [mention], { until: snoozedUntil, wakesEarly: false }, cause);
}
