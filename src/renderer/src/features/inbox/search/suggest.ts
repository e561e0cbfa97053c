import {
  findTermStart,
  hasValues,
  isValues,
  MentionView,
  type SavedView,
  type SearchOperator,
  Tone,
  writeTerm,
} from '#contract';
import { viewTitles } from '../views.ts';
import {
  hasTitles,
  isTitles,
  listLanguages,
  nameLanguage,
  operatorWords,
  toneTitles,
} from './searchWords.ts';

/** What can be offered while something is typed. */
export type Known = {
  readonly authors: readonly string[];
  readonly sources: readonly string[];
  readonly watches: readonly string[];
  readonly views: readonly SavedView[];
  /** What was searched before, the latest first. */
  readonly recent: readonly string[];
};

export type Suggestion = {
  readonly id: string;
  readonly group: 'Saved views' | 'Searched before' | 'Narrow it down' | 'Suggestions';
  readonly label: string;
  readonly explanation: string;
  readonly take:
    | { readonly kind: 'text'; readonly text: string; readonly caret: number }
    | { readonly kind: 'view'; readonly id: SavedView['id'] };
};

type Value = { readonly value: string; readonly title: string };

const maxOfGroup = 6;
const offeredOperators = Object.keys(operatorWords) as (keyof typeof operatorWords)[];

/** What may be meant at the caret of a search: a value of the operator that stands there, or what the typed word begins. */
export function suggest(text: string, caret: number, known: Known): Suggestion[] {
  const start = findTermStart(text, caret);
  const typed = text.slice(start, caret);
  const rest = text.slice(caret).trimStart();
  const write = (term: string, mayGoOn = false): Suggestion['take'] => {
    const before = text.slice(0, start) + term + (mayGoOn ? '' : ' ');
    return { kind: 'text', text: before + rest, caret: before.length };
  };
  const {
    minus = '',
    name = '',
    said = '',
  } = /^(?<minus>-?)(?:(?<name>[a-z]+):)?["“”„]?(?<said>[^"“”„]*)/i.exec(typed)?.groups ?? {};
  const operator = offeredOperators.find((one) => one === name.toLowerCase());
  const suggestValues = (of: SearchOperator, begun: string, explanation = '') =>
    listValues(of, known)
      .filter(({ value, title }) => begins(value, begun) || begins(title, begun))
      .filter(({ value }) => value !== begun)
      .slice(0, maxOfGroup)
      .map(({ value, title }): Suggestion => {
        const term = writeTerm({ operator: of, value, isExcluded: minus === '-' });
        return { id: term, group: 'Suggestions', label: title, explanation, take: write(term) };
      });
  if (operator) return suggestValues(operator, said);

  const operators = offeredOperators
    .filter((one) => begins(one, said))
    .map((one): Suggestion => {
      const term = `${minus}${one}:`;
      const group = 'Narrow it down';
      return { id: term, group, label: `${one}:`, explanation: operatorWords[one], take: write(term, true) };
    });
  if (text.trim() === '') return [...recall(known.recent), ...operators];
  if (said.trim() === '') return operators;
  const views = known.views
    .filter((view) => begins(view.name, text.trim()))
    .slice(0, maxOfGroup)
    .map((view): Suggestion => {
      const take = { kind: 'view', id: view.id } as const;
      return { id: view.id, group: 'Saved views', label: view.name, explanation: view.query, take };
    });
  const values = (['from', 'source', 'watch', 'is', 'tone'] as const).flatMap((one) =>
    said.length < 2 ? [] : suggestValues(one, said, operatorWords[one]),
  );
  return [...views, ...operators, ...values.slice(0, maxOfGroup)];
}

function recall(recent: readonly string[]): Suggestion[] {
  return recent.slice(0, maxOfGroup).map((text) => ({
    id: `recent ${text}`,
    group: 'Searched before',
    label: text,
    explanation: '',
    take: { kind: 'text', text, caret: text.length },
  }));
}

/** Whether a name, or a word in it, begins with what was typed. */
function begins(name: string, typed: string): boolean {
  const fold = (one: string) =>
    one
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  const [folded, wanted] = [fold(name), fold(typed.trim())];
  return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
}

function listValues(operator: SearchOperator, known: Known): readonly Value[] {
  const plain = (names: readonly string[]) => names.map((value) => ({ value, title: value }));
  switch (operator) {
    case 'from':
      return plain(known.authors);
    case 'source':
      return plain(known.sources);
    case 'watch':
      return plain(known.watches);
    case 'is':
      return isValues.map((value) => ({ value, title: isTitles[value] }));
    case 'tone':
      return Tone.options.map((value) => ({ value, title: toneTitles[value] }));
    case 'lang':
      return listLanguages().map((value) => ({ value, title: nameLanguage(value) }));
    case 'before':
    case 'after':
      return [
        { value: 'today', title: 'Today' },
        { value: 'yesterday', title: 'Yesterday' },
      ];
    case 'has':
      return hasValues.map((value) => ({ value, title: hasTitles[value] }));
    case 'in':
      return MentionView.options.map((value) => ({ value, title: viewTitles[value] }));
    case 'tag':
      return [];
    default:
      return operator satisfies never;
  }
}
