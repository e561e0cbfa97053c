import { hash as digest } from 'node:crypto';
import { getDomain } from 'tldts';
import { canonicaliseAddress } from './canonicalAddress.ts';
import { foldText } from './foldText.ts';
import { hasWords, normaliseSaid } from './saidWords.ts';
import type { Entry } from './types.ts';

/** What two entries must share to be one mention; each is a 16-byte hash as hex. Null where the entry can't be told so. */
export type SamenessKeys = {
  /** The canonical address. */
  readonly address: string | null;
  /** Title, publisher and day; for titles of at least eight words, or of an entry that only quotes its publisher. */
  readonly title: string | null;
  /** All words of title and text; for texts of at least eight words. */
  readonly text: string | null;
};

const minWords = 8;
/** Goes up when the way an entry is read changes what it says, so that no entry is taken for edited. As hex. */
const contentFormat = '01';
const dayMs = 24 * 60 * 60 * 1000;

/** Names an entry within its feed. */
export function hashGuid(guid: string): string {
  return hash(guid);
}

/** The first 16 bytes of SHA-256, as hex. */
export function hash(content: string | Uint8Array): string {
  return digest('sha256', content, 'hex').slice(0, 32);
}

/** By what an entry is recognised. `saidAt` gives the day for its title. */
export function findSameness(
  entry: Entry,
  feed: { readonly title: string; readonly address: string },
  saidAt: number,
): { readonly keys: SamenessKeys; readonly content: string } {
  const said = normaliseSaid(`${entry.title ?? ''}\n${entry.plainText}`);
  const saidHash = hash(said);
  return {
    keys: {
      address: entry.address ? hash(canonicaliseAddress(entry.address)) : null,
      title: findTitleKey(entry, feed, saidAt),
      text: hasWords(said, minWords) ? saidHash : null,
    },
    content: `${contentFormat}${saidHash.slice(contentFormat.length, 16)}`,
  };
}

function findTitleKey(
  { title: given, publisher }: Entry,
  feed: { readonly title: string; readonly address: string },
  saidAt: number,
): string | null {
  const title = foldWords(given ?? '');
  const parts = [title, foldWords(publisher ?? feed.title), Math.floor(saidAt / dayMs)];
  if (hasWords(title, minWords)) return hash(parts.join('\n'));
  // A news search gives the same story new names each time it is asked: within one feed a short title tells it too.
  return publisher !== null && title !== '' ? hash([...parts, feed.address].join('\n')) : null;
}

/**
 * Who said it, as far as the feed tells: the handle or name, within the registered domain it was said at; null for an
 * entry without an author.
 */
export function findAuthorKey(entry: Entry, feedAddress: string): string | null {
  if (!entry.author) return null;
  const name = foldWords(entry.author.handle ?? entry.author.name).replace(/^(@|u\/)/, '');
  return name === ''
    ? null
    : `${getDomain(entry.author.address ?? entry.address ?? feedAddress) ?? ''}:${name}`;
}

/** Whether two authors may be one: the same name at whatever place, or one of them unknown. */
export function mayBeSameAuthor(one: string | null, other: string | null): boolean {
  return one === null || other === null || nameOf(one) === nameOf(other);
}

/** Whether an author is one of the shop's own handles: `@name`, `name@server`, or an address of a profile. */
export function isOwnHandle(
  authorKey: string | null,
  author: Entry['author'],
  ownHandles: readonly string[],
): boolean {
  if (authorKey === null) return false;
  return ownHandles.some((handle) => {
    const own = foldWords(handle);
    if (/^https?:/.test(own))
      return author?.address != null && canonicaliseAddress(author.address) === canonicaliseAddress(own);
    const [name, server] = own.replace(/^@/, '').split('@');
    return (
      nameOf(authorKey) === name &&
      (server === undefined || authorKey.startsWith(`${getDomain(server) ?? server}:`))
    );
  });
}

function nameOf(authorKey: string): string {
  return authorKey.slice(authorKey.indexOf(':') + 1).split('@')[0] ?? '';
}

function foldWords(text: string): string {
  // A space that stands alone is left as it is: nearly all are such.
  return foldText(text)
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim();
}
