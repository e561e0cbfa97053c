import { resolveAddress } from './addresses.ts';
import { toLine } from './cleanText.ts';
import { findElement } from './htmlElements.ts';
import { MarkupCursor } from './markup.ts';
import { decodeXml } from './references.ts';

export type Page = { readonly title: string | null; readonly feedAddresses: readonly string[] };

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
const maxTitleChars = 300;
const maxFeeds = 20;
const maxPageChars = 1_000_000;

/** The title of an HTML page and the feeds it names: in its own order, those of comments last. */
export function readPage(html: string, address: string): Page {
  const cursor = new MarkupCursor(html.slice(0, maxPageChars));
  const links: FeedLink[] = [];
  let base = address;
  let title: string | null = null;
  while (cursor.next()) {
    if (cursor.part !== 'open') continue;
    const name = cursor.getName().toLowerCase();
    const textStart = cursor.end;
    const rawEnd = findElement(name)?.rawEnd;
    if (rawEnd) cursor.skipTo(rawEnd);
    if (name === 'title') title ??= html.slice(textStart, cursor.end);
    if (name === 'base') base = resolveAddress(cursor.findAttribute('href') ?? '', address) ?? base;
    if (name === 'link') links.push(...readFeedLink(cursor));
  }
  const ordered = links.toSorted((one, other) => Number(one.isOfComments) - Number(other.isOfComments));
  const addresses = ordered.map(({ href }) => resolveAddress(href, base)).filter((found) => found !== null);
  return {
    title: toLine(decodeXml(title ?? ''), maxTitleChars),
    feedAddresses: [...new Set(addresses)].slice(0, maxFeeds),
  };
}

type FeedLink = { readonly href: string; readonly isOfComments: boolean };

/** The feed that a `<link>` names, if it names one. */
function readFeedLink(cursor: MarkupCursor): FeedLink[] {
  const rels = (cursor.findAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  const type = cursor.findAttribute('type')?.trim() ?? '';
  if (!rels.includes('alternate') || !feedTypes.test(type)) return [];
  const href = cursor.findAttribute('href') ?? '';
  const isOfComments = /\bcomments?\b/i.test(`${cursor.findAttribute('title') ?? ''} ${href}`);
  return [{ href, isOfComments }];
}
