import type { FeedId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import { findFeed } from '../feeds/rows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { insertSignIn, setFeedSignIn } from './rows.ts';

/** The journal gets the number of the sign-in only. */
export function saveSignIn(
  { database }: CommandContext,
  { id, origin, sealed }: { readonly id: FeedId; readonly origin: string; readonly sealed: string },
) {
  const feed = requireFeed(database, id);
  const signIn = withoutJournal(database, () => insertSignIn(database, { feed: feed.seq, origin, sealed }));
  setFeedSignIn(database, feed.seq, signIn);
  return { label: `Name and password kept for “${feed.title}”` };
}

export function forgetSignIn({ database }: CommandContext, { id }: { readonly id: FeedId }) {
  const feed = requireFeed(database, id);
  setFeedSignIn(database, feed.seq, null);
  return { label: `Name and password forgotten for “${feed.title}”` };
}

function requireFeed(database: CommandContext['database'], id: FeedId) {
  const feed = findFeed(database, id);
  if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
  return feed;
}
