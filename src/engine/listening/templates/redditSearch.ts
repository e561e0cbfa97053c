import type { WatchWords } from '#contract';
import { foldText } from '../foldText.ts';
import { dropRepeated, encodeQuery, quotePhrase } from './searchWords.ts';

/** Reddit takes no longer search; what is more is asked in further ones. */
const maxSearchLength = 480;

/**
 * All watches as few searches of Reddit: `"name" OR "nickname" OR domain`. It finds no less than the watches match; what
 * they leave out is left out here, once it was heard. Pure.
 */
export function foldWatches(watches: readonly WatchWords[], ownHost: string | null): readonly string[] {
  const clauses = dropRepeated([
    ...watches.flatMap(foldWatch),
    ...(ownHost === null ? [] : [quotePhrase(ownHost)]),
  ]);
  const searches: string[] = [];
  for (const clause of clauses) {
    const last = searches.at(-1);
    const joined = last === undefined ? clause : `${last} OR ${clause}`;
    if (last !== undefined && joined.length <= maxSearchLength) searches[searches.length - 1] = joined;
    else searches.push(clause);
  }
  return searches;
}

/** The address of each search, in a fixed order. Pure. */
export function writeRedditSearches(
  watches: readonly WatchWords[],
  ownHost: string | null,
): readonly string[] {
  return foldWatches(watches, ownHost).map(
    (search) => `https://www.reddit.com/search.rss?q=${encodeQuery(search)}&sort=new`,
  );
}

/** A watch as alternatives that each can stand alone; those too long to be asked are left out. */
function foldWatch({ anyOf, allOf }: WatchWords): readonly string[] {
  const required = quoteWords(allOf);
  const alternatives = anyOf.length === 0 ? [required] : quoteWords(anyOf).map((word) => [word, ...required]);
  return alternatives
    .map((words) => (words.length > 1 ? `(${words.join(' AND ')})` : words.join('')))
    .filter((clause) => clause !== '' && clause.length <= maxSearchLength);
}

/** The open end of a word (`bak*`) means nothing to Reddit in quotes. */
function quoteWords(words: readonly string[]): readonly string[] {
  return words
    .map((word) => word.replaceAll('*', ''))
    .filter((word) => foldText(word).trim() !== '')
    .map(quotePhrase);
}
