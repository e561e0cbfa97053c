import { hash as digest } from 'node:crypto';
import { getDomain } from 'tldts';
import { canonicaliseAddress } from './canonicalAddress.ts';
import { foldText } from './foldText.ts';
import type { Entry } from './types.ts';

/** What two entries must share to be one mention; each is a 16-byte hash as hex. Null where the entry can't be told so. */
export type SamenessKeys = {
  /** The canonical address. */
  readonly address: string | null;
  /** Title, publisher and day; for titles of at least eight words. */
  readonly title: string | null;
  /** All words of title and text; for texts of at least eight words. */
  readonly text: string | null;
};

const minWords = 8;
const dayMs = 24 * 60 * 60 * 1000;

/** Names an entry within its feed. */
export function hashGuid(guid: string): string {
  return hash(guid);
}

/** The first 16 bytes of SHA-256, as hex. */
export function hash(content: string | Uint8Array): string {
  return digest('sha256', content, 'hex').slice(0, 32);
}

/** The keys by which an entry is recognised in other feeds. `saidAt` gives the day for its title. */
export function findSamenessKeys(entry: Entry, feedTitle: string, saidAt: number): SamenessKeys {
  const publisher = foldWords(entry.publisher ?? feedTitle);
  const title = foldWords(entry.title ?? '');
  const words = foldWords(`${entry.title ?? ''} ${entry.plainText}`);
  return {
    address: entry.address ? hash(canonicaliseAddress(entry.address)) : null,
    title: hasEnoughWords(title) ? hash([title, publisher, Math.floor(saidAt / dayMs)].join('\n')) : null,
    text: hasEnoughWords(words) ? hash(words) : null,
  };
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

function hasEnoughWords(text: string): boolean {
  let count = 0;
  for (const _word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    count += 1;
    if (count === minWords) return true;
  }
  return false;
}
