/** What the owner decided: it concerns the shop, or it is not about it. */
export type Label = 'concerns' | 'aside';

/** In how many mentions of each kind a word stands. */
type Count = Record<Label, number>;

/** What a watch was taught: how many mentions of each kind, and their words. */
export type WordCounts = {
  readonly mentions: Count;
  readonly total: Count;
  readonly words: Map<string, Count>;
};

const leastDecisions = 20;
const leastOfEach = 5;
/** A hundred to one. */
const clearOdds = Math.log(100);
/** A word that is this much likelier in what was put aside, or more, is named. */
const tellingOdds = Math.log(2);
const maxShownWords = 4;

export function createWordCounts(): WordCounts {
  return { mentions: { concerns: 0, aside: 0 }, total: { concerns: 0, aside: 0 }, words: new Map() };
}

/** Counts the words of a mention in, or out again by -1. */
export function countWords(counts: WordCounts, words: Iterable<string>, label: Label, step: 1 | -1): void {
  counts.mentions[label] += step;
  for (const word of words) {
    const count = counts.words.get(word) ?? { concerns: 0, aside: 0 };
    count[label] += step;
    counts.total[label] += step;
    if (count.concerns === 0 && count.aside === 0) counts.words.delete(word);
    else counts.words.set(word, count);
  }
}

/** Whether enough was decided to tell anything from it. */
export function hasLearned({ mentions: { concerns, aside } }: WordCounts): boolean {
  return concerns + aside >= leastDecisions && Math.min(concerns, aside) >= leastOfEach;
}

/** Whether a mention is clearly more like what was put aside. Unsure until enough was decided. */
export function isClearlyAside(counts: WordCounts, words: Iterable<string>): boolean {
  if (!hasLearned(counts)) return false;
  let odds = 0;
  for (const word of words) odds += weighWord(counts, word);
  return odds >= clearOdds;
}

/** The words that speak most for putting a mention aside, the heaviest first. */
export function listTellingWords(counts: WordCounts, words: Iterable<string>): string[] {
  return [...words]
    .map((word) => ({ word, odds: weighWord(counts, word) }))
    .filter(({ odds }) => odds >= tellingOdds)
    .sort((one, other) => other.odds - one.odds)
    .slice(0, maxShownWords)
    .map(({ word }) => word);
}

/**
 * How much a word speaks for "not about us", as the logarithm of a ratio; below 0 it speaks against it. Multinomial naive
 * Bayes with Laplace smoothing (Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2008, chapter 13), a
 * word counted once a mention. Words never decided on say nothing. Both kinds count as equally likely beforehand: who has
 * put much aside must not lose sight of what is unlike all of it.
 */
function weighWord({ words, total }: WordCounts, word: string): number {
  const count = words.get(word);
  if (!count) return 0;
  const likelihood = (label: Label) => (count[label] + 1) / (total[label] + words.size);
  return Math.log(likelihood('aside') / likelihood('concerns'));
}
