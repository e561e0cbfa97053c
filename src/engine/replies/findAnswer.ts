import type { AnswerSign } from '#contract';
import { canonicaliseAddress } from '../listening/canonicalAddress.ts';
import { foldText } from '../listening/foldText.ts';
import { findSite } from '../listening/matching/sites.ts';
import type { AnswerableMention, OwnPostRow } from './ownPostRows.ts';

/** What was said, by whom, and where it was seen. */
export type SeenMention = AnswerableMention & {
  readonly feeds: readonly number[];
  readonly addresses: readonly string[];
};

/** How much each sign says; one is enough. */
const weights: Record<AnswerSign, number> = { link: 4, quote: 4, thread: 2, name: 2 };

const minQuotedWords = 4;
/** So much of a quotation has to stand in what was said. */
const quotedShare = 0.8;

/** The post that answers a mention most likely, of posts in the order they were said; null where none seems to. Pure. */
export function findAnswer<Post extends OwnPostRow>(
  mention: SeenMention,
  posts: readonly Post[],
): { readonly post: Post; readonly signs: readonly AnswerSign[] } | null {
  const seen = readMention(mention);
  let best: { post: Post; signs: readonly AnswerSign[]; weight: number } | null = null;
  for (const post of posts) {
    const signs = listSigns(seen, post);
    const weight = signs.reduce((sum, sign) => sum + weights[sign], 0);
    if (weight > (best?.weight ?? 0)) best = { post, signs, weight };
  }
  return best && { post: best.post, signs: best.signs };
}

type ReadMention = {
  readonly addresses: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly feeds: ReadonlySet<number>;
  readonly thread: string | null;
  readonly names: readonly string[];
  readonly words: ReadonlySet<string>;
};

function readMention(mention: SeenMention): ReadMention {
  const { title, text, authorName, authorHandle, feeds, addresses } = mention;
  const handle = authorHandle?.replace(/^@|^u\//, '').split('@')[0] ?? null;
  return {
    addresses: new Set(addresses.map(canonicaliseAddress)),
    sites: new Set(addresses.flatMap((address) => findSite(address) ?? [])),
    feeds: new Set(feeds),
    thread: readThread(title),
    names: [handle, authorName?.replace(/^@/, '') ?? null].flatMap((name) =>
      name === null || name === '' ? [] : [foldText(name)],
    ),
    words: new Set(listWords(`${title ?? ''} ${text}`)),
  };
}

function listSigns(mention: ReadMention, post: OwnPostRow): AnswerSign[] {
  const site = post.address === null ? null : findSite(post.address);
  const isSamePlace = mention.feeds.has(post.feed) || (site !== null && mention.sites.has(site));
  const named = listNamed(post.text);
  const isNamed = named.some((name) => mention.names.includes(name));
  const isInThread =
    isSamePlace &&
    (isBelow(mention, post) || (mention.thread !== null && readThread(post.title) === mention.thread));
  const isQuoted = post.quotes.some((quote) => isSaid(quote, mention.words));
  const isToAnother = (named.length > 0 && !isNamed) || (post.quotes.length > 0 && !isQuoted);
  return [
    ...(post.links.some((link) => mention.addresses.has(canonicaliseAddress(link))) ? ['link' as const] : []),
    ...(isQuoted ? ['quote' as const] : []),
    ...(isInThread && !isToAnother ? ['thread' as const] : []),
    ...(isSamePlace && isNamed ? ['name' as const] : []),
  ];
}

/** A comment whose address goes on from that of what it is about. */
function isBelow({ addresses }: ReadMention, { address }: OwnPostRow): boolean {
  if (address === null) return false;
  const own = canonicaliseAddress(address);
  return [...addresses].some((seen) => {
    const page = seen.replace(/[#?].*$/, '').replace(/\/$/, '');
    return (
      page.includes('/') &&
      own.length > seen.length &&
      /^[/#?]/.test(own.slice(page.length)) &&
      own.startsWith(page)
    );
  });
}

/** The title of a thread without what platforms put before it in an answer; null where there is none. */
function readThread(title: string | null): string | null {
  const thread = foldText(title ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:re|aw|antw|sv|vs|rif|res)\s*:\s*)+/, '')
    .replace(/^\/?u\/[\w-]+ on /, '')
    .replace(/^comment on (.+) by .+$/, '$1');
  return thread === '' ? null : thread;
}

/** The names that a text speaks to, without their `@`. */
function listNamed(text: string): string[] {
  return [...foldText(text).matchAll(/(?<![\w.])@([\w.-]*\w)/g)].map(([, name = '']) => name);
}

/** Whether nearly all words of a quotation stand in what was said. */
function isSaid(quote: string, words: ReadonlySet<string>): boolean {
  const quoted = listWords(quote);
  return (
    quoted.length >= minQuotedWords &&
    quoted.filter((word) => words.has(word)).length >= quoted.length * quotedShare
  );
}

function listWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
