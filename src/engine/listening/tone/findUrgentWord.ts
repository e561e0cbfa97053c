import { isSaidAt } from './elements.ts';
import { type EntryFinder, indexEntries, splitEntry } from './lexicon.ts';
import type { SaidTokens } from './tokens.ts';

/** Words that can't wait, by language as ISO 639-1. */
export type UrgentWords = Readonly<Record<string, readonly string[]>>;

export type UrgentFinder = (text: string, { split }: SaidTokens, language: string | null) => string | null;

/**
 * Makes urgent words ready for many texts. The answer is the first that is said, as it stands in the text; null for none.
 * Where the language is not known, or is one without a list, the words of all languages are looked for.
 */
export function compileUrgentWords(urgentWords: UrgentWords): UrgentFinder {
  const finderOf = new Map<string, EntryFinder>();
  for (const [language, words] of Object.entries(urgentWords)) finderOf.set(language, indexWords(words));
  const anyLanguage = indexWords(Object.values(urgentWords).flat());
  return (text, { split: tokens }, language) => {
    const { beginnings, find } = (language === null ? undefined : finderOf.get(language)) ?? anyLanguage;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'word' || beginnings[token.beginning] === 0) continue;
      const entry = find(token.text).find((candidate) => isSaidAt(candidate, tokens, at));
      const last = entry && tokens[at + entry.words.length - 1];
      if (last) return text.slice(token.start, last.end).replace(/\s+/g, ' ');
    }
    return null;
  };
}

function indexWords(words: readonly string[]): EntryFinder {
  return indexEntries(
    words.map((word) => ({
      words: splitEntry(word, true),
      role: 'tone' as const,
      weight: 0,
      hasNegation: false,
      exactly: null,
    })),
  );
}
