/** Finds mentions whose sketches share parts: candidates for saying nearly the same. */
export type SketchIndex = {
  readonly add: (mention: number, sketch: string) => void;
  /** Those that share most first, then the newest; none that share one shingle only, as most posts of a place do. */
  readonly find: (sketch: string) => readonly number[];
};

/** Newer mentions take the place of older ones; of so many none is lost. */
export const rememberedMentions = 20_000;

const bucketCount = 2 ** 14;
/** A part that many sketches have leads to the newest of them: a flood of posts that begin alike costs nothing more. */
const slotCount = 16;
const maxCandidates = 16;
const minShared = 2;

/**
 * Makes an index of the newest mentions in 2 MB of memory: a table of buckets whose oldest slot is written over. In the
 * database it would cost each mention five more rows.
 */
export function createSketchIndex(): SketchIndex {
  const parts = new Uint32Array(bucketCount * slotCount);
  const mentions = new Uint32Array(bucketCount * slotCount);
  const oldestSlots = new Uint8Array(bucketCount);
  return {
    add: (mention, sketch) => {
      for (const part of readParts(sketch)) {
        const bucket = part % bucketCount;
        const oldest = oldestSlots[bucket] ?? 0;
        parts[bucket * slotCount + oldest] = part;
        mentions[bucket * slotCount + oldest] = mention;
        oldestSlots[bucket] = (oldest + 1) % slotCount;
      }
    },
    find: (sketch) => {
      const shared = new Map<number, number>();
      for (const [place, part] of readParts(sketch).entries()) {
        const start = (part % bucketCount) * slotCount;
        for (let slot = start; slot < start + slotCount; slot += 1) {
          const mention = mentions[slot] ?? 0;
          if (parts[slot] !== part || mention === 0) continue;
          // Of a text that is cut the beginning is all that it shares for sure.
          shared.set(mention, (shared.get(mention) ?? 0) + (place === 0 ? minShared : 1));
        }
      }
      if (shared.size === 0) return [];
      return [...shared]
        .filter(([, count]) => count >= minShared)
        .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || other - one)
        .slice(0, maxCandidates)
        .map(([mention]) => mention);
    },
  };
}

/** The parts of a sketch: a beginning, and then shingles. */
function readParts(sketch: string): number[] {
  const parts: number[] = [];
  for (let start = 0; start < sketch.length; start += 8)
    parts.push(Number.parseInt(sketch.slice(start, start + 8), 16));
  return parts;
}
