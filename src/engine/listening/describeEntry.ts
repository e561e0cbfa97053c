import { foldForSearch } from '../search/foldForSearch.ts';
import { makeCardText } from './cardText.ts';
import type { Card, HeardEntry } from './heard.ts';
import { compileNames } from './language/blankNames.ts';
import { detectLanguage } from './language/detectLanguage.ts';
import { findLastingGuid } from './lastingGuid.ts';
import {
  compileWatches,
  type Matcher,
  type RuleToMatch,
  type WatchMatch,
  type WatchToMatch,
} from './match.ts';
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
  const entry = tidyEntry(read);
  const saidAt = Math.min(entry.publishedAt ?? heardAt, heardAt);
  const authorKey = findAuthorKey(entry, feed.address);
  const isOwn = isOwnHandle(authorKey, entry.author, listeningFor.ownHandles);
  const readLanguage = once(() =>
    detectLanguage(listeningFor.blankNames(`${entry.title ?? ''}\n${entry.plainText}`)),
  );
  const matchable = {
    ...entry,
    authorKey,
    feedIds: feed.id === null ? [] : [feed.id],
    // Most entries match nothing: nobody asks for their language.
    get language() {
      return readLanguage();
    },
  };
  const { readTone } = listeningFor;
  const matches = isOwn ? [] : listeningFor.matcher.matchEntry(matchable);
  const { text, ...treeless } = entry;
  return {
    entry: { ...treeless, tree: JSON.stringify(text) },
    guidHash: hashGuid(findLastingGuid(read, feed)),
    saidAt,
    authorKey,
    ...findSameness(entry, feed, saidAt),
    sketch: matches.length > 0 ? sketchWords(readSaidWords(entry)) : null,
    matches,
    card: matches.length === 0 ? null : makeCard(entry, matches, { language: readLanguage(), readTone }),
  };
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

function once<Value>(read: () => Value): () => Value {
  let answer: { readonly value: Value } | null = null;
  return () => {
    answer ??= { value: read() };
    return answer.value;
  };
}
