import { formatAtomDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const items = entries.map((entry) => ({
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_html: entry.body,
    date_published: formatAtomDate(entry.at),
    authors: entry.author && [{ name: entry.author.name }],
    tags: entry.tags,
  }));
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.siteAddress,
      feed_url: feed.address,
      language: 'en-GB',
      items,
    },
    null,
    2,
  );
}
