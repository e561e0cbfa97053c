import { foldText } from '../foldText.ts';
import { nameBeginning } from './beginnings.ts';

/** A piece of a text that matters for its tone; `start` and `end` count in the text. */
export type Token = {
  readonly kind: 'word' | 'clauseEnd' | 'sentenceEnd' | 'sign';
  /** A word is folded, and letters said three times or more are said twice. */
  readonly text: string;
  /** A word in small letters with its accents; elsewhere the same as the text. */
  readonly written: string;
  /** `nameBeginning` of a word: lists tell by it whether they may have the word. */
  readonly beginning: number;
  readonly start: number;
  readonly end: number;
  /** Said louder: in capitals, or drawn out. */
  readonly isLoud: boolean;
};

/** A text taken apart, once for all that is read of it. */
export type SaidTokens = {
  /** As it stands: for languages where an apostrophe belongs to its word. */
  readonly whole: readonly Token[];
  /** Words split at their apostrophes. */
  readonly split: readonly Token[];
};

/** More than this is an article, whose beginning tells. */
const maxLength = 20_000;

const link = String.raw`https?:\/\/\S+|www\.\S+|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]+|[@#][\p{L}\p{N}_]+`;
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*['’ʼ]?`;
const emoticon = String.raw`(?<![\p{L}\p{N}])(?:[:;=8]['’]?-?[)(DPp|/\\]|[)(]-?[:;=]|<\/?3|:['’]\(|\^\^|-_-)(?![\p{L}\p{N}])`;
const emoji = String.raw`[\p{Extended_Pictographic}]\ufe0f?`;
const end = String.raw`[.!?…;:\n¡¿。！？]+`;
const pattern = new RegExp(`${link}|(${emoticon}|${emoji})|(${word})|(${end})|([,()–—])`, 'gu');
const apostrophe = /['’ʼ]/;

/** Takes a text apart; addresses, handles and hashtags are left out. */
export function takeApart(text: string): SaidTokens {
  const said = text.slice(0, maxLength);
  const isShouted = !smallLetter.test(said) && said === said.toUpperCase();
  const whole: Token[] = [];
  let hasApostrophes = false;
  for (let at = 0; at < said.length; ) {
    if (said.charCodeAt(at) === space) {
      at += 1;
      continue;
    }
    const plainWord = readPlainWord(said, at, isShouted);
    if (plainWord !== null) {
      whole.push(plainWord);
      at = plainWord.end;
      continue;
    }
    pattern.lastIndex = at;
    const found = pattern.exec(said);
    if (found === null) break;
    const [all, sign, letters, stop, pause] = found;
    if (letters !== undefined) {
      whole.push(makeWord(letters, found.index, isShouted));
      hasApostrophes ||= apostrophe.test(letters);
    } else if (sign !== undefined) whole.push(makeMark('sign', sign, found.index));
    else if (stop !== undefined) whole.push(makeMark('sentenceEnd', stop, found.index));
    else if (pause !== undefined) whole.push(makeMark('clauseEnd', pause, found.index));
    at = found.index + all.length;
  }
  const split = hasApostrophes ? whole.flatMap((token) => splitWord(token, said, isShouted)) : whole;
  return { whole, split };
}

const space = 0x20;
const smallLetter = /[a-z]/;
/** 2 for each small letter of ASCII, 1 for the other letters of the Latin alphabets. */
const latinLetters = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const character = String.fromCharCode(code);
  return smallLetter.test(character) ? 2 : Number(/\p{L}/u.test(character));
});
const plainEnds = new Set([...' \n,!?;()'].map((character) => character.charCodeAt(0)));
const dotOrColon = new Set([...'.:'].map((character) => character.charCodeAt(0)));

/**
 * The word that begins here, if nothing but letters and an end that can't belong to an address make it: most words are such,
 * and the pattern is slow. Else null.
 */
function readPlainWord(said: string, start: number, isShouted: boolean): Token | null {
  let isFolded = true;
  let [before, secondBefore] = [0, 0];
  let at = start;
  for (; at < said.length; at += 1) {
    const code = said.charCodeAt(at);
    const letter = latinLetters[code];
    if (letter !== 1 && letter !== 2) break;
    if (letter === 1 || (code === before && code === secondBefore)) isFolded = false;
    secondBefore = before;
    before = code;
  }
  if (at === start || !isWordEnd(said, at)) return null;
  return isFolded ? new FoldedWord(said, start, at) : makeWord(said.slice(start, at), start, isShouted);
}

function isWordEnd(said: string, at: number): boolean {
  if (at === said.length) return true;
  const code = said.charCodeAt(at);
  if (plainEnds.has(code)) return true;
  const isFollowedBySpace = at + 1 === said.length || said.charCodeAt(at + 1) <= space;
  return dotOrColon.has(code) && isFollowedBySpace;
}

/** A word that folding does not change, as most are: cut out only where somebody looks at it. */
class FoldedWord implements Token {
  readonly kind = 'word';
  readonly isLoud = false;
  readonly start: number;
  readonly end: number;
  readonly beginning: number;
  readonly #said: string;
  #text: string | null = null;

  constructor(said: string, start: number, end: number) {
    this.#said = said;
    this.start = start;
    this.end = end;
    this.beginning = nameBeginning(said, start, end);
  }

  get text(): string {
    this.#text ??= this.#said.slice(this.start, this.end);
    return this.#text;
  }

  get written(): string {
    return this.text;
  }
}

function makeMark(kind: Exclude<Token['kind'], 'word'>, text: string, start: number): Token {
  return { kind, text, written: text, beginning: 0, start, end: start + text.length, isLoud: false };
}

function splitWord(token: Token, said: string, isShouted: boolean): readonly Token[] {
  const letters = said.slice(token.start, token.end);
  if (token.kind !== 'word' || !apostrophe.test(letters)) return [token];
  let at = token.start;
  return letters.split(apostrophe).flatMap((part) => {
    const from = at;
    at += part.length + 1;
    return part === '' ? [] : [makeWord(part, from, isShouted)];
  });
}

function makeWord(letters: string, start: number, isShouted: boolean): Token {
  const { text, written, isDrawnOut, isInCapitals } = recallWord(letters);
  const isLoud = isDrawnOut || (isInCapitals && !isShouted);
  const beginning = nameBeginning(text, 0, text.length);
  return { kind: 'word', text, written, beginning, start, end: start + letters.length, isLoud };
}

type OtherWord = {
  readonly text: string;
  readonly written: string;
  readonly isDrawnOut: boolean;
  readonly isInCapitals: boolean;
};

/** Short words are said again and again. Longer ones are not kept: they may be parts of whole texts, which they would hold. */
const longestKept = 12;
const mostKept = 20_000;
const kept = new Map<string, OtherWord>();

function recallWord(letters: string): OtherWord {
  const known = kept.get(letters);
  if (known !== undefined) return known;
  const folded = foldWord(letters);
  if (kept.size >= mostKept) kept.clear();
  if (letters.length <= longestKept) kept.set(letters, folded);
  return folded;
}

function foldWord(letters: string): OtherWord {
  const folded = foldText(letters).replace(/'$/, '');
  const isDrawnOut = /(\p{L})\1\1/u.test(folded);
  return {
    text: isDrawnOut ? folded.replace(/(\p{L})\1{2,}/gu, '$1$1') : folded,
    written: letters.toLowerCase().normalize('NFC'),
    isDrawnOut,
    isInCapitals: letters.length > 2 && letters === letters.toUpperCase() && /\p{L}/u.test(letters),
  };
}
