import { escapeMarkup, formatRssDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** A search for news that adds the publisher to each title and names it in `source`; its text is the title again. */
export function writeNewsSearchFeed(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
): string {
  const items = entries.map((entry) => {
    const title = escapeMarkup(`${entry.title} - ${entry.place}`);
    const address = escapeMarkup(entry.address);
    const text = `<a href="${entry.address}" target="_blank">${escapeMarkup(entry.title ?? '')}</a>&nbsp;&nbsp;<font color="#6f6f6f">${escapeMarkup(entry.place ?? '')}</font>`;
    const source = `<source url="${escapeMarkup(new URL(entry.address).origin)}">${escapeMarkup(entry.place ?? '')}</source>`;
    return `<item><title>${title}</title><link>${address}</link><guid isPermaLink="false">${entry.id}</guid><pubDate>${formatRssDate(entry.at, 'GMT')}</pubDate><description>${escapeMarkup(text)}</description>${source}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><generator>NFE/5.0</generator><title>"Blue Door" - News Search</title><link>${escapeMarkup(feed.siteAddress)}</link><language>en-GB</language><webMaster>webmaster@news-search.example</webMaster><copyright>News Search</copyright><lastBuildDate>${formatRssDate(entries[0].at, 'GMT')}</lastBuildDate><description>News Search</description>${items.join('')}</channel></rss>`;
}

/** A search for news with short texts, the publisher in a namespace of its own, and no guid. */
export function writeHeadlinesFeed(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
): string {
  const address = escapeMarkup(feed.address);
  const items = entries.map(
    (entry) =>
      `<item><title>${escapeMarkup(entry.title ?? '')}</title><link>${escapeMarkup(entry.address)}</link><description>${escapeMarkup(entry.body)}</description><pubDate>${formatRssDate(entry.at, 'GMT')}</pubDate><News:Source>${escapeMarkup(entry.place ?? '')}</News:Source><News:ImageSize>w={0}&amp;h={1}&amp;c=14</News:ImageSize></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8" ?><rss version="2.0" xmlns:News="${address}"><channel><title>"Blue Door" - Headlines</title><link>${address}</link><description>Search results</description><copyright>These XML results may not be used, reproduced or transmitted in any manner or for any purpose other than rendering results within a news aggregator for personal, non-commercial use.</copyright>${items.join('')}</channel></rss>`;
}

/** A search of the web: ranked, without guids or authors. */
export function writeWebSearchFeed(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
): string {
  const query = '"Blue Door Bakery" (review OR complaint)';
  const items = entries.map(
    (entry) =>
      `<item><title>${escapeMarkup(entry.title ?? '')}</title><link>${escapeMarkup(entry.address)}</link><description>${escapeMarkup(entry.body)}</description><pubDate>${formatRssDate(entry.at, 'GMT')}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8" ?><rss version="2.0"><channel><title>Finder: ${escapeMarkup(query)}</title><link>${escapeMarkup(feed.address)}</link><description>Search results</description>${items.join('')}</channel></rss>`;
}
