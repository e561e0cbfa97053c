import { createRandom } from '../../bench/random.ts';

/** Chance that is the same for the same seed. */
export type Dice = {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** So many made-up words. */
  readonly words: (count: number) => string;
};

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ro su ta ve wi xo zu'.split(' ');

export function createDice(seed: number): Dice {
  const next = createRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value;
  const word = () => Array.from({ length: between(2, 4) }, () => pick(syllables)).join('');
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick,
    words: (count) => Array.from({ length: count }, word).join(' '),
  };
}
