import type { HasValue, IsValue, MentionView, SavedViewOrder, SearchTerm, Tone } from '#contract';
import { viewTitles } from '../views.ts';

/** The operators that are offered, each with what it asks for. */
export const operatorWords = {
  from: 'who said it',
  source: 'where it was said',
  is: 'in which list it is, unread, urgent',
  tone: 'how it was meant',
  after: 'said since a day, as 2026-03',
  before: 'said before a day',
  watch: 'what it was found by',
  tag: 'a tag of yours',
  lang: 'in which language',
  has: 'with a link, a reply',
  in: 'in another list',
} as const;

export const isTitles: Record<IsValue, string> = {
  ...viewTitles,
  unread: 'Unread',
  urgent: 'Urgent',
};

export const toneTitles: Record<Tone, string> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
};

export const hasTitles: Record<HasValue, string> = {
  reply: 'With a reply',
  note: 'With a note',
  link: 'With a link',
  draft: 'With a draft',
  followup: 'With a follow-up',
};

export const orderTitles: Record<SavedViewOrder, string> = {
  newest: 'Newest first',
  oldest: 'Longest wait first',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its name, as German. */
export function nameLanguage(code: string): string {
  return languageNames.of(code) ?? code;
}

/** The languages that are offered; any other can be typed. */
export function listLanguages(): readonly string[] {
  return ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'tr', 'zh', 'ja', 'ko', 'th'];
}

/** What a part of a search asks for, in a few words. */
export function describeTerm(term: Pick<SearchTerm, 'operator' | 'value' | 'isExcluded'>): string {
  const words = describeWanted(term);
  return term.isExcluded ? `not ${words}` : words;
}

function describeWanted({ operator, value }: Pick<SearchTerm, 'operator' | 'value'>): string {
  switch (operator) {
    case null:
      return `“${value}”`;
    case 'from':
      return `from ${value}`;
    case 'source':
      return `at ${value}`;
    case 'watch':
      return `found by ${value}`;
    case 'tag':
      return `tagged ${value}`;
    case 'is':
      return isTitles[value as IsValue];
    case 'tone':
      return toneTitles[value as Tone];
    case 'lang':
      return nameLanguage(value);
    case 'before':
      return `before ${value}`;
    case 'after':
      return `since ${value}`;
    case 'has':
      return hasTitles[value as HasValue];
    case 'in':
      return `in ${viewTitles[value as MentionView]}`;
    default:
      return operator satisfies never;
  }
}
