import type { FeedDetails, FeedId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import { readHostAndPort } from '../listening/fetching/addressGuard.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { countMentionsOfFeed } from './activityRows.ts';
import {
  bringInFeed,
  bringInFeeds,
  findFeed,
  findFeedByAddress,
  insertRemovedFeed,
  insertRemovedFeeds,
  moveFolder,
  type NewFeed,
  parkRemovedFeed,
  removeFeedRow,
  setFeedPaused,
  setLanConsent,
  updateFeed,
} from './rows.ts';

/** The host and port in the own network that may be asked; null where nothing was said about that. */
type LanConsent = { readonly lanConsent: string | null };

/** Starts listening to a feed. One that was listened to before is taken up again, so that nothing old comes back. */
export function addFeed(
  { database, now, makeId }: CommandContext,
  { lanConsent, ...feed }: Omit<NewFeed, 'id'> & LanConsent,
): { label: string; id: FeedId } {
  const known = findFeedByAddress(database, feed.address);
  if (known && !known.isRemoved) throw new EarmarkError('FEED_KNOWN', { title: known.title });
  const id = known?.id ?? makeId<FeedId>();
  const seq = known?.seq ?? withoutJournal(database, () => insertRemovedFeed(database, { ...feed, id }, now));
  bringInFeed(database, seq, feed.title);
  if (lanConsent !== null) setLanConsent(database, seq, lanConsent);
  return { label: `Listening to “${feed.title}”`, id };
}

/** Starts listening to many feeds at once, each in its folder; those that are listened to stay as they are. */
export function addFeeds(
  { database, now, makeId }: CommandContext,
  { feeds }: { readonly feeds: readonly (Omit<NewFeed, 'id'> & { readonly folder: string | null })[] },
) {
  const made = feeds.map((feed) => ({ ...feed, id: makeId<FeedId>() }));
  withoutJournal(database, () => insertRemovedFeeds(database, made, now));
  const count = bringInFeeds(database, feeds);
  return { label: count === 1 ? 'Listening to one more place' : `Listening to ${count} more places` };
}

export function removeFeed({ database, now }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  removeFeedRow(database, feed.seq, now);
  const mentionCount = countMentionsOfFeed(database, feed.seq);
  const kept = mentionCount === 0 ? '' : ' What was heard there stays.';
  return { label: `No longer listening to “${feed.title}”.${kept}` };
}

/** Changes a feed. Its address may be one that was listened to before, but none that another feed has now. */
export function editFeed(
  { database }: CommandContext,
  { id, details, lanConsent }: { readonly id: FeedId; readonly details: FeedDetails } & LanConsent,
) {
  const feed = requireFeed(database, id);
  const other = findFeedByAddress(database, details.address);
  if (other && other.seq !== feed.seq) {
    if (!other.isRemoved) throw new EarmarkError('FEED_KNOWN', { title: other.title });
    withoutJournal(database, () => parkRemovedFeed(database, other.seq));
  }
  updateFeed(database, feed.seq, details);
  if (lanConsent !== null) setLanConsent(database, feed.seq, lanConsent);
  return { label: `“${details.title}” changed` };
}

/** Consent is for the host and port of the feed's present address. */
export function allowOwnNetwork({ database }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  setLanConsent(database, feed.seq, readHostAndPort(new URL(feed.address)));
  return { label: `Listening to “${feed.title}” in your own network` };
}

export function refuseOwnNetwork({ database }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  setLanConsent(database, feed.seq, null);
  return { label: `No longer asking “${feed.title}” in your own network` };
}

export function renameFolder(
  { database }: CommandContext,
  { from, to }: { readonly from: string; readonly to: string | null },
) {
  moveFolder(database, from, to);
  return {
    label:
      to === null ? `The places of “${from}” lie in no folder now` : `The folder “${from}” is “${to}” now`,
  };
}

export function pauseFeed({ database, now }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  setFeedPaused(database, feed.seq, feed.pausedAt ?? now);
  return { label: `“${feed.title}” is paused. Earmark doesn’t look there until you resume it.` };
}

export function resumeFeed({ database }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  setFeedPaused(database, feed.seq, null);
  return { label: `Listening to “${feed.title}” again` };
}

function requireFeed(database: CommandContext['database'], id: FeedId) {
  const feed = findFeed(database, id);
  if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
  return feed;
}
