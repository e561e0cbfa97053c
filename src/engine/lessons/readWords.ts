import { foldText } from '../listening/foldText.ts';
import { findSite } from '../listening/matching/sites.ts';

/** What of a mention tells whom it concerns. */
export type Telling = {
  readonly title: string | null;
  readonly plainText: string;
  readonly authorKey: string | null;
  readonly address: string | null;
};

/** More than this is an article, whose beginning tells. */
const maxLength = 4_000;
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{L}\p{N}]{2,}/gu;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Stands before what is no word of the text; the words themselves have no colon. */
const authorMark = 'by:';
const siteMark = 'at:';

/** The folded words of a mention, each once, with who said it and at which site. */
export function readWords({ title, plainText, authorKey, address }: Telling): ReadonlySet<string> {
  const words = new Set<string>();
  const said = foldText(`${title ?? ''}\n${plainText}`.slice(0, maxLength));
  for (const [run] of said.matchAll(wordPattern)) {
    if (!unspaced.test(run)) words.add(run);
    // Where no spaces part the words, two characters stand for one.
    else for (let at = 0; at < Math.max(1, run.length - 1); at += 1) words.add(run.slice(at, at + 2));
  }
  const site = address === null ? null : findSite(address);
  if (authorKey !== null) words.add(authorMark + authorKey);
  if (site !== null) words.add(siteMark + site);
  return words;
}

/** A word as the owner is shown it; null for who said it, whose key says little to people. */
export function showWord(word: string): string | null {
  if (word.startsWith(authorMark)) return null;
  return word.startsWith(siteMark) ? word.slice(siteMark.length) : word;
}
