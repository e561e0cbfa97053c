import { burrow } from '../content/burrow.ts';
import { headlines, newsSearch } from '../content/newsSearches.ts';
import { reviewRadar } from '../content/reviewRadar.ts';
import { escapeMarkup, formatAtomDate, formatRssDate } from '../markup.ts';
import type { DatedEntry, SampleAnswer, SampleFeed } from '../types.ts';
import { answerXml, isSearched, listPosts, type Replica, type ReplicaRequest } from './replica.ts';

/** News of Google: links lead through itself, and ids and links are others at each question. */
const googleNews: Replica = {
  templates: ['google-news'],
  hosts: ['news.google.com'],
  path: /^\/rss\/search$/,
  evidence: { month: '2026-11', source: 'several public programs' },
  answer: (request) => {
    const written = writeFound(newsSearch, request);
    const ofThisQuestion = (id: string) => `CBMi${Buffer.from(`${id} ${request.now}`).toString('base64url')}`;
    const body = written
      .replaceAll('news-search.example', 'news.google.com')
      .replaceAll(/<link>[^<]*<\/link><guid isPermaLink="false">([^<]*)<\/guid>/g, (_, id: string) => {
        const passing = ofThisQuestion(id);
        return `<link>https://news.google.com/rss/articles/${passing}?oc=5</link><guid isPermaLink="false">${passing}</guid>`;
      });
    return answerXml(body, { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate' });
  },
};

/** An alert of Google: Atom, the words that were searched in bold, links through a redirector that names the target. */
const googleAlerts: Replica = {
  templates: ['google-alerts'],
  hosts: ['www.google.com'],
  path: /^\/alerts\/feeds\/(\d+)\/(\d+)$/,
  evidence: { month: '2026-11', source: 'several public programs' },
  answer: (request) => {
    const [user = '', alert = ''] = request.parts;
    const entries = listPosts(request).map((post) => {
      const target = encodeURIComponent(`https://www.coastandcounty.example/${post.id}`);
      const link = `https://www.google.com/url?rct=j&sa=t&url=${target}&ct=ga&cd=CAIyGg&usg=AOvVaw${post.id}`;
      const title = escapeMarkup(post.title.replace('Blue Door Bakery', '<b>Blue Door Bakery</b>'));
      return `<entry><id>tag:google.com,2013:googlealerts/feed:${post.id}</id><title type="html">${title}</title><link href="${escapeMarkup(link)}"></link><published>${formatAtomDate(post.at)}</published><updated>${formatAtomDate(post.at)}</updated><content type="html">${escapeMarkup(post.html)}</content><author><name></name></author></entry>`;
    });
    return answerXml(
      `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:idx="urn:atom-extension:indexing"><id>tag:google.com,2005:reader/user/${user}/state/com.google/alerts/${alert}</id><title>Google Alert - Blue Door Bakery</title><link href="https://www.google.com/alerts/feeds/${user}/${alert}" rel="self"></link><updated>${formatAtomDate(request.now)}</updated>${entries.join('')}</feed>`,
    );
  },
};

const bingNews: Replica = {
  templates: ['bing-news'],
  hosts: ['www.bing.com'],
  path: /^\/news\/search$/,
  evidence: { month: '2026-11', source: 'several public programs' },
  answer: (request) =>
    answerXml(writeFound(headlines, request), { 'content-type': 'text/xml; charset=utf-8' }),
};

const bingWeb: Replica = {
  templates: ['bing-web', 'review-radar'],
  hosts: ['www.bing.com'],
  path: /^\/search$/,
  evidence: { month: '2026-11', source: 'several public programs' },
  answer: (request) =>
    answerXml(writeFound(reviewRadar, request), { 'content-type': 'text/xml; charset=utf-8' }),
};

/** Searches and pages of Reddit. That it is asked once a minute at the most is kept by `createThrottle`. */
const reddit: Replica = {
  templates: ['reddit-everything', 'reddit-community', 'reddit-page'],
  hosts: ['www.reddit.com', 'old.reddit.com', 'reddit.com'],
  path: /^\/(?:r\/[\w+-]+\/)?(?:search\.rss|new\/\.rss|\.rss)$|^\/(?:user\/[\w-]+|r\/[\w-]+\/comments\/\w+)\/\.rss$/,
  evidence: { month: '2026-11', source: 'several public programs' },
  answer: (request) => {
    const body = writeFound(burrow, request)
      .replaceAll('www.burrow.example', 'www.reddit.com')
      .replaceAll('burrow.example', 'reddit.com');
    return answerXml(body, {
      'content-type': 'application/atom+xml; charset=UTF-8',
      'x-ratelimit-used': '1',
      'x-ratelimit-remaining': '0.0',
      'x-ratelimit-reset': '60',
    });
  },
};

/** An independent mirror of Hacker News; its own limit is answered with 429. */
const hackerNews: Replica = {
  templates: ['hacker-news', 'hacker-news-comments'],
  hosts: ['hnrss.org'],
  path: /^\/(newest|newcomments)$/,
  evidence: { month: '2026-11', source: 'its own source' },
  answer: (request) => {
    const items = listPosts(request)
      .filter(({ title, html }) => isSearched(`${title} ${html}`, request.url.searchParams.get('q') ?? ''))
      .map((post) => {
        const page = `https://news.ycombinator.com/item?id=${post.id}`;
        return `<item><title><![CDATA[${post.title}]]></title><description><![CDATA[\n${post.html}<hr><p>Comments URL: <a href="${page}">${page}</a></p><p>Points: 3</p>]]></description><pubDate>${formatRssDate(post.at)}</pubDate><link>https://blog.example/${post.id}</link><dc:creator>${post.handle}</dc:creator><comments>${page}</comments><guid isPermaLink="false">${page}</guid></item>`;
      });
    return answerXml(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Hacker News - Newest</title><link>https://news.ycombinator.com/newest</link><description>Hacker News RSS</description><docs>https://hnrss.org/</docs><generator>hnrss v2.1.1</generator><lastBuildDate>${formatRssDate(request.now)}</lastBuildDate>${items.join('')}</channel></rss>`,
    );
  },
};

export const searchReplicas: readonly Replica[] = [
  googleNews,
  googleAlerts,
  bingNews,
  bingWeb,
  reddit,
  hackerNews,
];

/** What a search finds among the entries of a sample feed, written as its platform does; all where nothing is searched. */
function writeFound(feed: SampleFeed, request: ReplicaRequest): string {
  const query = request.url.searchParams.get('q');
  const said: readonly DatedEntry[] = feed.entries
    .map((entry) => ({ ...entry, at: entry.said(request.startedAt) }))
    .filter(({ at }) => at <= request.now)
    .sort((one, other) => other.at - one.at);
  const [first, ...others] = said.filter(
    ({ title, body }) => query === null || isSearched(`${title} ${body}`, query),
  );
  const asked = { ...feed, address: request.url.href, siteAddress: request.url.origin };
  if (first) return feed.write(asked, [first, ...others]);
  const [any] = said;
  return any ? feed.write(asked, [any]).replaceAll(/<(item|entry)>.*?<\/\1>/gs, '') : '';
}

/** One question a minute for each address of origin, whatever the path; nothing at all without a name. */
export function createThrottle(domain: string): (host: string, now: number) => SampleAnswer | null {
  const gapMs = 60_000;
  let answeredAt = Number.NEGATIVE_INFINITY;
  return (host, now) => {
    if (host !== domain && !host.endsWith(`.${domain}`)) return null;
    const leftMs = answeredAt + gapMs - now;
    if (leftMs <= 0) {
      answeredAt = now;
      return null;
    }
    const reset = String(Math.ceil(leftMs / 1000));
    return {
      status: 429,
      headers: {
        'content-type': 'text/html; charset=UTF-8',
        'retry-after': reset,
        'x-ratelimit-used': '1',
        'x-ratelimit-remaining': '0.0',
        'x-ratelimit-reset': reset,
      },
      body: new TextEncoder().encode('<!doctype html><title>Too Many Requests</title>'),
    };
  };
}
