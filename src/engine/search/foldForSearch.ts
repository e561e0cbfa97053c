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
  const isSpaceless = mayBeSpaceless.test(folded) && spacelessCharacter.test(folded);
  if (!isSpaceless && folded === text.normalize('NFC')) return null;
  return splitSpaceless(folded);
}

/**
 * The FTS5 query for what a person typed, or null when there is nothing to look for: every word must be there, at least
 * with its beginning. All of it is quoted, so that nothing typed is ever an operator or a syntax error.
 */
export function buildSearchQuery(typed: string): string | null {
  const words = splitSpaceless(typed.normalize('NFKC')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const terms = words
    .slice(0, 20)
    .map((word) => `"${word}"${word.length > 1 || spacelessCharacter.test(word) ? '*' : ''}`);
  return terms.length === 0 ? null : terms.join(' AND ');
}

function splitSpaceless(text: string): string {
  return text.replace(spacelessRun, (run) => {
    const characters = [...run];
    const pieces = characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1]}`);
    return ` ${pieces.join(' ')} `;
  });
}
