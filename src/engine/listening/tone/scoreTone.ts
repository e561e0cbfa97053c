import type { Tone } from '#contract';
import { beginningCount } from './beginnings.ts';
import { type LearnedWeights, readElements } from './elements.ts';
import { findLexicon, wordsOfLanguage } from './languages.ts';
import { indexEntries, type Lexicon } from './lexicon.ts';
import { findRatings } from './signs.ts';
import { type SaidTokens, type Token, takeApart } from './tokens.ts';
import { type WeighedHit, weighText } from './weighText.ts';

/** What a text says by its words: from -100, nothing but complaints, to 100. */
export type ScoredTone = {
  readonly score: number;
  /** The words that made it, the heaviest first. */
  readonly hits: readonly WeighedHit[];
};

/** From which score on a text has a tone, and for sure. */
export const toneBounds = { toned: 25, sure: 50 } as const;

/** Complaints are said in fewer words than praise (Taboada et al. 2011). */
const complaintFactor = 1.15;
const ratingWeight = 12;
const neutralRating = 0.62;
/** The more a text says besides, the more of a tone it needs. */
const calm = 6;
const tokensPerCalm = 12;

const noWords: Lexicon = {
  entries: indexEntries([]),
  stopWords: new Set(),
  stopBeginnings: new Uint8Array(beginningCount),
  negatesBehind: false,
  splitsAtApostrophe: false,
};
const nothingLearned: ReadonlyMap<string, number> = new Map();

/**
 * Scores a text by the word lists of its language; where that is not known, by the language whose words it has most of.
 * In any other language only signs and ratings count. Pure, and linear in the length of the text.
 */
export function scoreTone(text: string, language: string | null, learned: LearnedWeights = {}): ScoredTone {
  return scoreTokens(text, takeApart(text), language, new Map(Object.entries(learned)));
}

/** The same of a text that was taken apart before. */
export function scoreTokens(
  text: string,
  said: SaidTokens,
  language: string | null,
  learned: ReadonlyMap<string, number>,
): ScoredTone {
  const lexicon = language === null ? guessLexicon(said) : findLexicon(language);
  return scoreBy(text, said, lexicon ?? noWords, learned);
}

/** The tokens of a text as a language has them. */
export function tokensFor({ splitsAtApostrophe }: Lexicon, { whole, split }: SaidTokens): readonly Token[] {
  return splitsAtApostrophe ? split : whole;
}

function guessLexicon(said: SaidTokens): Lexicon {
  let best = noWords;
  let mostKnown = 0;
  for (const candidate of Object.keys(wordsOfLanguage)) {
    const lexicon = findLexicon(candidate) ?? noWords;
    const known = countKnown(said, lexicon);
    if (known > mostKnown) [best, mostKnown] = [lexicon, known];
  }
  return best;
}

/** What a score means in words. */
export function nameTone(score: number): { readonly value: Tone; readonly isSure: boolean } {
  const strength = Math.abs(score);
  if (strength < toneBounds.toned) return { value: 'neutral', isSure: true };
  return { value: score > 0 ? 'positive' : 'negative', isSure: strength >= toneBounds.sure };
}

function scoreBy(
  text: string,
  said: SaidTokens,
  lexicon: Lexicon,
  learned: ReadonlyMap<string, number>,
): ScoredTone {
  const tokens = tokensFor(lexicon, said);
  const weighed = weighText(tokens, readElements(tokens, lexicon, learned), lexicon);
  const ratings = findRatings(text).map(({ share, start, end }) => ({
    value: (share - neutralRating) * ratingWeight,
    start,
    end,
  }));
  const isRated = ({ start }: WeighedHit) =>
    ratings.some((rating) => start >= rating.start && start < rating.end);
  const hits = [...ratings, ...weighed.filter((hit) => !isRated(hit))];
  const sum = hits.reduce((total, { value }) => total + (value < 0 ? value * complaintFactor : value), 0);
  const score = Math.round((100 * sum) / Math.sqrt(sum * sum + calm + tokens.length / tokensPerCalm));
  return { score, hits: hits.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value)) };
}

/** How many words of a text a language knows. */
function countKnown(said: SaidTokens, lexicon: Lexicon): number {
  const tokens = tokensFor(lexicon, said);
  const { stopWords, stopBeginnings } = lexicon;
  let count = 0;
  for (const { first, last } of readElements(tokens, lexicon, nothingLearned)) count += last - first + 1;
  for (const token of tokens)
    if (stopBeginnings[token.beginning] === 1 && stopWords.has(token.text)) count += 0.5;
  return count;
}
