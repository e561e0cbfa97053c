import { escapeMarkup, formatRssDate, shortenHtml, wrapInCdata } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** A weblog: RSS 2.0 with a 55-word excerpt in `description` and the whole text in `content:encoded`. */
export function writeWeblogFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>${escapeMarkup(feed.title)}</title>
	<atom:link href="${feed.address}" rel="self" type="application/rss+xml" />
	<link>${feed.siteAddress}</link>
	<description></description>
	<lastBuildDate>${formatRssDate(entries[0].at)}</lastBuildDate>
	<language>en-GB</language>
	<sy:updatePeriod>
	hourly	</sy:updatePeriod>
	<sy:updateFrequency>
	1	</sy:updateFrequency>
	<generator>https://wordpress.org/?v=6.9</generator>
${entries.map((entry) => writeItem(feed, entry)).join('')}	</channel>
</rss>
`;
}

function writeItem(feed: SampleFeed, entry: DatedEntry): string {
  const categories = (entry.tags ?? []).map((tag) => `\t\t<category>${wrapInCdata(tag)}</category>\n`);
  const excerpt = `<p>${shortenHtml(entry.body, 55, '[&#8230;]')}</p>\n<p>The post <a href="${entry.address}">${escapeMarkup(entry.title ?? '')}</a> appeared first on <a href="${feed.siteAddress}">${escapeMarkup(feed.title)}</a>.</p>`;
  return `	<item>
		<title>${escapeMarkup(entry.title ?? '')}</title>
		<link>${entry.address}</link>
					<comments>${entry.address}#respond</comments>
		<dc:creator>${wrapInCdata(entry.author?.name ?? '')}</dc:creator>
		<pubDate>${formatRssDate(entry.at)}</pubDate>
${categories.join('')}		<guid isPermaLink="false">${new URL(entry.address).origin}/?p=${entry.id}</guid>

					<description>${wrapInCdata(excerpt)}</description>
										<content:encoded>${wrapInCdata(entry.body)}</content:encoded>
					<wfw:commentRss>${entry.address}feed/</wfw:commentRss>
			<slash:comments>0</slash:comments>
	</item>
`;
}
