import { createHash } from 'node:crypto';
import type { TextTree } from '#contract';
import { flattenTree } from '../../textTree.ts';
import type { Entry, ParsedFeed } from '../types.ts';
import { resolveAddress } from './addresses.ts';
import { capText, toLine } from './cleanText.ts';
import type { EntryDraft, FeedDraft, LinkDraft, PersonDraft, RawText } from './drafts.ts';
import { dropPostFooter } from './dropPostFooter.ts';
import { finishPerson } from './people.ts';
import { readDate } from './readDates.ts';
import { readHtml, readPlainText, stripTags } from './readHtml.ts';
import { readPace } from './readPace.ts';
import { decodeXml } from './references.ts';

type Options = { readonly address: string; readonly now: number };

const maxTitleChars = 1000;
const maxPublisherChars = 200;
const maxGuidChars = 4096;

/** Makes entries of drafts: text plain, clean and capped, addresses absolute, dates read. */
export function finishFeed(draft: FeedDraft, { address, now }: Options): ParsedFeed {
  const siteAddress = findSiteAddress(draft.links, address);
  const base = (draft.resolvesAgainstSite ? siteAddress : null) ?? address;
  const pace = readPace(draft.pace ?? []);
  return {
    title: readTitle(draft.titles),
    siteAddress,
    entries: draft.entries.map((entry) => finishEntry(entry, { feed: draft, base, now })),
    skippedCount: draft.skippedCount,
    ...(pace === null ? {} : { pace }),
  };
}

type Surroundings = { readonly feed: FeedDraft; readonly base: string; readonly now: number };

function finishEntry(draft: EntryDraft, { feed, base, now }: Surroundings): Entry {
  const address = findEntryAddress(draft, base);
  const authorBase = draft.base ?? base;
  const title = readTitle(draft.titles);
  const text = readText(draft.texts, address ?? base);
  const plainText = flattenTree(text);
  return {
    guid: makeGuid(draft, address, `${title}\n${plainText}`),
    address,
    title,
    text,
    plainText,
    author: findAuthor(draft.authors, authorBase) ?? findAuthor(feed.authors, authorBase),
    publishedAt: findDate(draft.dates, now),
    publisher: draft.publisher === null ? null : toLine(draft.publisher, maxPublisherChars),
  };
}

function readTitle(titles: readonly RawText[]): string | null {
  for (const title of titles) {
    const line = toLine(
      title.form === 'html' ? stripTags(title.value) : decodeXml(title.value),
      maxTitleChars,
    );
    if (line !== null) return line;
  }
  return null;
}

/** Markup that was given as plain text: some closing tag or one of the usual elements. */
const looksLikeHtml = /<\/[a-z]|<(?:p|br|a|div|img|ul|ol|li|b|i|em|strong|span|blockquote)[\s/>]/i;

function readText(texts: readonly RawText[], base: string): TextTree {
  for (const text of texts) {
    const tree = readTree(text, text.base ?? base);
    if (tree.length > 0) return tree;
  }
  return [];
}

function readTree({ value, form }: RawText, base: string): TextTree {
  switch (form) {
    case 'html':
      return readHtml(dropPostFooter(value), base);
    case 'lines':
      return readPlainText(value, true);
    case 'plain':
      return looksLikeHtml.test(value) ? readHtml(value, base) : readPlainText(decodeXml(value), false);
    default:
      return form satisfies never;
  }
}

/** The first who has a name. */
function findAuthor(people: readonly PersonDraft[], base: string): Entry['author'] {
  for (const person of people) {
    const author = finishPerson(person, base);
    if (author !== null) return author;
  }
  return null;
}

function findDate(dates: readonly string[], now: number): number | null {
  for (const date of dates) {
    const at = readDate(date, now);
    if (at !== null) return at;
  }
  return null;
}

function findSiteAddress(links: readonly LinkDraft[], address: string): string | null {
  return findAddress(links, ['alternate'], address);
}

function findEntryAddress({ links, guid, isGuidAddress }: EntryDraft, base: string): string | null {
  const guidAddress = guid !== null && isGuidAddress && /^\s*https?:/i.test(guid) ? guid : '';
  return (
    findAddress(links, ['alternate', 'content'], base) ??
    resolveAddress(guidAddress, null) ??
    findAddress(links, ['related', 'via', 'enclosure'], base)
  );
}

/** The first address of the first relation that has one; among equals, a page before anything else. */
function findAddress(links: readonly LinkDraft[], rels: readonly string[], base: string): string | null {
  for (const rel of rels) {
    let other: string | null = null;
    for (const { rel: ownRel, type, href, base: ownBase } of links) {
      const isPage = type === null || type.includes('html');
      if (ownRel !== rel || (other !== null && !isPage)) continue;
      const address = resolveAddress(href, ownBase ?? base);
      if (address !== null && isPage) return address;
      other ??= address;
    }
    if (other !== null) return other;
  }
  return null;
}

function makeGuid({ guid, dates }: EntryDraft, address: string | null, text: string): string {
  // Most guids are the address, which is clean.
  const given = guid === address ? address : (toLine(guid ?? '', Number.POSITIVE_INFINITY) ?? address);
  if (given === null) return `text:${hash(`${dates[0] ?? ''}\n${text}`)}`;
  if (given.length <= maxGuidChars) return given;
  const digest = hash(given);
  return `${capText(given, maxGuidChars - digest.length - 1)}#${digest}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
