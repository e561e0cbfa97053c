/** Finds mentions whose sketches share a part: candidates for saying nearly the same. */
export type SketchIndex = {
  readonly add: (mention: number, sketch: string) => void;
  /** Those that share most first, then the newest. */
  readonly find: (sketch: string) => readonly number[];
};

/** So many mentions are remembered at the least, and twice as many at most. */
export const rememberedMentions = 10_000;
/** Of each part, so that a flood of posts that begin alike costs no more than any others. */
const maxMentionsPerPart = 64;
const maxCandidates = 16;

type Generation = Map<string, number[]>;

/** Makes an index of the newest mentions, in memory: in the database it would cost each mention five more rows. */
export function createSketchIndex(): SketchIndex {
  let current: Generation = new Map();
  let previous: Generation = new Map();
  let count = 0;
  return {
    add: (mention, sketch) => {
      if (count === rememberedMentions) {
        previous = current;
        current = new Map();
        count = 0;
      }
      count += 1;
      for (const part of listParts(sketch)) {
        const mentions = current.get(part);
        if (!mentions) current.set(part, [mention]);
        else if (mentions.push(mention) > maxMentionsPerPart) mentions.shift();
      }
    },
    find: (sketch) => {
      const shared = new Map<number, number>();
      // Of a text that is cut the beginning is all that it shares for sure.
      for (const [place, part] of listParts(sketch).entries())
        for (const mention of [...(current.get(part) ?? []), ...(previous.get(part) ?? [])])
          shared.set(mention, (shared.get(mention) ?? 0) + (place === 0 ? 2 : 1));
      return [...shared]
        .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || other - one)
        .slice(0, maxCandidates)
        .map(([mention]) => mention);
    },
  };
}

/** The parts of a sketch with their kind: the first is a beginning, the others are shingles. */
function listParts(sketch: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < sketch.length; start += 8)
    parts.push(`${start === 0 ? 'b' : ''}${sketch.slice(start, start + 8)}`);
  return parts;
}
