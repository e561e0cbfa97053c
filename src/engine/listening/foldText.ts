/**
 * Folds text for comparing: accents, case, and the width of letters no longer differ (Unicode compatibility
 * decomposition without its marks), and neither do the kinds of apostrophes and hyphens.
 */
export function foldText(text: string): string {
  return isAscii(text) ? text.toLowerCase() : foldUnicode(text);
}

/** A folded text with, for each of its UTF-16 units, the place in the original that it came from. */
export type FoldedText = { readonly text: string; readonly origins: Uint32Array };

/** Folds as `foldText` does and remembers where each unit came from; `origins` has one more place for the end. */
export function foldTextWithOrigins(text: string): FoldedText {
  const pieces: string[] = [];
  const origins: number[] = [];
  let place = 0;
  for (const character of text) {
    const folded = character < '\u0080' ? character.toLowerCase() : foldUnicode(character);
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(place);
    place += character.length;
  }
  origins.push(text.length);
  return { text: pieces.join(''), origins: Uint32Array.from(origins) };
}

function foldUnicode(text: string): string {
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
