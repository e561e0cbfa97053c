import { foldText } from '../foldText.ts';

/** A phrase as searches want it: in quotes where it is more than one plain word. */
export function quotePhrase(phrase: string): string {
  const plain = dropQuotes(phrase);
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : `"${plain}"`;
}

function dropQuotes(phrase: string): string {
  return phrase
    .replaceAll(/["“”„]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Text as a part of an address's query. An apostrophe is written as browsers do, so that no one writes it anew. */
export function encodeQuery(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+').replaceAll("'", '%27');
}

/** Text as a segment of an address's path. */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text).replaceAll('%40', '@').replaceAll('%3A', ':');
}

/** The same phrase once, whatever its case and accents; the first spelling counts. */
export function dropRepeated(phrases: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const phrase of phrases) {
    const key = foldText(dropQuotes(phrase));
    if (key !== '' && !kept.has(key)) kept.set(key, phrase.trim());
  }
  return [...kept.values()];
}

/** A name of one word, as "Anchor": searched alone it finds the whole world. */
function isCommonName(name: string): boolean {
  return !/\s/u.test(name.trim()) && !/[^\p{ASCII}]/u.test(name);
}

/** A name as a tag: its letters and digits, small; null where none are left. */
export function makeTag(name: string): string | null {
  const tag = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '');
  return tag === '' ? null : tag;
}

/**
 * A search for any of a shop's names, which leaves out what its own site says. A name of one word goes together with the
 * town.
 */
export function writeNameSearch(shop: {
  readonly names: readonly string[];
  readonly town: string;
  readonly ownHost: string | null;
}): string {
  const alternatives = dropRepeated(shop.names).map((name) =>
    isCommonName(name) && shop.town !== ''
      ? `(${quotePhrase(name)} ${quotePhrase(shop.town)})`
      : quotePhrase(name),
  );
  const [only, ...others] = alternatives;
  if (only === undefined) return '';
  const names = others.length === 0 ? only.replace(/^\((.*)\)$/, '$1') : `(${alternatives.join(' OR ')})`;
  return shop.ownHost === null ? names : `${names} -site:${shop.ownHost}`;
}

/** What stands in an address, as text; what is not percent-encoded after all means itself. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
