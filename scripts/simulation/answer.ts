import { createHash } from 'node:crypto';
import type { Appearance, Post, SimulatedFeed } from './world.ts';

/** So many of its newest entries does a feed show. */
const shownEntries = 20;

export type Asked = { readonly etag: string | null; readonly lastModified: string | null };

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the body shows; empty without one. */
  readonly shown: readonly Appearance[];
};

/** What the server of a feed says at a time. */
export function answerFeed(feed: SimulatedFeed, now: number, asked: Asked): Answer {
  const outage = feed.outages.find(({ from, to }) => now >= from && now < to);
  if (outage) {
    const { status, retryAfterMs } = outage;
    const headers: Answer['headers'] =
      retryAfterMs === null ? {} : { 'retry-after': String(retryAfterMs / 1000) };
    return { status, headers, body: 'Not now', shown: [] };
  }
  const shown = listShown(feed, now);
  const changedAt = Math.max(0, ...shown.map((appearance) => lastChange(appearance, now)));
  const stamp = createHash('sha1')
    .update(`${feed.index} ${changedAt} ${isReissued(feed, now)}`)
    .digest('hex');
  const etag = `"${stamp}"`;
  const lastModified = new Date(changedAt).toUTCString();
  const headers = {
    ...(feed.validators === 'both' || feed.validators === 'etag' ? { etag } : {}),
    ...(feed.validators === 'both' || feed.validators === 'lastModified'
      ? { 'last-modified': lastModified }
      : {}),
  };
  const isSame = asked.etag === null ? asked.lastModified === lastModified : asked.etag === etag;
  if (isSame && feed.validators !== 'none') return { status: 304, headers, body: '', shown: [] };
  const ordered = feed.isShuffled ? shuffle(shown, Math.floor(now / 60_000)) : shown;
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/xml; charset=utf-8' },
    body: writeFeed(feed, ordered, now),
    shown,
  };
}

/** What a feed shows at a time, newest first. */
function listShown(feed: SimulatedFeed, now: number): Appearance[] {
  return feed.appearances.slice(0, countUntil(feed.appearances, now)).slice(-shownEntries).reverse();
}

/** What a post says at a time. */
export function readText({ text, edit }: Post, now: number): string {
  return edit !== null && now >= edit.at ? edit.text : text;
}

function countUntil(appearances: readonly Appearance[], now: number): number {
  let [low, high] = [0, appearances.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appearances[middle]?.at ?? 0) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastChange({ post, at }: Appearance, now: number): number {
  return post.edit !== null && post.edit.at <= now ? Math.max(at, post.edit.at) : at;
}

function isReissued({ reissuedAt }: SimulatedFeed, now: number): boolean {
  return reissuedAt !== null && now >= reissuedAt;
}

function shuffle(shown: readonly Appearance[], turn: number): Appearance[] {
  return shown.toSorted((a, b) => ((a.post.id * 7919 + turn) % 97) - ((b.post.id * 7919 + turn) % 97));
}

function writeFeed(feed: SimulatedFeed, shown: readonly Appearance[], now: number): string {
  const items = shown.map(({ post, at }) => writeItem(feed, post, at, now)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${feed.title}</title><link>http://${feed.host}/</link>
${items}
</channel></rss>`;
}

function writeItem(feed: SimulatedFeed, post: Post, at: number, now: number): string {
  const address = addressOf(feed, post);
  const guid = isReissued(feed, now)
    ? `urn:moved:${feed.index}:${post.id}`
    : `http://${feed.host}/?p=${post.id}`;
  const isSearch = feed.kind === 'search';
  return [
    '<item>',
    post.title === null ? '' : `<title>${post.title}${isSearch ? ` - ${post.publisher}` : ''}</title>`,
    `<link>${escapeXml(address)}</link>`,
    `<guid isPermaLink="false">${guid}</guid>`,
    isSearch
      ? `<source url="http://${post.publisher}/">${post.publisher}</source>`
      : `<dc:creator>${post.author}</dc:creator>`,
    `<pubDate>${new Date(at).toUTCString()}</pubDate>`,
    `<description>${escapeXml(`<p>${readText(post, now)}</p>`)}</description>`,
    '</item>',
  ].join('');
}

/** Where a feed says that a post stands: a search sends by a way of its own, and a neighbour has a page of its own. */
function addressOf(feed: SimulatedFeed, post: Post): string {
  const original = `http://${post.publisher}/post-${post.id}`;
  if (feed.kind === 'search') {
    return post.id % 2 === 0
      ? `${original}?utm_source=search&utm_medium=rss`
      : `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(original)}&ct=ga`;
  }
  return feed.host === post.publisher ? original : `http://${feed.host}/post-${post.id}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
