import { foldPhrase, isWordCharacter } from './foldCharacter.ts';

/** How the letters of a word are found, and what must stand around them. */
export type Pattern = {
  /** Folded, and never empty. */
  readonly letters: string;
  /** No letter or digit may stand right before, or right behind. */
  readonly hasEdgeBefore: boolean;
  readonly hasEdgeBehind: boolean;
  /** What is left of the word belongs to it. */
  readonly isBeginning: boolean;
  /** The letters with their case, where that counts. */
  readonly exactly: string | null;
};

export type WordSwitches = { readonly isWholeWord: boolean; readonly isCaseSensitive: boolean };

const handle = /^@[\p{L}\p{N}_]/u;
/** Korean hangs its particles on to a word. */
const takesEndings = /\p{Script=Hangul}$/u;

/** The patterns of a word or phrase as the owner wrote it, any of which finds it; none for one without letters. */
export function compileWord(word: string, switches: WordSwitches): Pattern[] {
  const trimmed = word.trim();
  const isBeginning = trimmed.endsWith('*');
  const plain = isBeginning ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const patterns = [compileLetters(plain, isBeginning, switches)];
  // A handle is also written with its server behind it.
  if (handle.test(plain) && !isBeginning)
    patterns.push(
      compileLetters(plain.includes('@', 1) ? plain.slice(1) : `${plain.slice(1)}@`, true, switches),
    );
  return patterns.filter(({ letters }) => letters.trim() !== '');
}

function compileLetters(
  plain: string,
  isBeginning: boolean,
  { isWholeWord, isCaseSensitive }: WordSwitches,
): Pattern {
  const letters = foldPhrase(plain);
  const characters = [...letters];
  return {
    letters,
    hasEdgeBefore: isWholeWord && isWordCharacter(characters[0] ?? ''),
    hasEdgeBehind:
      isWholeWord && !isBeginning && isWordCharacter(characters.at(-1) ?? '') && !takesEndings.test(letters),
    isBeginning: isBeginning && isWholeWord,
    exactly: isCaseSensitive ? foldPhrase(plain, true) : null,
  };
}
