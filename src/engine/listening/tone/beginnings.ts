const [namedLetters, bitsOfLetter] = [3, 5];
const letterBits = (1 << bitsOfLetter) - 1;

/** So many names there are. */
export const beginningCount = 1 << (namedLetters * bitsOfLetter);

/** The first three letters of the word that stands in a text from `start` to `end`, as a number; others may have the same. */
export function nameBeginning(text: string, start: number, end: number): number {
  let name = 0;
  for (let at = start; at < start + namedLetters; at += 1)
    name = (name << bitsOfLetter) | (at < end ? text.charCodeAt(at) & letterBits : 0);
  return name;
}

/** The names of all beginnings that a word has of which only the first letters are known. */
export function listBeginnings(stem: string): number[] {
  const name = nameBeginning(stem, 0, stem.length);
  if (stem.length >= namedLetters) return [name];
  return Array.from({ length: 1 << (bitsOfLetter * (namedLetters - stem.length)) }, (_, rest) => name | rest);
}
