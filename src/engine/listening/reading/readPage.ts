import { resolveAddress } from './addresses.ts';
import { toLine } from './cleanText.ts';
import { decodeXml, scanTags, type Tag } from './scanTags.ts';

export type Page = { readonly title: string | null; readonly feedAddresses: readonly string[] };

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
const maxTitleChars = 300;
const maxFeeds = 20;
const maxPageChars = 1_000_000;

/** The title of an HTML page and the feeds it names: in its own order, those of comments last. */
export function readPage(html: string, address: string): Page {
  const links: Tag[] = [];
  let base = address;
  let titleStart = -1;
  let title: string | null = null;
  scanTags(html.slice(0, maxPageChars), 'html', {
    wantsAttributes: () => true,
    isDone: () => false,
    onOpen: (tag) => {
      const name = tag.name.toLowerCase();
      if (name === 'title') titleStart = tag.end;
      if (name === 'link' && isFeedLink(tag)) links.push(tag);
      if (name === 'base') base = resolveAddress(tag.attributes.get('href') ?? '', address) ?? base;
    },
    onClose: (name, start) => {
      if (name.toLowerCase() === 'title' && titleStart >= 0) title ??= html.slice(titleStart, start);
    },
    onGap: () => undefined,
  });
  const ordered = links.toSorted((one, other) => Number(isOfComments(one)) - Number(isOfComments(other)));
  const addresses = ordered
    .map(({ attributes }) => resolveAddress(attributes.get('href') ?? '', base))
    .filter((found) => found !== null);
  return {
    title: toLine(decodeXml(title ?? ''), maxTitleChars),
    feedAddresses: [...new Set(addresses)].slice(0, maxFeeds),
  };
}

function isFeedLink({ attributes }: Tag): boolean {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return rels.includes('alternate') && feedTypes.test(attributes.get('type')?.trim() ?? '');
}

function isOfComments({ attributes }: Tag): boolean {
  return /\bcomments?\b/i.test(`${attributes.get('title') ?? ''} ${attributes.get('href') ?? ''}`);
}
