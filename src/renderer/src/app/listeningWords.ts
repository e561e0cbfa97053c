import type { Feed } from '#contract';
import { describeCount } from '../shared/timeWords.ts';

/** How many places are heard, and how many are not. */
export function describeListening(feeds: readonly Pick<Feed, 'state'>[], isOffline: boolean): string {
  if (isOffline) return 'Offline. Earmark listens again when you are back.';
  const deaf = feeds.filter(({ state }) => state === 'broken' || state === 'ended').length;
  const pausedCount = feeds.filter(({ state }) => state === 'paused').length;
  const heard = feeds.length - deaf - pausedCount;
  if (heard === 0 && deaf === 0 && pausedCount > 0) return 'Every place is paused';
  if (deaf === 0) return `Listening to ${describeCount(heard, 'place')}`;
  if (heard === 0) return `${describeCount(deaf, 'place')} can’t be heard`;
  return `Listening to ${describeCount(heard, 'place')}, ${deaf} can’t be heard`;
}
