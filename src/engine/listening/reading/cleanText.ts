/** Text in which nothing can be hidden: letters, marks and punctuation of the West and plain white space. */
const harmless = /^[\t\n\f\r -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/**
 * Controls, bidirectional controls, zero-width and invisible characters, half surrogate pairs and code points that are
 * no characters. Joiners, the tags of flags and variants of emoji are needed at times and looked at apart.
 */
const hidden =
  /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\t\n\v\f\r\u200C\u200D\u{E0020}-\u{E007F}\p{Variation_Selector}]]/gv;

const joiners = /[\u200C\u200D]+/gu;

/** Scripts that never need a joiner; there it would only keep a word from being found. */
const joinerFree = /[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Tag characters spell the flags of regions after a black flag, and hide text anywhere else. */
const tags = /(\u{1F3F4}[\u{E0020}-\u{E007F}]{1,8})|[\u{E0020}-\u{E007F}]+/gu;

const markTowers = /(\p{M}{8})\p{M}+/gu;

/** Removes what can't be seen but can hide, reorder or break text. White space stays as it is. */
function cleanText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(hidden, '')
    .replace(tags, (_run, flag: string | undefined) => flag ?? '')
    .replace(joiners, keepNeededJoiner)
    .replace(markTowers, '$1');
}

function keepNeededJoiner(run: string, offset: number, whole: string): string {
  const before = whole.charAt(offset - 1);
  const after = whole.charAt(offset + run.length);
  const isNeeded = before !== '' && after !== '' && !joinerFree.test(before) && !joinerFree.test(after);
  return isNeeded ? run.charAt(0) : '';
}

/**
 * Finds what keeps text from being plain words with one space between them, which most text is: wide white space,
 * characters that may be hidden, and ampersands, which may stand for either.
 */
const oddPlace = / {2}|[^ -%'-~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]/g;

/** Where from `start` on a text first needs to be decoded or cleaned; its length where it never does. */
export function findOddPlace(text: string, start: number): number {
  oddPlace.lastIndex = start;
  return oddPlace.test(text) ? Math.max(start, oddPlace.lastIndex - 2) : text.length;
}

/** What keeps text from being harmless words with one space between them. */
const unfolded = / {2}|[^ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]/;

/** White space, except where it is a single space already. */
const wideSpace = /[^\S ]\s*| \s+/g;

/** Clean text in which all white space is single spaces. */
export function foldSpace(text: string): string {
  return unfolded.test(text) ? cleanText(text).replace(wideSpace, ' ') : text;
}

/** Clean text on one line, at most `maxChars` long; null where nothing is left. */
export function toLine(text: string, maxChars: number): string | null {
  if (text === '') return null;
  return capText(foldSpace(text).trim(), maxChars) || null;
}

/** The beginning of a text, never ending in half a surrogate pair. */
export function capText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const isCutInPair = text.codePointAt(maxChars - 1) !== text.charCodeAt(maxChars - 1);
  return text.slice(0, isCutInPair ? maxChars - 1 : maxChars);
}
