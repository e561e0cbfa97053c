import type { RuleKind, WatchWords } from '#contract';
import { compileWord, type Pattern, type WordSwitches } from './matching/compileWord.ts';
import { createWordScanner } from './matching/scanWords.ts';
import { foldSite, listSites } from './matching/sites.ts';

/** A stretch of a field that made it match, in UTF-16 units of the field's own text. */
export type MatchReason = {
  readonly field: 'title' | 'text';
  readonly start: number;
  readonly length: number;
};

/** One watch that matches an entry, with the stretches that made it. */
export type WatchMatch = { readonly watch: number; readonly reasons: readonly MatchReason[] };

/** A watch as the matcher needs it: plain data, so that it can go to another thread. */
export type WatchToMatch = Partial<WordSwitches> & {
  readonly seq: number;
  readonly words: WatchWords;
  /** The feeds it listens to; null for all. */
  readonly feedIds?: readonly string[] | null;
  /** The languages it listens to; none for all. */
  readonly languages?: readonly string[];
};

/** A rule as the matcher needs it: plain data too. */
export type RuleToMatch = {
  readonly seq: number;
  /** Null for every watch. */
  readonly watch: number | null;
  readonly kind: RuleKind;
  readonly values: readonly string[];
};

/** What is known of an entry. What is left out counts as unknown, and no rule or bound of a watch is about it. */
export type MatchableEntry = {
  readonly title: string | null;
  readonly plainText: string;
  readonly address?: string | null;
  readonly publisher?: string | null;
  readonly authorKey?: string | null;
  /** ISO 639-1. */
  readonly language?: string | null;
  /** The feeds it was seen in. */
  readonly feedIds?: readonly string[];
};

/** A watch whose words are said, and the rule that keeps it from matching all the same. */
export type WatchVerdict = WatchMatch & { readonly hiddenBy: number | null };

/** Watches and rules made ready for matching many entries. */
export type Matcher = {
  readonly matchEntry: (entry: MatchableEntry) => readonly WatchMatch[];
  /** The same, and also what a rule keeps away. */
  readonly judgeEntry: (entry: MatchableEntry) => readonly WatchVerdict[];
};

/** A text longer than this shows no more marks than its first hundred of each watch. */
const maxReasons = 100;

type CompiledWatch = {
  readonly seq: number;
  /** Words are told by their number. */
  readonly anyOf: readonly number[];
  readonly allOf: readonly number[];
  readonly noneOf: readonly number[];
  readonly feedIds: ReadonlySet<string> | null;
  readonly languages: ReadonlySet<string> | null;
  readonly rules: readonly CompiledRule[];
};
type CompiledRule = {
  readonly seq: number;
  readonly kind: RuleKind;
  readonly values: ReadonlySet<string>;
  readonly words: readonly number[];
};

/**
 * Compiles watches and the rules that correct them. A watch matches when one of `anyOf` and every one of `allOf` is said in
 * title or text, and none of `noneOf`: whatever the accents and the width of letters, and, unless it is switched, as
 * whole words and whatever the case. Between the words of a phrase any space or hyphen may stand. A watch with neither
 * `anyOf` nor `allOf` matches nothing.
 */
export function compileWatches(
  watches: readonly WatchToMatch[],
  rules: readonly RuleToMatch[] = [],
): Matcher {
  const list = createWordList();
  const compiled = watches
    .map((watch) => compileWatch(watch, rules, list))
    .filter(({ anyOf, allOf }) => anyOf.length > 0 || allOf.length > 0);
  const finder = createWordFinder(list.patterns, list.wordOf);
  const watchesOf: number[][] = list.patterns.map(() => []);
  for (const [index, { anyOf, allOf }] of compiled.entries())
    for (const word of new Set([...anyOf, ...allOf])) watchesOf[word]?.push(index);

  const judgeEntry = (entry: MatchableEntry): WatchVerdict[] => {
    const found = finder.find(entry);
    if (found.size === 0) return [];
    const isSaid = (word: number) => found.has(word);
    const candidates = [...new Set([...found.keys()].flatMap((word) => watchesOf[word] ?? []))];
    return candidates
      .sort((a, b) => a - b)
      .map((index) => compiled[index] as CompiledWatch)
      .filter((watch) => isMatch(watch, entry, isSaid))
      .map((watch) => ({
        watch: watch.seq,
        reasons: listReasons(watch, found),
        hiddenBy: findHidingRule(watch.rules, entry, isSaid),
      }));
  };
  return {
    judgeEntry,
    matchEntry: (entry) =>
      judgeEntry(entry).flatMap(({ watch, reasons, hiddenBy }) =>
        hiddenBy === null ? [{ watch, reasons }] : [],
      ),
  };
}

type WordList = {
  readonly patterns: Pattern[];
  /** The number of the word that each pattern finds. */
  readonly wordOf: number[];
  /** The numbers of the words that can be found at all, each word under one number for all watches. */
  readonly add: (words: readonly string[], switches?: WordSwitches) => number[];
};

function createWordList(): WordList {
  const patterns: Pattern[] = [];
  const wordOf: number[] = [];
  const numbers = new Map<string, number>();
  const addWord = (word: string, switches: WordSwitches): number[] => {
    const found = compileWord(word, switches);
    if (found.length === 0) return [];
    const name = JSON.stringify(found);
    const number = numbers.get(name) ?? numbers.size;
    if (!numbers.has(name)) {
      numbers.set(name, number);
      patterns.push(...found);
      wordOf.push(...found.map(() => number));
    }
    return [number];
  };
  return {
    patterns,
    wordOf,
    add: (words, switches = { isWholeWord: true, isCaseSensitive: false }) =>
      words.flatMap((word) => addWord(word, switches)),
  };
}

function compileWatch(watch: WatchToMatch, rules: readonly RuleToMatch[], list: WordList): CompiledWatch {
  const { isWholeWord = true, isCaseSensitive = false, feedIds = null, languages = [] } = watch;
  const add = (words: readonly string[]) => list.add(words, { isWholeWord, isCaseSensitive });
  return {
    seq: watch.seq,
    anyOf: add(watch.words.anyOf),
    allOf: add(watch.words.allOf),
    noneOf: add(watch.words.noneOf),
    feedIds: feedIds && new Set(feedIds),
    languages: languages.length > 0 ? new Set(languages) : null,
    rules: rules
      .filter((rule) => rule.watch === null || rule.watch === watch.seq)
      .map(({ seq, kind, values }) => ({
        seq,
        kind,
        values: new Set(kind === 'neverSite' ? values.map(foldSite) : values),
        words: kind === 'neverWords' || kind === 'onlyWords' ? list.add(values) : [],
      })),
  };
}

/** Where each word that is said stands, in the order of the entry. */
type FoundWords = ReadonlyMap<number, readonly MatchReason[]>;

function createWordFinder(patterns: readonly Pattern[], wordOf: readonly number[]) {
  const scan = createWordScanner(patterns);
  return {
    find: ({ title, plainText }: MatchableEntry): FoundWords => {
      const found = new Map<number, MatchReason[]>();
      const note = (field: MatchReason['field']) => (pattern: number, start: number, length: number) => {
        const word = wordOf[pattern] as number;
        const places = found.get(word);
        if (!places) found.set(word, [{ field, start, length }]);
        else if (places.length < maxReasons) places.push({ field, start, length });
      };
      if (title !== null) scan(title, note('title'));
      scan(plainText, note('text'));
      return found;
    },
  };
}

function isMatch(watch: CompiledWatch, entry: MatchableEntry, isSaid: (word: number) => boolean): boolean {
  if (watch.anyOf.length > 0 && !watch.anyOf.some(isSaid)) return false;
  if (!watch.allOf.every(isSaid) || watch.noneOf.some(isSaid)) return false;
  const { feedIds, languages } = watch;
  if (feedIds && entry.feedIds && !entry.feedIds.some((feed) => feedIds.has(feed))) return false;
  return !(languages && entry.language && !languages.has(entry.language));
}

function findHidingRule(
  rules: readonly CompiledRule[],
  entry: MatchableEntry,
  isSaid: (word: number) => boolean,
): number | null {
  const hides = ({ kind, values, words }: CompiledRule): boolean => {
    switch (kind) {
      case 'neverSite':
        return listSites(entry).some((site) => values.has(site));
      case 'neverAuthor':
        return entry.authorKey != null && values.has(entry.authorKey);
      case 'neverWords':
        return words.some(isSaid);
      case 'onlyWords':
        return !words.some(isSaid);
      default:
        return kind satisfies never;
    }
  };
  return rules.find(hides)?.seq ?? null;
}

/** The stretches of a watch's words, those of the title first; one that lies within another is left out. */
function listReasons({ anyOf, allOf }: CompiledWatch, found: FoundWords): MatchReason[] {
  const all = [...new Set([...anyOf, ...allOf])].flatMap((word) => found.get(word) ?? []);
  if (all.length < 2) return all;
  const ordered = all.sort(
    (a, b) =>
      Number(a.field === 'text') - Number(b.field === 'text') || a.start - b.start || b.length - a.length,
  );
  const reasons: MatchReason[] = [];
  for (const reason of ordered) {
    const last = reasons.at(-1);
    const isWithin = last?.field === reason.field && reason.start + reason.length <= last.start + last.length;
    if (!isWithin) reasons.push(reason);
  }
  return reasons.slice(0, maxReasons);
}
