import { escapeMarkup, formatRssDate, wrapInCdata } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** The latest posts of a forum: each carries the title of its topic, and its author as `@handle Name`. */
export function writeForumFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const host = new URL(feed.siteAddress).hostname;
  const items = entries.map(
    (entry) => `
      <item>
        <title>${escapeMarkup(entry.title ?? '')}</title>
        <dc:creator>${wrapInCdata(`@${entry.author?.handle} ${entry.author?.name}`)}</dc:creator>
        <description>${wrapInCdata(`\n            ${entry.body}\n          `)}</description>
        <link>${entry.address}</link>
        <pubDate>${formatRssDate(entry.at)}</pubDate>
        <guid isPermaLink="false">${host}-post-${entry.id}</guid>
      </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:discourse="http://www.discourse.org/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Talk Harbour Town - Latest posts</title>
    <link>${feed.siteAddress}</link>
    <description>Latest posts</description>
    <atom:link href="${feed.address}" rel="self" type="application/rss+xml" />${items.join('')}
  </channel>
</rss>
`;
}
