import type { Tone } from '#contract';
import { type LearnedWeights, readElements } from './elements.ts';
import { findLexicon } from './languages.ts';
import { nameTone, scoreTone, tokensFor } from './scoreTone.ts';
import { takeApart } from './tokens.ts';

/** A mention whose tone the owner said. */
export type ToneCorrection = {
  readonly text: string;
  readonly language: string | null;
  readonly tone: Tone;
};

/** So much a word's weight is moved at the most: never as much as a strong word weighs. */
const mostShift = 1.5;
/** After so many corrections half of that. */
const halfway = 2;
const shortestTaught = 4;

/**
 * What corrections teach: words of a text that is said to be better than it was taken for become lighter complaints or
 * heavier praise, and the other way round; `names`, the folded words that are listened for, teach nothing. Worked out anew from all corrections, so that one taken back leaves nothing.
 */
export function learnWeights(
  corrections: readonly ToneCorrection[],
  names: ReadonlySet<string>,
): LearnedWeights {
  const counts = new Map<string, number>();
  for (const correction of corrections) {
    for (const [word, step] of readLesson(correction)) counts.set(word, (counts.get(word) ?? 0) + step);
  }
  return Object.fromEntries(
    [...counts]
      .filter(([word, count]) => count !== 0 && !names.has(word))
      .map(([word, count]) => [word, (mostShift * count) / (Math.abs(count) + halfway)]),
  );
}

function readLesson({ text, language, tone }: ToneCorrection): Map<string, 1 | -1> {
  const lesson = new Map<string, 1 | -1>();
  const taken = nameTone(scoreTone(text, language).score).value;
  const lexicon = language === null ? null : findLexicon(language);
  if (lexicon === null || taken === tone) return lesson;
  const isBetter = tone === 'positive' || (tone === 'neutral' && taken === 'negative');
  const step = isBetter ? 1 : -1;
  const tokens = tokensFor(lexicon, takeApart(text));
  const elements = readElements(tokens, lexicon, new Map());
  const known = new Set(elements.flatMap(({ first, last }) => tokens.slice(first, last + 1)));
  for (const { role, weight, first, last } of elements) {
    const word = tokens[first]?.text;
    if (role === 'tone' && first === last && word && weight * step < 0) lesson.set(word, step);
  }
  if (tone === 'neutral') return lesson;
  for (const token of tokens) {
    const isTelling = token.kind === 'word' && token.text.length >= shortestTaught && !/\d/.test(token.text);
    if (isTelling && !known.has(token) && !lexicon.stopWords.has(token.text)) lesson.set(token.text, step);
  }
  return lesson;
}
