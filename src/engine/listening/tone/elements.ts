import type { Lexicon, LexiconEntry, Role } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A word or phrase of the lists as it stands in a text; `first` and `last` count tokens. */
export type Element = {
  readonly role: Role;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  readonly isLoud: boolean;
  readonly hasNegation: boolean;
};

/** How much heavier or lighter words became by what the owner corrected; by folded word. */
export type LearnedWeights = Readonly<Record<string, number>>;

/** An unlisted word needs to have been taught this much before it says anything. */
const neededShift = 0.75;
/** A word that weighs this much keeps its side, whatever was taught. */
const strongWeight = 2;
const modifiers: ReadonlySet<Role> = new Set(['strengthening', 'weakening', 'excess', 'negation']);

const nothing: readonly LexiconEntry[] = [];

type Match = { readonly entry: LexiconEntry; readonly length: number };

/** Finds what the lists know of a text, the longest phrase first, each token once. */
export function readElements(
  tokens: readonly Token[],
  lexicon: Lexicon,
  learned: ReadonlyMap<string, number>,
): Element[] {
  const elements: Element[] = [];
  const { beginnings } = lexicon.entries;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    // Most words are in no list.
    if (token !== undefined && beginnings[token.beginning] === 0 && !token.isLoud && learned.size === 0) {
      at += 1;
      continue;
    }
    const match = matchAt(tokens, at, lexicon);
    const length = match?.length ?? 1;
    const element = makeElement(tokens, at, length, match, learned);
    if (element) elements.push(element);
    at += length;
  }
  return elements;
}

function makeElement(
  tokens: readonly Token[],
  first: number,
  length: number,
  match: Match | null,
  learned: ReadonlyMap<string, number>,
): Element | null {
  const token = tokens[first];
  if (token?.kind !== 'word') return null;
  const shift = length === 1 && learned.size > 0 ? (learned.get(token.text) ?? 0) : 0;
  if (match === null && shift === 0) return null;
  const place = { first, last: first + length - 1, isLoud: token.isLoud };
  if (match === null) {
    return Math.abs(shift) < neededShift
      ? null
      : { role: 'tone', weight: shift, hasNegation: false, ...place };
  }
  const { role, weight, hasNegation } = match.entry;
  return { role, weight: role === 'tone' ? shiftWeight(weight, shift) : weight, hasNegation, ...place };
}

function shiftWeight(weight: number, shift: number): number {
  const shifted = weight + shift;
  return Math.abs(weight) >= strongWeight && shifted * weight < 0 ? 0 : shifted;
}

function matchAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Match | null {
  let tone: Match | null = null;
  let other: Match | null = null;
  const entries = findAt(tokens, at, lexicon);
  if (entries.length === 0) return null;
  for (const entry of entries) {
    const { length } = entry.words;
    if (!isSaidAt(entry, tokens, at)) continue;
    if (entry.role === 'tone') {
      if (tone === null || length > tone.length) tone = { entry, length };
    } else if (other === null || length > other.length) other = { entry, length };
  }
  if (tone === null || other === null) return tone ?? other;
  if (tone.length !== other.length) return tone.length > other.length ? tone : other;
  // "Super" strengthens what follows it, if that has a tone; by itself it is praise.
  if (!modifiers.has(other.entry.role)) return other;
  const next = at + other.length;
  const isBeforeTone = findAt(tokens, next, lexicon).some(
    (entry) => entry.role === 'tone' && isSaidAt(entry, tokens, next),
  );
  return isBeforeTone ? other : tone;
}

function findAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly LexiconEntry[] {
  const token = tokens[at];
  if (token?.kind !== 'word') return nothing;
  const { beginnings, find } = lexicon.entries;
  const found = beginnings[token.beginning] === 1 ? find(token.text) : nothing;
  if (found.length > 0 || !token.isLoud) return found;
  return find(undouble(token.text));
}

/** "Sooo" was made "soo" before: here it becomes "so". */
function undouble(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1');
}

/** Whether a phrase goes on here as its entry has it; that its first word fits is known. */
export function isSaidAt(entry: LexiconEntry, tokens: readonly Token[], at: number): boolean {
  if (entry.exactly !== null && entry.exactly !== tokens[at]?.written) return false;
  for (let place = 1; place < entry.words.length; place += 1) {
    const token = tokens[at + place];
    const word = entry.words[place] ?? '';
    if (token?.kind !== 'word') return false;
    if (word.endsWith('*') ? !token.text.startsWith(word.slice(0, -1)) : token.text !== word) return false;
  }
  return true;
}
