import { escapeMarkup, formatRssDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

/** All public posts with a tag: no titles and no authors, who spoke is only in the address. */
export function writeTagFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const tag = new URL(feed.siteAddress).pathname.split('/').at(-1) ?? '';
  return writeChannel(feed, entries, `#${tag}`, `Public posts tagged #${tag}`, '');
}

/** All public posts of one person. */
export function writePersonFeed(feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]): string {
  const site = new URL(feed.siteAddress);
  const name = escapeMarkup(entries[0].author?.name ?? '');
  const avatar = `${site.origin}/avatars/original/58c1.png`;
  const image = `
    <image>
      <url>${avatar}</url>
      <title>${name}</title>
      <link>${feed.siteAddress}</link>
    </image>
    <webfeeds:icon>${avatar}</webfeeds:icon>`;
  return writeChannel(
    feed,
    entries,
    name,
    `Public posts from ${site.pathname.slice(1)}@${site.hostname}`,
    image,
  );
}

function writeChannel(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
  title: string,
  description: string,
  image: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>${title}</title>
    <description>${description}</description>
    <link>${feed.siteAddress}</link>${image}
    <lastBuildDate>${formatRssDate(entries[0].at)}</lastBuildDate>
    <generator>Mastodon v4.5.3</generator>${entries.map(writeItem).join('')}
  </channel>
</rss>
`;
}

function writeItem(entry: DatedEntry): string {
  const categories = (entry.tags ?? []).map((tag) => `\n      <category>${escapeMarkup(tag)}</category>`);
  const media = entry.picture
    ? `
      <media:content url="${escapeMarkup(entry.picture.address)}" type="image/jpeg" fileSize="183204" medium="image">
        <media:rating scheme="urn:simple">nonadult</media:rating>
        <media:description type="plain">${escapeMarkup(entry.picture.description)}</media:description>
      </media:content>`
    : '';
  return `
    <item>
      <guid isPermaLink="true">${entry.address}</guid>
      <link>${entry.address}</link>
      <pubDate>${formatRssDate(entry.at)}</pubDate>
      <description>${escapeMarkup(writePost(entry))}</description>${media}${categories.join('')}
    </item>`;
}

/** Turns a post as typed into HTML: paragraphs, tags and people become links. */
function writePost(entry: DatedEntry): string {
  const server = new URL(entry.address).origin;
  const html = escapeMarkup(entry.body)
    .replace(
      /#([\p{L}\p{N}_]+)/gu,
      `<a href="${server}/tags/$1" class="mention hashtag" rel="tag">#<span>$1</span></a>`,
    )
    .replace(
      /(?<!\S)@(\w+)/g,
      '<span class="h-card" translate="no"><a href="https://quayside.example/@$1" class="u-url mention">@<span>$1</span></a></span>',
    );
  return html
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}
