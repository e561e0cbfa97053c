import type {
  MatchableEntry,
  MatchReason,
  RuleToMatch,
  WatchToMatch,
  WatchVerdict,
} from '../../../src/engine/listening/match.ts';
import { foldCharacter } from '../../../src/engine/listening/matching/foldCharacter.ts';
import { listSites } from '../../../src/engine/listening/matching/sites.ts';

/** A folded letter, the same with its case, and where its character stands in the text. */
type Letter = {
  readonly folded: string;
  readonly exactly: string;
  readonly from: number;
  readonly to: number;
};

const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const isWord = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(letter) && !spaceless.test(letter);

function readLetters(text: string): Letter[] {
  const letters: Letter[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const exact = [...foldCharacter(character, true)];
    for (const [index, folded] of [...foldCharacter(character)].entries()) {
      const isSameSpace = folded === ' ' && letters.at(-1)?.folded === ' ';
      if (!isSameSpace) letters.push({ folded, exactly: exact[index] ?? '', from, to });
    }
    from = to;
  }
  return letters;
}

type Switches = { readonly isWholeWord: boolean; readonly isCaseSensitive: boolean };

/** Tries a word at each place of a text. */
function findWord(word: string, text: string, switches: Switches): { start: number; length: number }[] {
  const trimmed = word.trim();
  const isBeginning = trimmed.endsWith('*');
  const plain = isBeginning ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const found = findLetters(readLetters(plain), isBeginning, text, switches);
  if (isBeginning || !/^@[\p{L}\p{N}_]/u.test(plain)) return found;
  const other = plain.slice(1).includes('@') ? plain.slice(1) : `${plain.slice(1)}@`;
  return [...found, ...findLetters(readLetters(other), true, text, switches)];
}

function findLetters(word: Letter[], isBeginning: boolean, text: string, switches: Switches) {
  if (word.every(({ folded }) => folded === ' ')) return [];
  const letters = readLetters(text);
  const found: { start: number; length: number }[] = [];
  for (let first = 0; first + word.length <= letters.length; first += 1) {
    const behind = first + word.length;
    const isSaid = word.every(
      (letter, index) =>
        letter.folded === letters[first + index]?.folded &&
        (!switches.isCaseSensitive || letter.exactly === letters[first + index]?.exactly),
    );
    if (!isSaid) continue;
    const [before, after] = [letters[first - 1], letters[behind]];
    if (before && before.from === letters[first]?.from) continue;
    if (after && after.from === letters[behind - 1]?.from) continue;
    const [start, end] = [word[0]?.folded, word.at(-1)?.folded ?? ''];
    if (switches.isWholeWord && isWord(start) && isWord(before?.folded)) continue;
    const needsEnd = switches.isWholeWord && !isBeginning && isWord(end) && !/\p{sc=Hangul}/u.test(end);
    if (needsEnd && isWord(after?.folded)) continue;
    let last = behind;
    while (isBeginning && switches.isWholeWord && isWord(letters[last]?.folded)) last += 1;
    const from = letters[first]?.from ?? 0;
    found.push({ start: from, length: (letters[last]?.from ?? text.length) - from });
  }
  return found;
}

/** What `judgeEntry` answers, worked out word by word. */
export function matchNaively(
  watches: readonly Required<WatchToMatch>[],
  rules: readonly RuleToMatch[],
  entry: MatchableEntry,
): WatchVerdict[] {
  const find = (word: string, switches: Switches): MatchReason[] => [
    ...findWord(word, entry.title ?? '', switches).map((place) => ({ field: 'title' as const, ...place })),
    ...findWord(word, entry.plainText, switches).map((place) => ({ field: 'text' as const, ...place })),
  ];
  const plain = { isWholeWord: true, isCaseSensitive: false };
  return watches.flatMap((watch) => {
    const says = (word: string) => find(word, watch).length > 0;
    const [anyOf, allOf] = [watch.words.anyOf, watch.words.allOf].map((words) =>
      words.filter((word) => !isEmpty(word)),
    ) as [string[], string[]];
    const isMatch =
      anyOf.length + allOf.length > 0 &&
      (anyOf.length === 0 || anyOf.some(says)) &&
      allOf.every(says) &&
      !watch.words.noneOf.some(says) &&
      (watch.feedIds === null || (entry.feedIds ?? []).some((feed) => watch.feedIds?.includes(feed))) &&
      (watch.languages.length === 0 || !entry.language || watch.languages.includes(entry.language));
    if (!isMatch) return [];
    const hiding = rules
      .filter((rule) => rule.watch === null || rule.watch === watch.seq)
      .find(({ kind, values }) => {
        if (kind === 'neverSite') return listSites(entry).some((site) => values.includes(site));
        if (kind === 'neverAuthor') return entry.authorKey != null && values.includes(entry.authorKey);
        const isSaid = values.some((word) => find(word, plain).length > 0);
        return kind === 'neverWords' ? isSaid : !isSaid;
      });
    const places = [...anyOf, ...allOf].flatMap((word) => find(word, watch));
    return [{ watch: watch.seq, reasons: keepOutermost(places), hiddenBy: hiding?.seq ?? null }];
  });
}

function isEmpty(word: string): boolean {
  const trimmed = word.trim();
  const plain = trimmed.endsWith('*') ? trimmed.slice(0, -1) : trimmed;
  return readLetters(plain).every(({ folded }) => folded === ' ');
}

function keepOutermost(places: readonly MatchReason[]): MatchReason[] {
  const end = ({ start, length }: MatchReason) => start + length;
  const kept = places.filter(
    (place, index) =>
      !places.some(
        (other, at) =>
          other.field === place.field &&
          other.start <= place.start &&
          end(other) >= end(place) &&
          (other.length > place.length || at < index),
      ),
  );
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}
