import type { LearnedWeights } from './elements.ts';
import { compileUrgentWords, type UrgentWords } from './findUrgentWord.ts';
import { scoreTokens } from './scoreTone.ts';
import { takeApart } from './tokens.ts';

/** What the owner's words are, as it crosses between threads: those that can't wait, and what corrections taught. */
export type ToneSpec = { readonly urgentWords: UrgentWords; readonly learned: LearnedWeights };

/** Nothing can't wait, and nothing was taught. */
export const noToneWords: ToneSpec = { urgentWords: {}, learned: {} };

/** What is stored of how something was said. */
export type ReadTone = { readonly toneScore: number; readonly urgentWord: string | null };

export type ToneReader = (text: string, language: string | null) => ReadTone;

export function compileTone({ urgentWords, learned }: ToneSpec): ToneReader {
  const findUrgentWord = compileUrgentWords(urgentWords);
  const shifts = new Map(Object.entries(learned));
  return (text, language) => {
    const tokens = takeApart(text);
    return {
      toneScore: scoreTokens(text, tokens, language, shifts).score,
      urgentWord: findUrgentWord(text, tokens, language),
    };
  };
}
