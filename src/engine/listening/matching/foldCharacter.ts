/** Marks without which a word is still the same one. In other scripts they are vowels, or make another letter. */
const optionalMarks =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]]--[\u3099\u309a]]+/gv;
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Folds one character for matching: accents, the width of letters, and the kinds of apostrophes, hyphens and spaces no
 * longer differ, nor does case unless it is kept. Empty for what stands for nothing by itself, as an accent.
 */
export function foldCharacter(character: string, isCaseKept = false): string {
  const folded = character
    .normalize('NFKD')
    .replace(optionalMarks, '')
    .replace(invisible, '')
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
    .replace(/[\p{Pd}\s]/gu, ' ');
  if (isCaseKept) return folded;
  // The small sigma has a second form at the end of a word.
  return folded.toLowerCase().replace(optionalMarks, '').replaceAll('ς', 'σ');
}

/** Folds a phrase character by character; any run of spaces and hyphens in it becomes one space. */
export function foldPhrase(phrase: string, isCaseKept = false): string {
  let folded = '';
  for (const character of phrase) folded += foldCharacter(character, isCaseKept);
  return folded.replace(/ +/g, ' ');
}

/** Scripts that are written without spaces between words: there a word has no edge that could be seen. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const wordCharacter = new RegExp(String.raw`^[[\p{L}\p{M}\p{N}_]--[${spaceless}]]`, 'v');

/** Whether a folded character belongs to a word that has edges. */
export function isWordCharacter(folded: string): boolean {
  return wordCharacter.test(folded);
}
