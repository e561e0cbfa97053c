import { foldText, foldTextWithOrigins } from '../listening/foldText.ts';
import type { Stretch } from '../textTree.ts';
import type { SearchedWords } from './compileSearch.ts';
import { isSpaceless } from './foldForSearch.ts';

export type WordFinder = {
  /** There is nothing to mark. */
  readonly isEmpty: boolean;
  /** Where what is looked for stands in a text, in any spelling. */
  readonly find: (text: string) => Stretch[];
  /** Which share of it stands there, from 0 to 1. */
  readonly measureShare: (text: string) => number;
};

/** Makes a finder of what a search looks for, as the search index finds it, for marking it and for ranking. */
export function createWordFinder(searched: readonly SearchedWords[]): WordFinder {
  const patterns = searched.filter(({ isExcluded }) => !isExcluded).map(writePattern);
  return {
    isEmpty: patterns.length === 0,
    find: (text) => {
      if (patterns.length === 0) return [];
      const { text: folded, origins } = foldTextWithOrigins(text);
      return patterns.flatMap((pattern) =>
        [...folded.matchAll(pattern)].map(({ 0: found, index }) => {
          const start = origins[index] ?? 0;
          return { start, length: (origins[index + found.length] ?? text.length) - start };
        }),
      );
    },
    measureShare: (text) => {
      if (patterns.length === 0) return 0;
      const folded = foldText(text);
      return patterns.filter((pattern) => folded.search(pattern) >= 0).length / patterns.length;
    },
  };
}

function writePattern({ said, words, isPrefix }: SearchedWords): RegExp {
  if (isSpaceless(said)) return new RegExp(escapeForPattern(foldText(said)), 'gu');
  const folded = words.map((word) => escapeForPattern(foldText(word))).join(String.raw`[^\p{L}\p{N}]+`);
  const end = isPrefix ? String.raw`[\p{L}\p{N}]*` : String.raw`(?![\p{L}\p{N}])`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${folded}${end}`, 'gu');
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
