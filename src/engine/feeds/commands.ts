import type { FeedId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  bringInFeed,
  findFeed,
  findFeedByAddress,
  insertRemovedFeed,
  type NewFeed,
  removeFeedRow,
} from './rows.ts';

/** Starts listening to a feed. One that was listened to before is taken up again, so that nothing old comes back. */
export function addFeed(
  { database, now, makeId }: CommandContext,
  feed: Omit<NewFeed, 'id'>,
): { label: string; id: FeedId } {
  const known = findFeedByAddress(database, feed.address);
  if (known && !known.isRemoved) throw new EarmarkError('FEED_KNOWN', { title: known.title });
  const id = known?.id ?? makeId<FeedId>();
  const seq = known?.seq ?? withoutJournal(database, () => insertRemovedFeed(database, { ...feed, id }, now));
  bringInFeed(database, seq, feed.title);
  return { label: `Listening to “${feed.title}”`, id };
}

export function removeFeed({ database, now }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = findFeed(database, id);
  if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
  removeFeedRow(database, feed.seq, now);
  return { label: `No longer listening to “${feed.title}”` };
}
