import {
  findSearchedView,
  type HasValue,
  type MentionView,
  parseSearch,
  type SearchTerm,
  type Tone,
} from '#contract';
import { findDayStart } from './dayStarts.ts';
import { isSpaceless, splitSpaceless } from './foldForSearch.ts';

/** What a mention has to be besides saying some words. */
export type SearchFilter = { readonly isExcluded: boolean } & (
  | { readonly kind: 'view'; readonly view: MentionView }
  | { readonly kind: 'unread' | 'urgent' }
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'saidBefore' | 'saidFrom'; readonly at: number }
  | { readonly kind: 'source' | 'watch' | 'tag'; readonly name: string }
  | { readonly kind: 'has'; readonly what: HasValue }
);

/** Words that stand one after the other, as the search index holds them. */
export type SearchedWords = {
  readonly words: readonly string[];
  /** The same as they were typed. */
  readonly said: string;
  /** The last one may go on. */
  readonly isPrefix: boolean;
  /** Only who said it is looked at. */
  readonly isAuthor: boolean;
  readonly isExcluded: boolean;
};

export type CompiledSearch = {
  readonly view: MentionView;
  readonly words: readonly SearchedWords[];
  readonly filters: readonly SearchFilter[];
  /** There is something to look for, and nothing can be found: only signs were typed. */
  readonly isHopeless: boolean;
};

type Zone = { readonly now: number; readonly timeZone: string };

/** Turns what a person typed into what is to be looked for in a view, or in another one that the text names. */
export function compileSearch(text: string, view: MentionView, zone: Zone): CompiledSearch {
  const terms = parseSearch(text);
  const lastWords = terms.findLast(({ operator }) => operator === null);
  const words = terms.flatMap((term) => readWords(term, term === lastWords));
  const filters = terms.flatMap((term) => readFilter(term, zone));
  const isWordless = words.every(({ isExcluded }) => isExcluded) && filters.length === 0;
  const isHopeless = isWordless && terms.some(isWanted) && words.length === 0;
  return { view: findSearchedView(text, view), words, filters, isHopeless };
}

function isWanted({ operator, isExcluded }: SearchTerm): boolean {
  return (operator === null || operator === 'from') && !isExcluded;
}

const maxWords = 20;

/** The beginning of a name, as `from:` takes it. */
export function readName(value: string): SearchedWords[] {
  return readWords({ operator: 'from', value, isQuoted: true, isExcluded: false, start: 0, end: 0 }, true);
}

function readWords({ operator, value, isQuoted, isExcluded }: SearchTerm, isLast: boolean): SearchedWords[] {
  if (operator !== null && operator !== 'from') return [];
  const isAuthor = operator === 'from';
  const words = splitSpaceless(value.normalize('NFKC')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const last = words.at(-1);
  if (last === undefined) return [];
  const mayGoOn =
    isSpaceless(last) || (last.length > 1 && (isAuthor || (isLast && !isQuoted && !isExcluded)));
  return [
    {
      words: words.slice(0, maxWords),
      said: value.normalize('NFKC').trim(),
      isPrefix: mayGoOn,
      isAuthor,
      isExcluded,
    },
  ];
}

function readFilter({ operator, value, isExcluded }: SearchTerm, zone: Zone): SearchFilter[] {
  switch (operator) {
    case null:
    case 'from':
    case 'in':
      return [];
    case 'source':
    case 'watch':
    case 'tag':
      return [{ kind: operator, name: value, isExcluded }];
    case 'is':
      if (value === 'unread' || value === 'urgent') return [{ kind: value, isExcluded }];
      return [{ kind: 'view', view: value as MentionView, isExcluded }];
    case 'tone':
      return [{ kind: 'tone', tone: value as Tone, isExcluded }];
    case 'lang':
      return [{ kind: 'language', language: value, isExcluded }];
    case 'before':
    case 'after':
      return [
        {
          kind: operator === 'before' ? 'saidBefore' : 'saidFrom',
          at: findDayStart(value, zone),
          isExcluded,
        },
      ];
    case 'has':
      return [{ kind: 'has', what: value as HasValue, isExcluded }];
    default:
      return operator satisfies never;
  }
}
