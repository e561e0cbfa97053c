/** A damaged body: what stands before `from` and what stood behind `to` is as it was. */
export type Mutant = {
  readonly kind: MutationKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly from: number;
  readonly to: number;
};

export type Random = (below: number) => number;

/** A small generator with a seed (mulberry32), so that a failing mutant can be made again. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Replaces the bytes from `from` to `to`. */
type Cut = { readonly from: number; readonly to: number; readonly put: string | Buffer };

type Mutate = (source: Buffer, random: Random, other: Buffer) => Cut;

const pick = <Value>(values: readonly Value[], random: Random): Value =>
  values[random(values.length)] as Value;

/** The offsets of the tags of a body. */
function listTags(source: Buffer): readonly { from: number; to: number }[] {
  return [...source.toString('latin1').matchAll(/<[^<>]+>/g)].map(({ index, 0: tag }) => ({
    from: index,
    to: index + tag.length,
  }));
}

function pickTag(source: Buffer, random: Random): { from: number; to: number } {
  const tags = listTags(source);
  return tags.length === 0 ? { from: 0, to: 0 } : pick(tags, random);
}

function insert(source: Buffer, random: Random, put: string): Cut {
  const at = random(source.length + 1);
  return { from: at, to: at, put };
}

const openers = ['<', '<![CDATA[', '<!--', '<?', '</', '<a b="', '<item>', '<entry>', '<title>'];
const harmless = [
  '&',
  '&#0;',
  '&#x110000;',
  '&bogus;',
  '\0',
  '\u000b',
  '>',
  ']]>',
  '-->',
  '"',
  "'",
  '\ufffe',
  '🥐',
];
const encodings = ['utf-8', 'windows-1251', 'utf-16', 'shift_jis', 'x-martian', 'ebcdic', ''];

const mutations = {
  'a flipped bit': (source, random) => {
    const at = random(Math.max(1, source.length));
    return { from: at, to: at + 1, put: Buffer.from([(source[at] ?? 0) ^ (1 << random(8))]) };
  },
  'a cut off end': (source, random) => ({ from: random(source.length + 1), to: source.length, put: '' }),
  'another feed behind the cut': (source, random, other) => ({
    from: random(source.length + 1),
    to: source.length,
    put: other.subarray(random(other.length + 1)),
  }),
  'a lost tag': (source, random) => ({ ...pickTag(source, random), put: '' }),
  'a doubled tag': (source, random) => {
    const { from, to } = pickTag(source, random);
    return { from: to, to, put: source.subarray(from, to) };
  },
  'a lost part': (source, random) => {
    const from = random(source.length + 1);
    return { from, to: Math.min(source.length, from + random(200)), put: '' };
  },
  'an odd character': (source, random) => insert(source, random, pick(harmless, random)),
  'a beginning without an end': (source, random) => insert(source, random, pick(openers, random)),
  'a huge attribute': (source, random) => {
    const { to } = pickTag(source, random);
    return { from: to - 1, to: to - 1, put: ` huge="${'x'.repeat(random(20_000))}"` };
  },
  'another encoding': (source, random) => {
    const declared = /encoding=["']([^"']*)/.exec(source.toString('latin1'));
    const from = declared === null ? 0 : declared.index + 'encoding="'.length;
    return { from, to: from + (declared?.[1]?.length ?? 0), put: pick(encodings, random) };
  },
} satisfies Record<string, Mutate>;

export type MutationKind = keyof typeof mutations;

export const mutationKinds = Object.keys(mutations) as MutationKind[];

/** Damages a body in one place. */
export function mutate(kind: MutationKind, source: Uint8Array, random: Random, other: Uint8Array): Mutant {
  const { from, to, put } = mutations[kind](Buffer.from(source), random, Buffer.from(other));
  const start = Math.max(0, from);
  const pieces = [source.subarray(0, start), Buffer.from(put), source.subarray(Math.max(start, to))];
  return { kind, bytes: new Uint8Array(Buffer.concat(pieces)), from: start, to: Math.max(start, to) };
}
