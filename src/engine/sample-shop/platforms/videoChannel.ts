import { escapeMarkup, formatAtomDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** A video channel: Atom without content; title and description are in `media:group`. */
export function writeVideoFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const channel = new URL(feed.address).searchParams.get('channel_id') ?? '';
  const author = `<author>
  <name>${escapeMarkup(feed.title)}</name>
  <uri>${feed.siteAddress}</uri>
 </author>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="${escapeMarkup(feed.address)}"/>
 <id>yt:channel:${channel.slice(2)}</id>
 <yt:channelId>${channel.slice(2)}</yt:channelId>
 <title>${escapeMarkup(feed.title)}</title>
 <link rel="alternate" href="${feed.siteAddress}"/>
 ${author}
 <published>2019-03-08T17:12:40+00:00</published>${entries.map((entry) => writeEntry(entry, channel, author)).join('')}
</feed>
`;
}

function writeEntry(entry: DatedEntry, channel: string, author: string): string {
  const title = escapeMarkup(entry.title ?? '');
  const when = formatAtomDate(entry.at);
  const views = 180 + entry.body.length * 3;
  return `
 <entry>
  <id>yt:video:${entry.id}</id>
  <yt:videoId>${entry.id}</yt:videoId>
  <yt:channelId>${channel}</yt:channelId>
  <title>${title}</title>
  <link rel="alternate" href="${escapeMarkup(entry.address)}"/>
  ${author}
  <published>${when}</published>
  <updated>${when}</updated>
  <media:group>
   <media:title>${title}</media:title>
   <media:content url="https://www.slipway-video.example/v/${entry.id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i1.slipway-video.example/vi/${entry.id}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeMarkup(entry.body)}</media:description>
   <media:community>
    <media:starRating count="${Math.round(views / 20)}" average="5.00" min="1" max="5"/>
    <media:statistics views="${views}"/>
   </media:community>
  </media:group>
 </entry>`;
}
