import type { Element } from './elements.ts';
import type { Lexicon, Role } from './lexicon.ts';
import { weighSign } from './signs.ts';
import type { Token } from './tokens.ts';

/** Something said that has a tone: how much it weighs where it stands, and its place in the text. */
export type WeighedHit = { readonly value: number; readonly start: number; readonly end: number };

/*
 * After VADER (Hutto & Gilbert 2014) and SO-CAL (Taboada et al. 2011): a word's weight from a list; what stands before it
 * turns, strengthens or weakens it; what follows "but" counts more than what came before. The numbers are ours.
 */
const factors = {
  strengthening: 1.4,
  weakening: 0.6,
  loud: 1.25,
  exclamation: 1.15,
  praiseTurned: -0.7,
  complaintTurned: -0.8,
  praiseInExcess: -0.6,
  complaintInExcess: 1.3,
  praiseAsked: 0.25,
  complaintAsked: 0.6,
  beforeTurn: 0.6,
  afterTurn: 1.4,
  afterConcession: 0.5,
  beforeSolution: 0.3,
} as const;
const solutionWeight = 1.5;
const negationReach = 4;
const modifierReach = 2;
const behindReach = 3;

const joins = new Set([
  'and',
  'or',
  'nor',
  'und',
  'oder',
  'noch',
  'et',
  'ou',
  'ni',
  'y',
  'o',
  'e',
  'en',
  'of',
]);
/** May stand between a negation behind its word and the end of the clause. */
const closers = new Set([
  'mehr',
  'wirklich',
  'so',
  'echt',
  'leider',
  'ganz',
  'meer',
  'helemaal',
  'helaas',
  'erg',
]);

/** Weighs every word and sign with a tone by what stands around it. */
export function weighText(
  tokens: readonly Token[],
  elements: readonly Element[],
  lexicon: Lexicon,
): WeighedHit[] {
  const signs = tokens
    .filter(({ kind }) => kind === 'sign')
    .map(({ text, start, end }) => ({ value: weighSign(text), start, end }));
  // Most texts have none, and nobody has to look around.
  const hits = elements.length === 0 ? signs : weighElements(tokens, elements, lexicon, signs);
  return hits.filter(({ value }) => value !== 0);
}

function weighElements(
  tokens: readonly Token[],
  elements: readonly Element[],
  lexicon: Lexicon,
  signs: readonly WeighedHit[],
): WeighedHit[] {
  const around = lookAround(tokens, elements);
  const hits = elements
    .filter(({ role }) => role === 'tone' || role === 'solving')
    .map((element) => weighElement(element, tokens, around, lexicon));
  const lastSolved = elements.findLast((element) => isSolved(element, tokens, around));
  const solvedAt = lastSolved ? (tokens[lastSolved.first]?.start ?? 0) : 0;
  return [...hits, ...signs].map((hit) =>
    hit.value < 0 && hit.start < solvedAt ? { ...hit, value: hit.value * factors.beforeSolution } : hit,
  );
}

/** Whether it is said that something was put right, and not that it was not. */
function isSolved(element: Element, tokens: readonly Token[], around: Surroundings): boolean {
  if (element.role !== 'solving') return false;
  const isAsked = around.sentenceAt[element.first]?.isQuestion ?? false;
  return !isAsked && readBefore(element.first, tokens, around.elementAt).negationAt === null;
}

type Sentence = {
  readonly isQuestion: boolean;
  readonly isExclaimed: boolean;
  readonly turnAt: number | null;
};

type Surroundings = {
  /** The element that each token belongs to. */
  readonly elementAt: readonly (Element | undefined)[];
  readonly sentenceAt: readonly Sentence[];
};

function lookAround(tokens: readonly Token[], elements: readonly Element[]): Surroundings {
  const elementAt: (Element | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const element of elements) {
    for (let at = element.first; at <= element.last; at += 1) elementAt[at] = element;
  }
  const sentenceAt: Sentence[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.kind !== 'sentenceEnd') continue;
    const sentence = readSentence(elementAt, first, at, token?.text ?? '');
    for (; first <= at; first += 1) sentenceAt.push(sentence);
  }
  return { elementAt, sentenceAt: softenBeforeTurns(sentenceAt) };
}

function readSentence(
  elementAt: readonly (Element | undefined)[],
  first: number,
  end: number,
  stop: string,
): Sentence {
  let turnAt: number | null = null;
  let hasWhy = false;
  for (let at = first; at < end; at += 1) {
    const role = elementAt[at]?.role;
    if (role === 'turn') turnAt = at;
    if (role === 'why') hasWhy = true;
  }
  return { isQuestion: stop.includes('?') && !hasWhy, isExclaimed: stop.includes('!'), turnAt };
}

/** A sentence that begins with "but" turns what the sentence before it said. */
function softenBeforeTurns(sentenceAt: readonly Sentence[]): readonly Sentence[] {
  const softened = [...sentenceAt];
  for (let at = sentenceAt.length - 1; at > 0; at -= 1) {
    const [before, here] = [sentenceAt[at - 1], softened[at]];
    if (!before || !here || before === sentenceAt[at] || here.turnAt !== at) continue;
    for (let back = at - 1; back >= 0 && sentenceAt[back] === before; back -= 1) {
      if (before.turnAt === null) softened[back] = { ...before, turnAt: at };
    }
  }
  return softened;
}

function weighElement(
  element: Element,
  tokens: readonly Token[],
  { elementAt, sentenceAt }: Surroundings,
  lexicon: Lexicon,
): WeighedHit {
  const before = readBefore(element.first, tokens, elementAt);
  const isTurnedBehind = lexicon.negatesBehind && isNegatedBehind(element.last, tokens, elementAt);
  const sentence = sentenceAt[element.first];
  const weight = element.role === 'solving' ? solutionWeight : element.weight;
  let value = weight * before.factor * (element.isLoud ? factors.loud : 1);
  const isPraise = value > 0;
  if ((before.negationAt !== null && !element.hasNegation) || isTurnedBehind)
    value *= isPraise ? factors.praiseTurned : factors.complaintTurned;
  else if (before.isExcess) value *= isPraise ? factors.praiseInExcess : factors.complaintInExcess;
  if (sentence?.isExclaimed) value *= factors.exclamation;
  if (sentence?.isQuestion) value *= value > 0 ? factors.praiseAsked : factors.complaintAsked;
  if (sentence && sentence.turnAt !== null)
    value *= element.first < sentence.turnAt ? factors.beforeTurn : factors.afterTurn;
  if (before.isConceded) value *= factors.afterConcession;
  return {
    value,
    start: tokens[element.hasNegation ? element.first : (before.negationAt ?? element.first)]?.start ?? 0,
    end: tokens[element.last]?.end ?? 0,
  };
}

type Before = {
  readonly factor: number;
  readonly negationAt: number | null;
  readonly isExcess: boolean;
  readonly isConceded: boolean;
};

/** What stands before a word within its clause. */
function readBefore(
  first: number,
  tokens: readonly Token[],
  elementAt: readonly (Element | undefined)[],
): Before {
  const roleAt = (at: number): Role | undefined => elementAt[at]?.role;
  let factor = 1;
  let negationAt: number | null = null;
  let isExcess = false;
  let isConceded = false;
  let isApart = false;
  for (let at = first - 1; at >= 0 && tokens[at]?.kind === 'word'; at -= 1) {
    const role = roleAt(at);
    const distance = first - at;
    if (role === 'turn') break;
    if (role === 'concession') isConceded = true;
    if (role === 'tone' && !joins.has(tokens[at + 1]?.text ?? '')) isApart = true;
    if (isApart) continue;
    if (role === 'negation' && distance <= negationReach) negationAt = elementAt[at]?.first ?? at;
    if (distance > modifierReach || role === 'tone') continue;
    if (role === 'excess' && distance === 1) isExcess = true;
    if (role === 'strengthening') factor = factors.strengthening;
    if (role === 'weakening') factor = factors.weakening;
  }
  return { factor, negationAt, isExcess, isConceded };
}

/** "Schmeckt mir nicht", "werkt niet meer": a negation behind its word, at the end of the clause. */
function isNegatedBehind(
  last: number,
  tokens: readonly Token[],
  elementAt: readonly (Element | undefined)[],
): boolean {
  for (let at = last + 1; at <= last + behindReach; at += 1) {
    if (tokens[at]?.kind !== 'word' || elementAt[at]?.role === 'tone') return false;
    if (elementAt[at]?.role !== 'negation') continue;
    let next = at + 1;
    while (closers.has(tokens[next]?.text ?? '')) next += 1;
    return tokens[next]?.kind !== 'word';
  }
  return false;
}
