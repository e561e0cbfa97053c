import type { UrgentWords } from './findUrgentWord.ts';
import { compileLexicon, type Lexicon, listEntries } from './lexicon.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import { italian } from './words/it.ts';
import type { LanguageWords } from './words/languageWords.ts';
import { dutch } from './words/nl.ts';
import { portuguese } from './words/pt.ts';

/** To be raised whenever a list or the way of scoring changes: stored mentions are then scored again. */
export const toneVersion = 1;

/** The languages whose words Earmark knows, as ISO 639-1. */
export const wordsOfLanguage: Readonly<Record<string, LanguageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};

/** Urgent words as they hold: the owner's where there are some, else ours. */
export function listUrgentWords(owners: UrgentWords): UrgentWords {
  return Object.fromEntries(
    Object.entries(wordsOfLanguage).map(([language, { urgent }]) => [
      language,
      owners[language] ?? listEntries(urgent),
    ]),
  );
}

const compiled = new Map<string, Lexicon>();

/** The lexicon of a language, made when it is first asked for; null for a language that has none. */
export function findLexicon(language: string): Lexicon | null {
  const known = compiled.get(language);
  if (known) return known;
  const words = wordsOfLanguage[language];
  if (!words) return null;
  const lexicon = compileLexicon(words);
  compiled.set(language, lexicon);
  return lexicon;
}
