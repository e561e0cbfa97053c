const listWords = new Intl.ListFormat('en', { type: 'conjunction' });

/** Several things in a sentence: `a, b and c`. */
export function describeList(things: readonly string[]): string {
  return listWords.format(things);
}
