import type { HeardEntry } from './heard.ts';
import { detectLanguage } from './language/detectLanguage.ts';
import type { Matcher } from './match.ts';
import { findAuthorKey, findSamenessKeys, hashGuid, isOwnHandle } from './sameness.ts';
import { tidyEntry } from './tidyEntry.ts';
import type { Entry } from './types.ts';

/** What entries are held against: the watches, and the shop's own handles. */
export type ListeningFor = { readonly matcher: Matcher; readonly ownHandles: readonly string[] };

/** Works out all that is stored about an entry. What the shop itself said matches nothing. Pure. */
export function describeEntry(
  read: Entry,
  feed: { readonly id?: string; readonly title: string; readonly address: string },
  listeningFor: ListeningFor,
  heardAt: number,
): HeardEntry {
  const entry = tidyEntry(read);
  const saidAt = Math.min(entry.publishedAt ?? heardAt, heardAt);
  const authorKey = findAuthorKey(entry, feed.address);
  const isOwn = isOwnHandle(authorKey, entry.author, listeningFor.ownHandles);
  const matches = isOwn
    ? []
    : listeningFor.matcher.matchEntry({ ...entry, authorKey, ...(feed.id && { feedIds: [feed.id] }) });
  return {
    entry,
    guidHash: hashGuid(entry.guid),
    saidAt,
    authorKey,
    keys: findSamenessKeys(entry, feed.title, saidAt),
    matches,
    // Most entries match nothing: nobody asks for their language.
    language: matches.length > 0 ? detectLanguage(`${entry.title ?? ''}\n${entry.plainText}`) : null,
  };
}
