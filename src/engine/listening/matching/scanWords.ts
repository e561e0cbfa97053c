import type { Pattern } from './compileWord.ts';
import { foldPhrase } from './foldCharacter.ts';
import { createLetterReader, type Letters } from './readLetters.ts';
import { growWordTree } from './wordTree.ts';

/** Tells where each pattern stands in a text, in the text's own UTF-16 units, in the order in which they end. */
export type WordScanner = (
  text: string,
  tell: (pattern: number, start: number, length: number) => void,
) => void;

/** Makes a scanner that finds all patterns in one pass over a text. */
export function createWordScanner(patterns: readonly Pattern[]): WordScanner {
  const numbered = patterns.map((pattern, number) => ({ ...pattern, number }));
  const byLetters = Map.groupBy(numbered, ({ letters }) => letters);
  const words = [...byLetters.keys()];
  const patternsOf = [...byLetters.values()];
  const reader = createLetterReader(words);
  const tree = growWordTree(words.map(reader.classesOf), reader.classCount);
  const { whole, wholeCount, classCount, wordAt, shorterAt } = tree;

  return (text, tell) => {
    const letters = reader.read(text);
    const { count, classes } = letters;
    let state = 0;
    for (let last = 0; last < count; last += 1) {
      const letter = classes[last] as number;
      state = state < wholeCount ? (whole[state * classCount + letter] as number) : tree.step(state, letter);
      let end = wordAt[state] === -1 ? (shorterAt[state] as number) : state;
      for (; end !== 0; end = shorterAt[end] as number) {
        for (const pattern of patternsOf[wordAt[end] as number] ?? []) {
          const stretch = judge(pattern, text, letters, last);
          if (stretch) tell(pattern.number, stretch.start, stretch.length);
        }
      }
    }
  };
}

/** The stretch of a pattern whose letters end at `last`; null where what stands around them makes it another word. */
function judge(
  { letters: word, hasEdgeBefore, hasEdgeBehind, isBeginning, exactly }: Pattern,
  text: string,
  { count, places, isWord }: Letters,
  last: number,
): { readonly start: number; readonly length: number } | null {
  const first = last - word.length + 1;
  if (hasEdgeBefore && first > 0 && isWord[first - 1] === 1) return null;
  if (hasEdgeBehind && last + 1 < count && isWord[last + 1] === 1) return null;
  // A character that folds to several letters counts only as a whole.
  if (first > 0 && places[first - 1] === places[first]) return null;
  if (last + 1 < count && places[last + 1] === places[last]) return null;

  const placeOf = (letter: number) => (letter < count ? (places[letter] as number) : text.length);
  const start = placeOf(first);
  if (exactly !== null && foldPhrase(text.slice(start, placeOf(last + 1)), true) !== exactly) return null;
  let behind = last + 1;
  while (isBeginning && behind < count && isWord[behind] === 1) behind += 1;
  return { start, length: placeOf(behind) - start };
}
