import { foldText } from '../foldText.ts';
import { beginningCount, listBeginnings, nameBeginning } from './beginnings.ts';
import type { LanguageWords } from './words/languageWords.ts';

export type Role =
  | 'tone'
  | 'negation'
  | 'strengthening'
  | 'weakening'
  | 'excess'
  | 'solving'
  | 'turn'
  | 'concession'
  | 'why';

/** A word or phrase of a list; `words` are folded, each a whole word or, with `*`, the beginning of one. */
export type LexiconEntry = {
  readonly words: readonly string[];
  readonly role: Role;
  /** Of a word with a tone: 1 to 3, negative for complaints; of the others 0. */
  readonly weight: number;
  /** "No complaints": a negation before it says the same once more. */
  readonly hasNegation: boolean;
  /** As its one word has to be written, in small letters; null where accents make no difference. */
  readonly exactly: string | null;
};

/** Entries, ready to be looked up by their first word. */
export type EntryFinder = {
  /** 1 for each `nameBeginning` of a word that any may begin with: most words begin nothing, and so they cost nothing. */
  readonly beginnings: Uint8Array;
  /** Those that may begin with a folded word, the most exact first. */
  readonly find: (word: string) => readonly LexiconEntry[];
};

export type Lexicon = {
  readonly entries: EntryFinder;
  /** Words that say nothing but the language. */
  readonly stopWords: ReadonlySet<string>;
  /** As `beginnings` of the entries, of the stop words. */
  readonly stopBeginnings: Uint8Array;
  readonly negatesBehind: boolean;
  readonly splitsAtApostrophe: boolean;
};

type ListedEntry = Omit<LexiconEntry, 'hasNegation'>;

const shortestStem = 2;
const nothing: readonly LexiconEntry[] = [];

/** Makes the lists of a language ready for looking words up. Of two lists that have the same entry the first one counts. */
export function compileLexicon(words: LanguageWords): Lexicon {
  const negations = new Set(
    compileList(words.negations, 'negation', 0, words).map(({ words: [first = ''] }) => first),
  );
  const entries = [
    ...compileTones(words.positive, 1, words),
    ...compileTones(words.negative, -1, words),
    ...compileList(words.negations, 'negation', 0, words),
    ...compileList(words.excess, 'excess', 0, words),
    ...compileList(words.strengthening, 'strengthening', 0, words),
    ...compileList(words.weakening, 'weakening', 0, words),
    ...compileList(words.solving, 'solving', 0, words),
    ...compileList(words.turns, 'turn', 0, words),
    ...compileList(words.concessions, 'concession', 0, words),
    ...compileList(words.whys, 'why', 0, words),
  ].map((entry) => ({ ...entry, hasNegation: negations.has(entry.words[0] ?? '') }));
  const stopWords = listEntries(words.stopWords).map(foldText);
  const stopBeginnings = new Uint8Array(beginningCount);
  for (const word of stopWords) stopBeginnings[nameBeginning(word, 0, word.length)] = 1;
  return {
    entries: indexEntries(entries),
    stopWords: new Set(stopWords),
    stopBeginnings,
    negatesBehind: words.negatesBehind ?? false,
    splitsAtApostrophe: words.splitsAtApostrophe ?? false,
  };
}

/** Makes entries ready for being looked up by their first word. */
export function indexEntries(entries: readonly LexiconEntry[]): EntryFinder {
  const beginnings = new Uint8Array(beginningCount);
  const candidatesOf = new Map<number, Candidate[]>();
  for (const candidate of listCandidates(entries)) {
    const { first, isStem } = candidate;
    for (const beginning of isStem ? listBeginnings(first) : [nameBeginning(first, 0, first.length)]) {
      beginnings[beginning] = 1;
      const candidates = candidatesOf.get(beginning);
      if (candidates) candidates.push(candidate);
      else candidatesOf.set(beginning, [candidate]);
    }
  }
  const find = (word: string) => {
    let found = nothing;
    for (const { first, isStem, begun } of candidatesOf.get(nameBeginning(word, 0, word.length)) ?? []) {
      if (isStem ? word.startsWith(first) : word === first)
        found = found === nothing ? begun : [...found, ...begun];
    }
    return found;
  };
  return { beginnings, find };
}

/** A first word, or with `isStem` the beginning of one, and the entries that have it. */
type Candidate = {
  readonly first: string;
  readonly isStem: boolean;
  readonly begun: readonly LexiconEntry[];
};

function listCandidates(entries: readonly LexiconEntry[]): Candidate[] {
  const hasStem = ({ words: [first = ''] }: LexiconEntry) => first.endsWith('*');
  const list = (isStem: boolean) =>
    [...groupByFirst(entries.filter((entry) => hasStem(entry) === isStem))].map(([first, begun]) => ({
      first,
      isStem,
      begun,
    }));
  const stems = list(true).filter(({ first }) => first.length >= shortestStem);
  return [...list(false), ...stems.sort((one, other) => other.first.length - one.first.length)];
}

/** The entries of a list, as they are written. */
export function listEntries(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function compileTones(
  lists: LanguageWords['positive'],
  sign: 1 | -1,
  language: LanguageWords,
): ListedEntry[] {
  return ([3, 2, 1] as const).flatMap((weight) =>
    compileList(lists[weight], 'tone', sign * weight, language),
  );
}

function compileList(list: string, role: Role, weight: number, language: LanguageWords): ListedEntry[] {
  const splits = language.splitsAtApostrophe ?? false;
  return listEntries(list).map((entry) => ({
    words: splitEntry(entry.replace('=', ''), splits),
    role,
    weight,
    exactly: entry.startsWith('=') ? entry.slice(1) : null,
  }));
}

/** The folded words of an entry. */
export function splitEntry(entry: string, splitsAtApostrophe: boolean): string[] {
  return foldText(entry)
    .split(splitsAtApostrophe ? /[\s'-]+/ : /[\s-]+/)
    .filter((word) => word !== '');
}

function groupByFirst(entries: readonly LexiconEntry[]): Map<string, readonly LexiconEntry[]> {
  const grouped = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const first = entry.words[0]?.replace('*', '') ?? '';
    const group = grouped.get(first);
    if (group) group.push(entry);
    else grouped.set(first, [entry]);
  }
  return grouped;
}
