import { foldForSearch } from '../search/foldForSearch.ts';
import { makeCardText } from './cardText.ts';
import type { Card, HeardEntry } from './heard.ts';
import { compileNames } from './language/blankNames.ts';
import { detectLanguage } from './language/detectLanguage.ts';
import { findLastingGuid } from './lastingGuid.ts';
import {
  compileWatches,
  type MatchableEntry,
  type Matcher,
  type RuleToMatch,
  type WatchMatch,
  type WatchToMatch,
} from './match.ts';
import { describeOwnPost } from './ownPost.ts';
import { readSaidWords, sketchWords } from './resemblance.ts';
import { findAuthorKey, findSameness, hashGuid, isOwnHandle } from './sameness.ts';
import { tidyEntry } from './tidyEntry.ts';
import { compileTone, type ToneReader, type ToneSpec } from './tone/readTone.ts';
import type { Entry } from './types.ts';

/** What entries are held against, as it crosses between threads: watches and rules, and the shop's own handles. */
export type ListeningSpec = {
  /** Another number for each change. */
  readonly generation: number;
  readonly watches: readonly WatchToMatch[];
  readonly rules: readonly RuleToMatch[];
  readonly ownHandles: readonly string[];
  readonly tone: ToneSpec;
};

/** The same, made ready for many entries. */
export type ListeningFor = {
  readonly matcher: Matcher;
  readonly ownHandles: readonly string[];
  readonly readTone: ToneReader;
  /** A text without what the watches listen for. */
  readonly blankNames: (text: string) => string;
};

/** As far as a feed tells about its entries. */
export type FeedOfEntry = {
  /** Null before it is listened to. */
  readonly id: string | null;
  readonly title: string;
  readonly address: string;
};

export function compileListening({
  watches,
  rules,
  ownHandles,
  tone,
}: Omit<ListeningSpec, 'generation'>): ListeningFor {
  return {
    matcher: compileWatches(watches, rules),
    ownHandles,
    readTone: compileTone(tone),
    blankNames: compileNames(watches.flatMap(({ words }) => words.anyOf)),
  };
}

/** Works out all that is stored about an entry. What the shop itself said matches nothing. Pure. */
export function describeEntry(
  read: Entry,
  feed: FeedOfEntry,
  listeningFor: ListeningFor,
  heardAt: number,
): HeardEntry {
  const saidAt = Math.min(read.publishedAt ?? heardAt, heardAt);
  const { entry, matchable } = prepareEntry(read, feed, listeningFor);
  const matches = matchable === null ? [] : listeningFor.matcher.matchEntry(matchable);
  const { readTone } = listeningFor;
  const { text, authorKey, ...treeless } = entry;
  return {
    entry: { ...treeless, tree: JSON.stringify(text) },
    guidHash: hashGuid(findLastingGuid(read, feed)),
    saidAt,
    authorKey,
    ...findSameness(entry, feed, saidAt),
    sketch: matches.length > 0 ? sketchWords(readSaidWords(entry)) : null,
    matches,
    card:
      matches.length === 0
        ? null
        : makeCard(entry, matches, { language: matchable?.language ?? null, readTone }),
    ...(matchable === null && { ownPost: describeOwnPost(entry) }),
  };
}

/** What is to be known of the shop to read an entry. */
export type NamesAndHandles = Pick<ListeningFor, 'ownHandles' | 'blankNames'>;

/** An entry ready to be held against watches; `matchable` is null for what the shop itself said. Pure. */
export function prepareEntry(read: Entry, feed: FeedOfEntry, listeningFor: NamesAndHandles) {
  const tidied = tidyEntry(read);
  const authorKey = findAuthorKey(tidied, feed.address);
  const entry = { ...tidied, authorKey };
  if (isOwnHandle(authorKey, entry.author, listeningFor.ownHandles)) return { entry, matchable: null };
  let language: string | null | undefined;
  const matchable: MatchableEntry = {
    ...entry,
    feedIds: feed.id === null ? [] : [feed.id],
    // Most entries match nothing: nobody asks for their language.
    get language() {
      if (language === undefined)
        language = detectLanguage(listeningFor.blankNames(`${entry.title ?? ''}\n${entry.plainText}`));
      return language;
    },
  };
  return { entry, matchable };
}

function makeCard(
  entry: Entry,
  matches: readonly WatchMatch[],
  { language, readTone }: { readonly language: string | null; readonly readTone: ToneReader },
): Card {
  const said = `${entry.title ?? ''}\n${entry.plainText}`;
  return {
    ...makeCardText(entry, matches),
    ...readTone(said, language),
    language,
    words: foldForSearch(said),
  };
}
