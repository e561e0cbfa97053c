import { escapeMarkup, formatAtomDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** An old content system: RSS 1.0 in RDF, in windows-1252, which only the XML declaration says. */
export function writeParishFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const list = entries.map((entry) => `\n    <rdf:li rdf:resource="${escapeMarkup(entry.address)}" />`);
  return `<?xml version="1.0" encoding="windows-1252"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="${feed.siteAddress}">
  <title>${escapeMarkup(feed.title)}</title>
  <link>${feed.siteAddress}</link>
  <description>News and notices</description>
  <dc:language>en-gb</dc:language>
  <dc:date>${formatAtomDate(entries[0].at)}</dc:date>
  <sy:updatePeriod>daily</sy:updatePeriod>
  <items>
   <rdf:Seq>${list.join('')}
   </rdf:Seq>
  </items>
</channel>
${entries.map(writeItem).join('\n')}
</rdf:RDF>
`;
}

function writeItem(entry: DatedEntry): string {
  const address = escapeMarkup(entry.address);
  return `<item rdf:about="${address}">
  <title>${escapeMarkup(entry.title ?? '')}</title>
  <link>${address}</link>
  <description>${escapeMarkup(entry.body)}</description>
  <dc:creator>${escapeMarkup(entry.author?.name ?? '')}</dc:creator>
  <dc:date>${formatAtomDate(entry.at)}</dc:date>
</item>`;
}
