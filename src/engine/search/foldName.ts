/** Folds a name, or a word of the search index, for comparing: case, accents and the width of letters no longer differ. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .trim();
}
