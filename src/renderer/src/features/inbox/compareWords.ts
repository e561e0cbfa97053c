/** Words of a text, of which some are only in it and not in the text that it is compared with. */
export type ComparedText = readonly { readonly text: string; readonly isChanged: boolean }[];

type Comparison = { readonly before: ComparedText; readonly after: ComparedText };

/** Texts that differ in more words than this are not looked at word by word: all between the ends they share differs. */
const maxDifferences = 800;

/**
 * Says which words of two texts are only in one of them. After Eugene Myers, "An O(ND) difference algorithm and its
 * variations", 1986: as few words as can be.
 */
export function compareWords(before: string, after: string): Comparison {
  const [one, other] = [splitWords(before), splitWords(after)];
  const isSame = (a: number, b: number) => one[a]?.trim() === other[b]?.trim();
  let start = 0;
  while (start < one.length && start < other.length && isSame(start, start)) start += 1;
  let [endOfOne, endOfOther] = [one.length, other.length];
  while (endOfOne > start && endOfOther > start && isSame(endOfOne - 1, endOfOther - 1)) {
    endOfOne -= 1;
    endOfOther -= 1;
  }
  const shared = findShared(endOfOne - start, endOfOther - start, (a, b) => isSame(start + a, start + b));
  const isShared = (place: number, end: number, inMiddle: ReadonlySet<number>) =>
    place < start || place >= end || inMiddle.has(place - start);
  return {
    before: joinWords(one, (place) => isShared(place, endOfOne, shared.ofOne)),
    after: joinWords(other, (place) => isShared(place, endOfOther, shared.ofOther)),
  };
}

/** Each word with the white space behind it, so that together they are the text again. */
function splitWords(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g) ?? [];
}

function joinWords(words: readonly string[], isShared: (place: number) => boolean): ComparedText {
  const pieces: { text: string; isChanged: boolean }[] = [];
  for (const [place, text] of words.entries()) {
    const isChanged = !isShared(place);
    const last = pieces.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else pieces.push({ text, isChanged });
  }
  return pieces;
}

type Shared = { readonly ofOne: ReadonlySet<number>; readonly ofOther: ReadonlySet<number> };

function findShared(length: number, otherLength: number, isSame: (a: number, b: number) => boolean): Shared {
  const rounds: Int32Array[] = [];
  const limit = Math.min(length + otherLength, maxDifferences);
  const reached = new Int32Array(2 * limit + 3);
  const at = (diagonal: number) => diagonal + limit + 1;
  for (let differences = 0; differences <= limit; differences += 1) {
    rounds.push(reached.slice());
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down = reached[at(diagonal + 1)] ?? 0;
      const right = (reached[at(diagonal - 1)] ?? 0) + 1;
      const goesDown = diagonal === -differences || (diagonal !== differences && right - 1 < down);
      let a = goesDown ? down : right;
      while (a < length && a - diagonal < otherLength && isSame(a, a - diagonal)) a += 1;
      reached[at(diagonal)] = a;
      if (a >= length && a - diagonal >= otherLength) return walkBack(rounds, length, otherLength, at);
    }
  }
  return { ofOne: new Set(), ofOther: new Set() };
}

function walkBack(
  rounds: readonly Int32Array[],
  length: number,
  otherLength: number,
  at: (diagonal: number) => number,
): Shared {
  const [ofOne, ofOther] = [new Set<number>(), new Set<number>()];
  let [a, b] = [length, otherLength];
  for (let differences = rounds.length - 1; differences >= 0; differences -= 1) {
    const reached = rounds[differences];
    const diagonal = a - b;
    const [below, above] = [reached?.[at(diagonal - 1)] ?? 0, reached?.[at(diagonal + 1)] ?? 0];
    const cameDown = diagonal === -differences || (diagonal !== differences && below < above);
    const before = cameDown ? above : below;
    const otherBefore = before - (cameDown ? diagonal + 1 : diagonal - 1);
    while (a > before && b > otherBefore && a > 0 && b > 0) {
      a -= 1;
      b -= 1;
      ofOne.add(a);
      ofOther.add(b);
    }
    if (differences > 0) [a, b] = [before, otherBefore];
  }
  return { ofOne, ofOther };
}
