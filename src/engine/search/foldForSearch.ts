/** Scripts written without spaces: the search index gets them in pieces of two characters. */
const spacelessRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{2,}/gu;
const spacelessCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** None of these scripts lies outside of it; told at once, while the script of each character is looked up. */
const mayBeSpaceless = /[\u0e00-\u1fff\u2e80-\uffff]/;

/** Letters of western languages, ASCII, dashes and quotation marks: nothing of it is folded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const staysAsItIs = /^[\x00-\x9f\u00c0-\u0131\u2013\u2014\u2018-\u201e]*$/;

/**
 * The words of a text as the search index needs them, or null where the index's own tokenizer finds them in the text as it
 * stands. SQLite's `unicode61` misses words inside of Chinese, Japanese or Thai text, and full-width letters.
 */
export function foldForSearch(text: string): string | null {
  if (staysAsItIs.test(text)) return null;
  const folded = text.normalize('NFKC');
  if (!isSpaceless(folded) && folded === text.normalize('NFC')) return null;
  return splitSpaceless(folded);
}

/** Whether a text holds a script that is written without spaces. */
export function isSpaceless(text: string): boolean {
  return mayBeSpaceless.test(text) && spacelessCharacter.test(text);
}

/** Puts the scripts that are written without spaces in pieces of two characters. */
export function splitSpaceless(text: string): string {
  return text.replace(spacelessRun, (run) => {
    const characters = [...run];
    const pieces = characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1]}`);
    return ` ${pieces.join(' ')} `;
  });
}
