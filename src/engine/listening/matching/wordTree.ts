/**
 * All words in one tree, through which a text is led letter by letter: where it can't go on, it goes on from the longest
 * end of what was read that begins a word (Aho and Corasick, 1975). Class 0 is of letters that are in no word.
 */
export type WordTree = {
  readonly classCount: number;
  /** The state after a state and a class, for the first `wholeCount` states. */
  readonly whole: Int32Array;
  readonly wholeCount: number;
  /** The state after any state and a class. */
  readonly step: (state: number, letterClass: number) => number;
  /** The word that ends in a state, or -1. */
  readonly wordAt: Int32Array;
  /** The next shorter end of a state in which a word ends, or 0. */
  readonly shorterAt: Int32Array;
};

/** So many steps are worked out ahead: all of them, unless the words are very many. */
const maxWholeSteps = 1_000_000;

/** Makes the tree of words that are given as classes of letters, each from 1 to `classCount` - 1. */
export function growWordTree(words: readonly (readonly number[])[], classCount: number): WordTree {
  const { branches, wordAt } = plantWords(words);
  const count = branches.length;
  const wholeCount = Math.min(count, Math.max(1, Math.floor(maxWholeSteps / classCount)));
  const whole = new Int32Array(wholeCount * classCount);
  const fallBack = new Int32Array(count);
  const shorterAt = new Int32Array(count);
  const step = (from: number, letterClass: number): number => {
    let state = from;
    while (state >= wholeCount) {
      const found = branches[state]?.get(letterClass);
      if (found !== undefined) return found;
      state = fallBack[state] as number;
    }
    return whole[state * classCount + letterClass] as number;
  };
  // In this order all that is shallower is worked out before.
  for (const [state, children] of branches.entries()) {
    const back = fallBack[state] as number;
    if (state < wholeCount && state > 0)
      whole.copyWithin(state * classCount, back * classCount, (back + 1) * classCount);
    for (const [letter, child] of children) {
      const childBack = state === 0 ? 0 : step(back, letter);
      fallBack[child] = childBack;
      shorterAt[child] = (wordAt[childBack] as number) >= 0 ? childBack : (shorterAt[childBack] as number);
    }
    if (state < wholeCount)
      for (const [letter, child] of children) whole[state * classCount + letter] = child;
  }
  return { classCount, whole, wholeCount, step, wordAt, shorterAt };
}

/** The branches of each state, those nearer to the root first, and the word that ends in each. */
function plantWords(words: readonly (readonly number[])[]) {
  const branches: Map<number, number>[] = [new Map()];
  const ends: number[] = [];
  // Letter after letter of all words at once, so that states are numbered by their depth.
  let growing = words.map((letters, word) => ({ letters, word, state: 0 }));
  for (let depth = 0; growing.length > 0; depth += 1) {
    for (const shoot of growing) {
      const letter = shoot.letters[depth];
      if (letter === undefined) {
        ends[shoot.state] = shoot.word;
        continue;
      }
      const siblings = branches[shoot.state] as Map<number, number>;
      const known = siblings.get(letter);
      shoot.state = known ?? branches.push(new Map()) - 1;
      if (known === undefined) siblings.set(letter, shoot.state);
    }
    growing = growing.filter(({ letters }) => letters.length > depth);
  }
  const wordAt = Int32Array.from({ length: branches.length }, (_, state) => ends[state] ?? -1);
  return { branches, wordAt };
}
