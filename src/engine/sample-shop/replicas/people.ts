import { quayside } from '../content/quayside.ts';
import { escapeMarkup, formatAtomDate, formatRssDate } from '../markup.ts';
import { answerText } from '../oddHosts.ts';
import type { DatedEntry } from '../types.ts';
import { answerXml, listPosts, type Post, type Replica, type ReplicaRequest } from './replica.ts';

const documented = { month: '2026-11', source: 'its own documentation' } as const;
const fromSource = { month: '2026-11', source: 'its own source' } as const;
const widelyUsed = { month: '2026-11', source: 'several public programs' } as const;

const mastodonHosts = [
  'mastodon.social',
  'mstdn.social',
  'mas.to',
  'social.replica.example',
  // A server of the sample shop, for its other tags.
  'quayside.example',
];

/** All servers of Mastodon know the same few posts here; a tag nobody used has an empty feed. */
const mastodon: Replica = {
  templates: ['mastodon-tag', 'mastodon-person'],
  hosts: mastodonHosts,
  path: /^\/(?:tags\/([^/]+)|@([\w.-]+))\.rss$/,
  evidence: fromSource,
  answer: (request) => {
    const said: readonly DatedEntry[] = quayside.entries
      .map((entry) => ({ ...entry, at: entry.said(request.startedAt) }))
      .filter(({ at }) => at <= request.now)
      .sort((one, other) => other.at - one.at);
    const siteAddress = `${request.url.origin}${request.url.pathname.replace(/\.rss$/, '')}`;
    const [first, ...others] = said;
    if (!first) return answerText(404, {}, '');
    return answerXml(
      quayside.write({ ...quayside, address: request.url.href, siteAddress }, [first, ...others]),
      {
        'content-type': 'application/rss+xml; charset=utf-8',
        'cache-control': 'max-age=60, public',
      },
    );
  },
};

/** No titles, and the address of a post as its guid in a scheme of its own. */
const bluesky: Replica = {
  templates: ['bluesky-person'],
  hosts: ['bsky.app'],
  path: /^\/profile\/([\w.:-]+)\/rss$/,
  evidence: fromSource,
  answer: (request) => {
    const [user = ''] = request.parts;
    const items = listPosts(request).map(
      (post) =>
        `<item><link>https://bsky.app/profile/${user}/post/${post.id}</link><description>${escapeMarkup(`${post.title}. ${post.html.replaceAll(/<[^>]*>/g, '')}`)}</description><pubDate>${formatShortDate(post.at)}</pubDate><guid isPermaLink="false">at://${user}/app.bsky.feed.post/${post.id}</guid></item>`,
    );
    return answerXml(
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><description>Bread.</description><link>https://bsky.app/profile/${user}</link><title>@bluedoor.bsky.social - Blue Door</title>${items.join('')}</channel></rss>`,
      { 'content-type': 'application/rss+xml; charset=UTF-8' },
    );
  },
};

/** `05 Nov 2026 08:05 +0000`, as Bluesky writes it: without a weekday and without seconds. */
function formatShortDate(at: number): string {
  return formatRssDate(at)
    .replace(/^\w+, /, '')
    .replace(/:\d\d \+/, ' +');
}

const blueskyHandle: Replica = {
  templates: [],
  hosts: ['bluedoor.bsky.social'],
  path: /^\/\.well-known\/atproto-did$/,
  evidence: documented,
  answer: () => answerText(200, {}, 'did:plc:z72i7hdynmk6r22z27h6tvur'),
};

const channelId = 'UCbluedoorbakery00000000';

const youtube: Replica = {
  templates: ['youtube-channel', 'youtube-playlist'],
  hosts: ['www.youtube.com'],
  path: /^\/feeds\/videos\.xml$/,
  evidence: documented,
  answer: (request) => {
    const channel = request.url.searchParams.get('channel_id') ?? channelId;
    const author = `<author><name>Blue Door</name><uri>https://www.youtube.com/channel/${channel}</uri></author>`;
    const entries = listPosts(request).map(
      (post) =>
        // Its "updated" moves whenever somebody watches: it says nothing about the video.
        `<entry><id>yt:video:${post.id}</id><yt:videoId>${post.id}</yt:videoId><yt:channelId>${channel.slice(2)}</yt:channelId><title>${escapeMarkup(post.title)}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${post.id}"/>${author}<published>${formatAtomDate(post.at)}</published><updated>${formatAtomDate(request.now)}</updated><media:group><media:title>${escapeMarkup(post.title)}</media:title><media:description>${escapeMarkup(post.html.replaceAll(/<[^>]*>/g, ''))}</media:description></media:group></entry>`,
    );
    return answerXml(
      `<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><id>yt:channel:${channel.slice(2)}</id><yt:channelId>${channel.slice(2)}</yt:channelId><title>Blue Door</title><link rel="alternate" href="https://www.youtube.com/channel/${channel}"/>${author}${entries.join('')}</feed>`,
      { 'content-type': 'text/xml; charset=UTF-8', 'cache-control': 'public, max-age=900' },
    );
  },
};

const youtubePage: Replica = {
  templates: [],
  hosts: ['www.youtube.com'],
  path: /^\/(?:@|c\/|user\/)[^/]+$/,
  evidence: widelyUsed,
  answer: () =>
    answerText(
      200,
      { 'content-type': 'text/html; charset=utf-8' },
      `<!DOCTYPE html><html><head><title>Blue Door - YouTube</title><link rel="canonical" href="https://www.youtube.com/channel/${channelId}"><link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=${channelId}"></head><body><script>var ytInitialData = {"metadata":{"channelMetadataRenderer":{"externalId":"${channelId}"}}};</script></body></html>`,
    ),
};

/** Of tags only the headlines; of people whole articles. */
const medium: Replica = {
  templates: ['medium-tag', 'medium-person'],
  hosts: ['medium.com'],
  path: /^\/feed\/(?:tag\/([^/]+)|(@[\w.-]+))$/,
  evidence: widelyUsed,
  answer: (request) => {
    const isTag = request.url.pathname.startsWith('/feed/tag/');
    return answerXml(
      writeRss(request, 'Stories on Medium', (post) => {
        const text = isTag ? '' : `<content:encoded><![CDATA[${post.html}]]></content:encoded>`;
        return `<title><![CDATA[${post.title}]]></title><link>https://medium.com/@${post.handle}/${post.id}?source=rss------bread-5</link><guid isPermaLink="false">https://medium.com/p/${post.id}</guid><dc:creator><![CDATA[${post.name}]]></dc:creator><pubDate>${formatRssDate(post.at, 'GMT')}</pubDate><atom:updated>${new Date(post.at).toISOString()}</atom:updated>${text}`;
      }),
      { 'content-type': 'text/xml; charset=UTF-8' },
    );
  },
};

const substack: Replica = {
  templates: ['substack'],
  hosts: ['lowtide.substack.com'],
  path: /^\/feed$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'Low Tide Letters',
        (post) =>
          `<title><![CDATA[${post.title}]]></title><description><![CDATA[A letter]]></description><link>https://lowtide.substack.com/p/${post.id}</link><guid isPermaLink="false">https://lowtide.substack.com/p/${post.id}</guid><dc:creator><![CDATA[${post.name}]]></dc:creator><pubDate>${formatRssDate(post.at, 'GMT')}</pubDate><content:encoded><![CDATA[${post.html}]]></content:encoded>`,
      ),
    ),
};

const tumblr: Replica = {
  templates: ['tumblr'],
  hosts: ['bluedoor.tumblr.com'],
  path: /^\/rss$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'bluedoor',
        (post) =>
          `<title>${escapeMarkup(post.title)}</title><description>${escapeMarkup(post.html)}</description><link>https://bluedoor.tumblr.com/post/${post.id}</link><guid>https://bluedoor.tumblr.com/post/${post.id}</guid><pubDate>${formatRssDate(post.at).replace('+0000', '-0500')}</pubDate><category>bread</category>`,
      ),
    ),
};

/** Photographs: the text is a picture with its owner, the author an address of a machine. */
const flickr: Replica = {
  templates: ['flickr-tag'],
  hosts: ['www.flickr.com'],
  path: /^\/services\/feeds\/photos_public\.gne$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'Uploads from everyone, tagged bluedoor',
        (post) =>
          `<title>${escapeMarkup(post.title)}</title><link>https://www.flickr.com/photos/${post.handle}/${post.id}/</link><description>${escapeMarkup(`<p><a href="https://www.flickr.com/people/${post.handle}/">${post.name}</a> posted a photo:</p>${post.html}`)}</description><pubDate>${formatRssDate(post.at).replace('+0000', '-0800')}</pubDate><dc:date.Taken>2026-11-20T09:12:00-08:00</dc:date.Taken><author flickr:profile="https://www.flickr.com/people/${post.handle}/">nobody@flickr.com (${post.name})</author><guid isPermaLink="false">tag:flickr.com,2004:/photo/${post.id}</guid>`,
      ),
    ),
};

/** A community or a person of Lemmy: `submitted by` in front of each text. */
const lemmy: Replica = {
  templates: ['lemmy-community', 'lemmy-person'],
  hosts: ['lemmy.replica.example'],
  path: /^\/feeds\/[cu]\/([\w.@-]+)\.xml$/,
  evidence: fromSource,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'Bread - lemmy.replica.example',
        (post) =>
          `<title>${escapeMarkup(post.title)}</title><link>https://lemmy.replica.example/post/${post.id}</link><description>${escapeMarkup(`submitted by <a href="https://lemmy.replica.example/u/${post.handle}">${post.handle}</a> to <a href="https://lemmy.replica.example/c/bread">bread</a><br>3 points | <a href="https://lemmy.replica.example/post/${post.id}">1 comments</a>${post.html}`)}</description><comments>https://lemmy.replica.example/post/${post.id}</comments><guid>https://lemmy.replica.example/post/${post.id}</guid><pubDate>${formatRssDate(post.at)}</pubDate><dc:creator>https://lemmy.replica.example/u/${post.handle}</dc:creator>`,
      ),
      { 'content-type': 'application/atom+xml' },
    ),
};

export const peopleReplicas: readonly Replica[] = [
  mastodon,
  bluesky,
  blueskyHandle,
  youtube,
  youtubePage,
  medium,
  substack,
  tumblr,
  flickr,
  lemmy,
];

/** A channel of RSS 2.0 with the inside of each item as its platform writes it. */
export function writeRss(request: ReplicaRequest, title: string, writeItem: (post: Post) => string): string {
  const items = listPosts(request).map((post) => `<item>${writeItem(post)}</item>`);
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:flickr="urn:flickr:user"><channel><title>${title}</title><link>${request.url.origin}/</link><description>${title}</description>${items.join('')}</channel></rss>`;
}
