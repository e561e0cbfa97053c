import type { FoundFeed } from '#contract';
import { tidyEntry } from './tidyEntry.ts';
import type { Entry } from './types.ts';

/** So many of the newest entries are shown of a place that was looked at. */
const shownEntries = 3;

/** The newest entries of a feed, each in a line. Pure. */
export function describeLatest(entries: readonly Entry[]): FoundFeed['latest'] {
  return entries
    .map(tidyEntry)
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .slice(0, shownEntries)
    .map(({ title, plainText, publishedAt }) => ({ title: title ?? plainText.slice(0, 120), publishedAt }));
}
