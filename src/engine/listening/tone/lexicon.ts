import { foldText } from '../foldText.ts';
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

/** The entries that may begin with a folded word, the most exact first. */
export type EntryFinder = (word: string) => readonly LexiconEntry[];

export type Lexicon = {
  readonly findEntries: EntryFinder;
  /** Words that say nothing but the language. */
  readonly stopWords: ReadonlySet<string>;
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
  return {
    findEntries: indexEntries(entries),
    stopWords: new Set(listEntries(words.stopWords).map(foldText)),
    negatesBehind: words.negatesBehind ?? false,
    splitsAtApostrophe: words.splitsAtApostrophe ?? false,
  };
}

/** Makes entries ready for being looked up by their first word. */
export function indexEntries(entries: readonly LexiconEntry[]): EntryFinder {
  const candidatesOf = new Map<number, Candidate[]>();
  for (const candidate of listCandidates(entries)) {
    for (const beginning of listBeginnings(candidate)) {
      const candidates = candidatesOf.get(beginning);
      if (candidates) candidates.push(candidate);
      else candidatesOf.set(beginning, [candidate]);
    }
  }
  return (word) => {
    const candidates = candidatesOf.get(nameBeginning(word));
    // Most words begin nothing, and that is told without looking at them.
    if (candidates === undefined) return nothing;
    let found = nothing;
    for (const { first, isStem, begun } of candidates) {
      if (isStem ? word.startsWith(first) : word === first)
        found = found === nothing ? begun : [...found, ...begun];
    }
    return found;
  };
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

const [namedLetters, bitsOfLetter] = [3, 5];

/** The first three letters as a number; others may have the same. */
function nameBeginning(word: string): number {
  const bits = (1 << bitsOfLetter) - 1;
  let name = 0;
  for (let at = 0; at < namedLetters; at += 1) name = (name << bitsOfLetter) | (word.charCodeAt(at) & bits);
  return name;
}

/** The beginnings of words that may be meant: a stem of two letters has any third one. */
function listBeginnings({ first, isStem }: Candidate): number[] {
  const name = nameBeginning(first);
  if (!isStem || first.length >= namedLetters) return [name];
  return Array.from({ length: 1 << bitsOfLetter }, (_, third) => name | third);
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
