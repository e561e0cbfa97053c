/** Of a sequence of one to six bytes, none of them 0, the first three as a number, and the others. */
export type Sequence = { beginning: number; ending: number };

/** Sequences as pairs of numbers in a table: as strings each of them would be made and hashed anew. */
export class SequencePlaces {
  readonly #beginnings: Uint32Array;
  readonly #endings: Uint32Array;

  /** For so many places as `size`, a power of two, says; at least half of them have to stay empty. */
  constructor(size: number) {
    this.#beginnings = new Uint32Array(size);
    this.#endings = new Uint32Array(size);
  }

  /** The place of a sequence: its own, or the empty one where it would stand. */
  find({ beginning, ending }: Sequence): number {
    const last = this.#beginnings.length - 1;
    const hash = Math.imul(Math.imul(beginning, 0x9e3779b1) ^ ending, 0x85ebca6b);
    let place = (hash >>> 15) & last;
    while (!this.isEmpty(place)) {
      if (this.#beginnings[place] === beginning && this.#endings[place] === ending) break;
      place = (place + 1) & last;
    }
    return place;
  }

  isEmpty(place: number): boolean {
    return this.#beginnings[place] === 0;
  }

  put(place: number, { beginning, ending }: Sequence): void {
    this.#beginnings[place] = beginning;
    this.#endings[place] = ending;
  }

  clear(): void {
    this.#beginnings.fill(0);
  }
}

export function packSequence(bytes: Uint8Array, start: number, end: number): Sequence {
  const middle = Math.min(end, start + 3);
  return { beginning: packBytes(bytes, start, middle), ending: packBytes(bytes, middle, end) };
}

function packBytes(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0;
  for (let at = start; at < end; at += 1) packed = (packed << 8) | (bytes[at] as number);
  return packed;
}
