import type { MentionCard, MentionCounts, MentionId, MentionState, MentionView } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';

/** The views of the inbox by their words, in the order of the sidebar. */
export const viewTitles = {
  new: 'New',
  waiting: 'Waiting',
  dismissed: 'Not about us',
  history: 'Before you started',
  all: 'All',
} as const satisfies Record<MentionView, string>;

/** Whether a mention is listed in a view. */
export function belongsToView(
  view: MentionView,
  { state, isHistory }: Pick<MentionCard, 'state' | 'isHistory'>,
): boolean {
  switch (view) {
    case 'new':
      return state === 'new' && !isHistory;
    case 'history':
      return state === 'new' && isHistory;
    case 'waiting':
    case 'dismissed':
      return state === view;
    case 'all':
      return true;
    default:
      return view satisfies never;
  }
}

type DecisionOnMentions = { readonly ids: readonly MentionId[]; readonly to: MentionState };

/** The cards of a view as they will be once some decisions are carried out. */
export function applyDecisions(
  cards: readonly MentionCard[],
  decisions: readonly DecisionOnMentions[],
  view: MentionView,
): readonly MentionCard[] {
  if (decisions.length === 0) return cards;
  const states = new Map(decisions.flatMap(({ ids, to }) => ids.map((id) => [id, to] as const)));
  return cards
    .map((card) => ({ ...card, state: states.get(card.id) ?? card.state }))
    .filter((card) => belongsToView(view, card));
}

/** What a view holds, in a sentence. */
export function describeView(view: MentionView, counts: MentionCounts | undefined): string {
  if (!counts) return ' ';
  if (counts.all === 0) return 'Nothing heard yet';
  const count = counts[view];
  switch (view) {
    case 'new':
      return count === 0 ? 'Everyone has been heard' : `${describeCount(count, 'mention')} to look at`;
    case 'waiting':
      return count === 0
        ? 'Nobody is waiting for you'
        : `${describeCount(count, 'person', 'people')} to answer`;
    case 'dismissed':
      return 'Out of your way, in case you change your mind';
    case 'history':
      return 'Said before you listened. Nobody waits here';
    case 'all':
      return count === 0
        ? 'Everything heard, newest first'
        : `${describeCount(count, 'mention')}, newest first`;
    default:
      return view satisfies never;
  }
}

/** How much a search found, as far as it was read. */
export function describeFound({
  count,
  hasMore,
}: {
  readonly count: number;
  readonly hasMore: boolean;
}): string {
  if (count === 0) return 'Nothing found';
  return hasMore ? `More than ${count} found` : `${count.toLocaleString('en')} found`;
}
