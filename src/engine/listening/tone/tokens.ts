import { foldText } from '../foldText.ts';

/** A piece of a text that matters for its tone; `start` and `end` count in the text. */
export type Token = {
  readonly kind: 'word' | 'clauseEnd' | 'sentenceEnd' | 'sign';
  /** A word is folded, and letters said three times or more are said twice. */
  readonly text: string;
  /** A word in small letters with its accents; elsewhere the same as the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Said louder: in capitals, or drawn out. */
  readonly isLoud: boolean;
};

/** More than this is an article, whose beginning tells. */
const maxLength = 20_000;

const link = String.raw`https?:\/\/\S+|www\.\S+|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]+|[@#][\p{L}\p{N}_]+`;
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*['’ʼ]?`;
const emoticon = String.raw`(?<![\p{L}\p{N}])(?:[:;=8]['’]?-?[)(DPp|/\\]|[)(]-?[:;=]|<\/?3|:['’]\(|\^\^|-_-)(?![\p{L}\p{N}])`;
const emoji = String.raw`[\p{Extended_Pictographic}]\ufe0f?`;
const end = String.raw`[.!?…;:\n¡¿。！？]+`;
const pattern = new RegExp(
  `(?<link>${link})|(?<sign>${emoticon}|${emoji})|(?<word>${word})|(?<end>${end})|(?<pause>[,()–—])`,
  'gu',
);
const apostrophe = /['’ʼ]/;

/** Takes a text apart; addresses, handles and hashtags are left out. */
export function takeApart(text: string, splitsAtApostrophe: boolean): Token[] {
  const said = text.slice(0, maxLength);
  const isShouted = said === said.toUpperCase();
  const tokens: Token[] = [];
  for (const found of said.matchAll(pattern)) {
    const { sign, word: letters, end: stop, pause } = found.groups ?? {};
    const place = { start: found.index, end: found.index + found[0].length };
    if (letters !== undefined) {
      if (splitsAtApostrophe && apostrophe.test(letters))
        tokens.push(...splitWord(letters, place.start, isShouted));
      else tokens.push(makeWord(letters, place.start, isShouted));
    } else if (sign !== undefined)
      tokens.push({ kind: 'sign', text: sign, written: sign, ...place, isLoud: false });
    else if (stop !== undefined)
      tokens.push({ kind: 'sentenceEnd', text: stop, written: stop, ...place, isLoud: false });
    else if (pause !== undefined)
      tokens.push({ kind: 'clauseEnd', text: pause, written: pause, ...place, isLoud: false });
  }
  return tokens;
}

function splitWord(letters: string, start: number, isShouted: boolean): Token[] {
  let at = start;
  return letters.split(apostrophe).flatMap((part) => {
    const from = at;
    at += part.length + 1;
    return part === '' ? [] : [makeWord(part, from, isShouted)];
  });
}

function makeWord(letters: string, start: number, isShouted: boolean): Token {
  const folded = foldText(letters).replace(/'$/, '');
  const isDrawnOut = /(\p{L})\1\1/u.test(folded);
  const isInCapitals =
    !isShouted && letters.length > 2 && letters === letters.toUpperCase() && /\p{L}/u.test(letters);
  return {
    kind: 'word',
    written: letters.toLowerCase().normalize('NFC'),
    text: isDrawnOut ? folded.replace(/(\p{L})\1{2,}/gu, '$1$1') : folded,
    start,
    end: start + letters.length,
    isLoud: isDrawnOut || isInCapitals,
  };
}
