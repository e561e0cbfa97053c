import type { Business, WatchDetails } from '#contract';
import { addFeed } from '../feeds/commands.ts';
import { findFeedByAddress, type NewFeed } from '../feeds/rows.ts';
import { saveBusiness } from '../settings/commands.ts';
import { addWatch } from '../watches/commands.ts';
import type { CommandContext } from '../writer/commandContext.ts';

export type AddPlacesInput = {
  readonly feeds: readonly Omit<NewFeed, 'id'>[];
  readonly watch: WatchDetails | null;
  readonly business: Business | null;
};

/** Starts listening at places that are not listened to yet, for a watch, and keeps what was said of the shop. */
export function addPlaces(
  context: CommandContext,
  { feeds, watch, business }: AddPlacesInput,
): { label: string; addedCount: number } {
  if (business !== null) saveBusiness(context, { business });
  if (watch !== null) addWatch(context, { details: watch });
  const unknown = [...new Map(feeds.map((feed) => [feed.address, feed])).values()].filter(
    ({ address }) => findFeedByAddress(context.database, address)?.isRemoved !== 0,
  );
  for (const feed of unknown) addFeed(context, { ...feed, lanConsent: null });
  return { label: describeAdding(unknown, watch), addedCount: unknown.length };
}

function describeAdding(feeds: AddPlacesInput['feeds'], watch: WatchDetails | null): string {
  const [first] = feeds;
  if (first === undefined) return watch === null ? 'Your shop changed' : `Listening for “${watch.name}”`;
  return feeds.length === 1 ? `Listening to “${first.title}”` : `Listening at ${feeds.length} places`;
}
