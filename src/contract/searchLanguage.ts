import { MentionView, Tone } from './mentions.ts';

/** What `has:` asks for. */
export const hasValues = ['reply', 'note', 'link', 'draft', 'followup'] as const;
export type HasValue = (typeof hasValues)[number];

/** What `is:` asks for: a list of the inbox, or how a mention is. */
export const isValues = [...MentionView.exclude(['all']).options, 'unread', 'urgent'] as const;
export type IsValue = (typeof isValues)[number];

/** Dates by their numbers, whole or only as far as the month or the year, or by a word. */
const dateValue = /^(?:today|yesterday|\d{4}(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?)?)$/;

const isOneOf = (values: readonly string[]) => (value: string) => values.includes(value);
const isAnything = () => true;

/** The operators of the search, each with whether it understands a value in small letters. */
const operators = {
  from: isAnything,
  source: isAnything,
  watch: isAnything,
  tag: isAnything,
  is: isOneOf(isValues),
  tone: isOneOf(Tone.options),
  lang: (value: string) => /^[a-z]{2}$/.test(value),
  before: (value: string) => dateValue.test(value),
  after: (value: string) => dateValue.test(value),
  has: isOneOf(hasValues),
  in: isOneOf(MentionView.options),
} as const satisfies Record<string, (value: string) => boolean>;

export type SearchOperator = keyof typeof operators;
export const searchOperators = Object.keys(operators) as SearchOperator[];

/** Those that look for a name, or a part of one, in any spelling. */
export const namingOperators = ['from', 'source', 'watch', 'tag'] as const satisfies SearchOperator[];

/** A part of a search, with the stretch of the text where it stands. */
export type SearchTerm = {
  /** Null for words as they are. */
  readonly operator: SearchOperator | null;
  /** Without quotes; in small letters where it is one of a few. */
  readonly value: string;
  readonly isQuoted: boolean;
  /** What has it is left out. */
  readonly isExcluded: boolean;
  readonly start: number;
  readonly end: number;
};

const maxTerms = 30;
const termAt = new RegExp(
  `(?<minus>-?)(?:(?<name>${searchOperators.join('|')}):)?(?:["“”„](?<quoted>[^"“”„]*)["“”„]?|(?<bare>[^\\s"“”„]*))`,
  'iy',
);

/**
 * Reads what a person typed into the search, whatever it is: words, "phrases", -exclusions and operators as `from:mary`. What
 * looks like an operator and is none, or has a value it does not know, is words. An operator that still waits for its value
 * says nothing.
 */
export function parseSearch(text: string): readonly SearchTerm[] {
  return readTerms(text).filter(({ value }) => value.trim() !== '');
}

function readTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let place = 0;
  while (terms.length < maxTerms) {
    while (/\s/.test(text.charAt(place))) place += 1;
    if (place >= text.length) break;
    const term = readTerm(text, place);
    terms.push(term);
    place = term.end;
  }
  return terms;
}

/** Where the part of a search begins that the caret stands in or behind; the caret itself where there is none. */
export function findTermStart(text: string, caret: number): number {
  return readTerms(text).find(({ start, end }) => start < caret && caret <= end)?.start ?? caret;
}

/** The list that a search walks through: the one that it names, or else the one that is open; of several named, all. */
export function findSearchedView(text: string, view: MentionView): MentionView {
  const wanted = parseSearch(text).filter(({ isExcluded }) => !isExcluded);
  const isView = (value: string) => MentionView.options.find((option) => option === value);
  const named = wanted.find(({ operator }) => operator === 'in');
  if (named) return isView(named.value) ?? view;
  const states = new Set(
    wanted.flatMap(({ operator, value }) => (operator === 'is' ? (isView(value) ?? []) : [])),
  );
  const [only] = states;
  return states.size > 1 ? 'all' : (only ?? view);
}

/** There is always one: what begins neither with a space nor with a quotation mark is bare. */
function readTerm(text: string, start: number): SearchTerm {
  termAt.lastIndex = start;
  const groups = termAt.exec(text)?.groups ?? {};
  const end = Math.max(termAt.lastIndex, start + 1);
  const operator = (groups.name?.toLowerCase() ?? null) as SearchOperator | null;
  const said = groups.quoted ?? groups.bare ?? '';
  const place = { isQuoted: groups.quoted !== undefined, isExcluded: groups.minus === '-', start, end };
  if (operator === null || said.trim() === '') return { operator, value: said, ...place };
  const value = isNaming(operator) ? said : said.trim().toLowerCase();
  if (operators[operator](value)) return { operator, value, ...place };
  return { operator: null, value: `${operator}:${said}`, ...place };
}

function isNaming(operator: SearchOperator): boolean {
  return namingOperators.some((naming) => naming === operator);
}

/** Writes a part of a search as a person would type it. */
export function writeTerm({
  operator,
  value,
  isQuoted = false,
  isExcluded = false,
}: Pick<SearchTerm, 'operator' | 'value'> & Partial<SearchTerm>): string {
  const plain = value.replace(/["“”„]/g, ' ').trim();
  const needsQuotes = isQuoted || /\s/.test(plain);
  return `${isExcluded ? '-' : ''}${operator === null ? '' : `${operator}:`}${needsQuotes ? `"${plain}"` : plain}`;
}
