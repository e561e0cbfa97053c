import type { SearchedWords } from './compileSearch.ts';
import { isSpaceless } from './foldForSearch.ts';

/** What is looked for, as the search index wants it; null where there is nothing of the kind. */
export type SearchMatch = {
  readonly match: string | null;
  /** What must not be there. It is part of `match` too, where there is one. */
  readonly excluded: string | null;
  /** All the words close to each other, in any order; null for a single one. */
  readonly near: string | null;
};

/** Words up to this length have an index of their own for those that begin with them. */
const longestIndexedPrefix = 3;
const nearDistance = 8;

/**
 * Writes what is looked for as a query of FTS5. All of it is quoted, so that nothing typed is ever an operator or a syntax
 * error. `expand` names the words that begin with one: FTS5 would put all their hits together before it answers the first.
 */
export function writeMatch(
  searched: readonly SearchedWords[],
  expand: (prefix: string) => readonly string[] | null,
): SearchMatch {
  const write = (words: SearchedWords) => writeWords(words, expand);
  const wanted = searched.filter(({ isExcluded }) => !isExcluded).map(write);
  const unwanted = searched.filter(({ isExcluded }) => isExcluded).map(write);
  const excluded = unwanted.length === 0 ? null : unwanted.join(' OR ');
  const match = wanted.length === 0 ? null : wanted.join(' AND ');
  const phrases = searched.filter(({ isExcluded, isAuthor }) => !isExcluded && !isAuthor);
  return {
    match: match !== null && excluded !== null ? `(${match}) NOT (${excluded})` : match,
    excluded,
    near: phrases.length < 2 ? null : `NEAR(${phrases.map(quoteNear).join(' ')}, ${nearDistance})`,
  };
}

function writeWords(searched: SearchedWords, expand: (prefix: string) => readonly string[] | null): string {
  const column = searched.isAuthor ? 'author : ' : '';
  const [word] = searched.words;
  const isExpandable =
    searched.isPrefix &&
    searched.words.length === 1 &&
    word !== undefined &&
    [...word].length > longestIndexedPrefix &&
    !isSpaceless(word);
  const known = isExpandable ? expand(word) : null;
  if (known === null || known.length === 0) return `${column}${quoteWords(searched)}`;
  return `${column}(${known.map((one) => `"${one}"`).join(' OR ')})`;
}

/** A long word that may go on is close to the others only where it stands as it is. */
function quoteNear(searched: SearchedWords): string {
  const isShort = [...(searched.words.at(-1) ?? '')].length <= longestIndexedPrefix;
  return quoteWords({ ...searched, isPrefix: searched.isPrefix && isShort });
}

function quoteWords({ words, isPrefix }: SearchedWords): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}
