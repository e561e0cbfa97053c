import { describeEntry, type FeedOfEntry, type ListeningFor } from './describeEntry.ts';
import type { PackedEntries } from './heard.ts';
import { packEntries } from './packPolls.ts';
import { type ReadRequest, readBody } from './reading/readBody.ts';
import type { FeedPace, ReadOutcome } from './types.ts';

/** A body that was read, and its entries held against the watches; or what it is instead of a feed. */
export type HearOutcome =
  | { readonly kind: 'heard'; readonly entries: PackedEntries; readonly pace: FeedPace | null }
  | Exclude<ReadOutcome, { readonly kind: 'feed' }>;

/** Reads the body of a feed and works out all that is stored about its entries, as heard at the request's `now`. */
export async function hearBody(
  request: ReadRequest,
  feed: FeedOfEntry,
  listeningFor: ListeningFor,
): Promise<HearOutcome> {
  const read = await readBody(request);
  if (read.kind !== 'feed') return read;
  const entries = read.feed.entries.map((entry) => describeEntry(entry, feed, listeningFor, request.now));
  return { kind: 'heard', entries: packEntries(entries), pace: read.feed.pace ?? null };
}
