import type { Entry } from './types.ts';

/** Messengers that give what they found another guid and another link at each question (seen with Google News). */
const messengers = /^https?:\/\/news\.google\.com\//;

/** What tells an entry from others of its feed for good: its guid, or where that passes, what it says, of whom and when. Pure. */
export function findLastingGuid(
  { guid, title, publisher, publishedAt }: Pick<Entry, 'guid' | 'title' | 'publisher' | 'publishedAt'>,
  feed: { readonly address: string },
): string {
  return messengers.test(feed.address) ? JSON.stringify([title, publisher, publishedAt]) : guid;
}
