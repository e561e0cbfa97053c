import type { WatchWords } from '#contract';
import { foldText, foldTextWithOrigins } from './foldText.ts';
import type { Entry } from './types.ts';

/** A stretch of a field that made it match, in UTF-16 units of the field's own text. */
export type MatchReason = {
  readonly field: 'title' | 'text';
  readonly start: number;
  readonly length: number;
};

/** One watch that matches an entry, with the stretches that made it. */
export type WatchMatch = { readonly watch: number; readonly reasons: readonly MatchReason[] };

export type WatchToMatch = { readonly seq: number; readonly words: WatchWords };

/** Watches made ready for matching many entries. */
export type Matcher = { readonly matchEntry: (entry: MatchableEntry) => readonly WatchMatch[] };
type MatchableEntry = Pick<Entry, 'title' | 'plainText'>;

type CompiledWatch = {
  readonly seq: number;
  readonly anyOf: RegExp | null;
  readonly allOf: readonly RegExp[];
  readonly noneOf: RegExp | null;
};

/** A text longer than this shows no more marks than its first hundred of each watch. */
const maxReasons = 100;

/**
 * Compiles watches. A watch matches when one of `anyOf` and every one of `allOf` is said in title or text, and none of
 * `noneOf`: each as whole words, whatever the case, the accents, and the width of the letters. Between the words of a
 * phrase any space or hyphen may stand. A watch with neither `anyOf` nor `allOf` matches nothing.
 */
export function compileWatches(watches: readonly WatchToMatch[]): Matcher {
  const compiled = watches
    .map(compileWatch)
    .filter((watch) => watch.anyOf !== null || watch.allOf.length > 0);
  // Most entries match nothing: one pattern of all words tells that at once.
  const anything = compilePhrases(watches.flatMap(({ words }) => [...words.anyOf, ...words.allOf]));
  return {
    matchEntry(entry) {
      const said = foldText(`${entry.title ?? ''}\n\n${entry.plainText}`);
      if (!anything || !isFound(anything, said)) return [];
      return compiled
        .filter((watch) => isMatch(watch, said))
        .map((watch) => ({ watch: watch.seq, reasons: findReasons(watch, entry) }));
    },
  };
}

function compileWatch({ seq, words }: WatchToMatch): CompiledWatch {
  return {
    seq,
    anyOf: compilePhrases(words.anyOf),
    allOf: words.allOf.map((phrase) => compilePhrases([phrase])).filter((pattern) => pattern !== null),
    noneOf: compilePhrases(words.noneOf),
  };
}

function isMatch(watch: CompiledWatch, said: string): boolean {
  if (watch.anyOf && !isFound(watch.anyOf, said)) return false;
  if (!watch.allOf.every((pattern) => isFound(pattern, said))) return false;
  return !(watch.noneOf && isFound(watch.noneOf, said));
}

function findReasons(watch: CompiledWatch, entry: MatchableEntry): readonly MatchReason[] {
  const patterns = watch.anyOf ? [watch.anyOf, ...watch.allOf] : watch.allOf;
  const fields = [
    { field: 'title', text: entry.title ?? '' },
    { field: 'text', text: entry.plainText },
  ] as const;
  return fields
    .flatMap(({ field, text }) => findStretches(patterns, text).map((stretch) => ({ field, ...stretch })))
    .slice(0, maxReasons);
}

/** Finds where patterns made by `compilePhrases` stand in a text, in its own units; stretches may overlap. */
function findStretches(patterns: readonly RegExp[], text: string): { start: number; length: number }[] {
  if (text === '') return [];
  const folded = foldTextWithOrigins(text);
  const starts = new Map<number, number>();
  for (const pattern of patterns) {
    for (const found of folded.text.matchAll(pattern)) {
      const start = folded.origins[found.index] ?? 0;
      const end = folded.origins[found.index + found[0].length] ?? text.length;
      starts.set(start, Math.max(starts.get(start) ?? 0, end - start));
    }
  }
  return [...starts].map(([start, length]) => ({ start, length })).sort((a, b) => a.start - b.start);
}

/** One pattern that finds any of the phrases in folded text; null for no phrases. */
function compilePhrases(phrases: readonly string[]): RegExp | null {
  const alternatives = phrases
    .map((phrase) => foldText(phrase).trim())
    .filter((phrase) => phrase !== '')
    // Of two phrases that begin alike the longer one is tried first.
    .sort((a, b) => b.length - a.length)
    .map(compilePhrase);
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu');
}

function isFound(pattern: RegExp, text: string): boolean {
  // Unlike `test`, `search` does not go on from where the last one ended.
  return text.search(pattern) !== -1;
}

/** Scripts that are written without spaces between words: there a word has no edge that could be seen. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const wordCharacter = new RegExp(String.raw`[[\p{L}\p{N}_]--[${spaceless}]]`, 'v');
const wordEdge = String.raw`[\p{L}\p{N}_]`;

function compilePhrase(phrase: string): string {
  const characters = [...phrase];
  const body = phrase
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`[\s\-]+`);
  const before = wordCharacter.test(characters[0] ?? '') ? `(?<!${wordEdge})` : '';
  const after = wordCharacter.test(characters.at(-1) ?? '') ? `(?!${wordEdge})` : '';
  return `${before}${body}${after}`;
}
