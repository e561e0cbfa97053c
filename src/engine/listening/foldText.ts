/**
 * Folds text for comparing: accents, case, and the width of letters no longer differ (Unicode compatibility
 * decomposition without its marks), and neither do the kinds of apostrophes and hyphens.
 */
export function foldText(text: string): string {
  return (isAscii(text) ? text : text.replace(unicodeRun, foldUnicode)).toLowerCase();
}

/** A folded text with, for each of its UTF-16 units, the place in the original that it came from. */
export type FoldedText = { readonly text: string; readonly origins: Uint32Array };

/** Folds as `foldText` does and remembers where each unit came from; `origins` has one more place for the end. */
export function foldTextWithOrigins(text: string): FoldedText {
  if (isAscii(text)) return { text: text.toLowerCase(), origins: countUp(text.length + 1) };
  let folded = '';
  const origins: number[] = [];
  let place = 0;
  for (const { 0: run, index } of text.matchAll(unicodeRun)) {
    folded += text.slice(place, index).toLowerCase();
    while (place < index) origins.push(place++);
    for (const character of run) {
      const letters = foldUnicode(character);
      folded += letters;
      for (let unit = 0; unit < letters.length; unit += 1) origins.push(place);
      place += character.length;
    }
  }
  folded += text.slice(place).toLowerCase();
  while (place <= text.length) origins.push(place++);
  return { text: folded, origins: Uint32Array.from(origins) };
}

function countUp(length: number): Uint32Array {
  const places = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) places[place] = place;
  return places;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII is meant
const unicodeRun = /[^\x00-\x7f]+/g;

/** Most texts hold few runs outside of ASCII, and the same ones again: dashes, quotation marks, letters with accents. */
const knownRuns = new Map<string, string>();
const longestKnownRun = 4;
const maxKnownRuns = 10_000;

function foldUnicode(run: string): string {
  const known = knownRuns.get(run);
  if (known !== undefined) return known;
  const folded = foldRun(run);
  if (run.length <= longestKnownRun && knownRuns.size < maxKnownRuns) knownRuns.set(run, folded);
  return folded;
}

function foldRun(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
      .replace(/\p{Pd}/gu, '-')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      // The one letter whose small form depends on what stands beside it: at the end of a word it is another.
      .replaceAll('ς', 'σ')
  );
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text);
}
