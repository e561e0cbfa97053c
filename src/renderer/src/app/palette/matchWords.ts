/** As people type: small letters without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well one typed word fits: a word that begins with it, text that has it, letters that follow each other. 0 for none. */
function scoreWord(text: string, typed: string): number {
  if (text.startsWith(typed)) return 4;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 3;
  if (text.includes(typed)) return 2;
  let at = 0;
  for (const letter of text) if (letter === typed[at]) at += 1;
  return at === typed.length && typed.length > 1 ? 1 : 0;
}

/** How well what was typed fits a text; 0 where a word of it does not fit at all. Nothing typed fits everything. */
export function scoreMatch(text: string, typed: string): number {
  const folded = fold(text);
  const scores = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => scoreWord(folded, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 1);
}

/** Those that fit, the best first; equally good ones stay in their order. */
export function keepMatching<Item extends { readonly label: string; readonly words?: string }>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  return items
    .map((item) => ({ item, score: scoreMatch([item.label, item.words ?? ''].join(' '), typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ item }) => item);
}
