import type { FeedToPoll } from './rows.ts';
import type { FeedMove } from './types.ts';

const provenChecks = 3;
const provenMs = 24 * 60 * 60_000;

/**
 * Where to ask for a feed: at the address it has moved to for good, once at least three good checks over at least a day
 * were sent there, else at the address that the owner gave. A redirect for good may be a mistake of an hour.
 */
export function findAskedAddress({ address, move }: Pick<FeedToPoll, 'address' | 'move'>): string {
  const isProven = move !== null && move.checkCount >= provenChecks && move.lastAt - move.firstAt >= provenMs;
  return isProven ? move.address : address;
}

/** What is known of a feed's move after a good check that was sent on for good to `lastingAddress`. A failed one forgets it. */
export function followMove(
  feed: Pick<FeedToPoll, 'address' | 'move'>,
  lastingAddress: string,
  now: number,
): FeedMove | null {
  if (lastingAddress === feed.address) return null;
  if (feed.move?.address !== lastingAddress) {
    return { address: lastingAddress, checkCount: 1, firstAt: now, lastAt: now };
  }
  return { ...feed.move, checkCount: feed.move.checkCount + 1, lastAt: now };
}
