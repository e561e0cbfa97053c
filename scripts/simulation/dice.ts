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

/** Mulberry32: small, fast, and the same everywhere. */
export function createRandom(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
