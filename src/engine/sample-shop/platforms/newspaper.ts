import { escapeMarkup, formatAtomDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** A newspaper's Atom feed: summaries only, written by named reporters. */
export function writeNewspaperFeed(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
): string {
  const host = new URL(feed.siteAddress).hostname.replace(/^www\./, '');
  const items = entries.map(
    (entry) => `
  <entry>
    <id>tag:${host},2005:article/${entry.id}</id>
    <title type="text">${escapeMarkup(entry.title ?? '')}</title>
    <link rel="alternate" type="text/html" href="${escapeMarkup(entry.address)}"/>
    <published>${formatAtomDate(entry.at)}</published>
    <updated>${formatAtomDate(entry.at)}</updated>
    <author><name>${escapeMarkup(entry.author?.name ?? '')}</name></author>${(entry.tags ?? []).map((tag) => `\n    <category term="${escapeMarkup(tag)}"/>`).join('')}
    <summary type="html">${escapeMarkup(entry.body)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <title>${escapeMarkup(feed.title)}</title>
  <subtitle>Every Thursday since 1871, and here the rest of the week</subtitle>
  <id>tag:${host},2005:/feeds/local</id>
  <link rel="alternate" type="text/html" href="${feed.siteAddress}"/>
  <link rel="self" type="application/atom+xml" href="${feed.address}"/>
  <updated>${formatAtomDate(entries[0].at)}</updated>
  <rights>© Harbour Gazette Ltd</rights>${items.join('')}
</feed>
`;
}
