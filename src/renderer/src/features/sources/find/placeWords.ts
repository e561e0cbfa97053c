import type { PlaceGroup, PlaceLook } from '#contract';
import { describeError } from '../../../shared/sentences.ts';
import { describeCount } from '../../../shared/timeWords.ts';
import type { Look } from './findPlacesData.ts';

/** The groups in their order, in a shop owner's words. */
export const placeGroups = {
  news: 'News and the web',
  forums: 'Reddit and forums',
  social: 'Social networks',
  media: 'Video and podcasts',
  reviews: 'Reviews',
  town: 'Your town',
  site: 'Your own site and accounts',
} as const satisfies Record<PlaceGroup, string>;

/** What a look at a place came to, in a sentence. */
export function describeLook(look: Look, isScarce: boolean): string {
  switch (look.state) {
    case 'looking':
      return isScarce ? 'Waiting its turn: one question a minute is allowed here…' : 'Looking…';
    case 'failed':
      return describeError(look.error);
    case 'seen':
      return describeSeen(look.look);
    default:
      return look satisfies never;
  }
}

function describeSeen({ entryCount, matchCount }: PlaceLook): string {
  if (entryCount === 0) return 'It answers, but nothing was said there yet.';
  if (entryCount === 1 && matchCount === 1) return 'The only post there is about you.';
  const posts = entryCount === 1 ? 'the only post there' : `the last ${describeCount(entryCount, 'post')}`;
  if (matchCount === 0) return `Nothing about you in ${posts}.`;
  return `${matchCount.toLocaleString('en')} of ${posts} ${matchCount === 1 ? 'is' : 'are'} about you.`;
}

/** How far the looks have come, or how many places are ticked. */
export function describeProgress(tickedCount: number, seenCount: number, lookingCount: number): string {
  if (lookingCount > 0) return `Looked at ${seenCount} of ${seenCount + lookingCount} places…`;
  return tickedCount === 0 ? 'No place is ticked' : `${describeCount(tickedCount, 'place')} ticked`;
}
