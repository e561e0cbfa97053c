import type { DecidedState, MentionCard, MentionCounts, MentionId, MentionView } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';

/** The views of the inbox by their words, in the order of the sidebar. */
export const viewTitles = {
  new: 'New',
  quiet: 'Quiet threads',
  waiting: 'Waiting',
  snoozed: 'Snoozed',
  replied: 'Replied',
  closed: 'Closed',
  dismissed: 'Not about us',
  history: 'Before you started',
  all: 'All',
} as const satisfies Record<MentionView, string>;

/** Whether a mention is listed in a view, once it was decided on. */
export function belongsToView(
  view: MentionView,
  { state, isHistory, isQuiet }: Pick<MentionCard, 'state' | 'isHistory' | 'isQuiet'>,
): boolean {
  switch (view) {
    case 'new':
      return state === 'new' && !isHistory && !isQuiet;
    case 'quiet':
      return state === 'new' && isQuiet;
    case 'history':
      return state === 'new' && isHistory;
    case 'waiting':
    case 'replied':
    case 'closed':
    case 'dismissed':
      return state === view;
    case 'snoozed':
      return false;
    case 'all':
      return true;
    default:
      return view satisfies never;
  }
}

type DecisionOnMentions = { readonly ids: readonly MentionId[]; readonly to: DecidedState };

/** The cards of a view as they will be once some decisions are carried out. */
export function applyDecisions(
  cards: readonly MentionCard[],
  decisions: readonly DecisionOnMentions[],
  view: MentionView,
): readonly MentionCard[] {
  if (decisions.length === 0) return cards;
  const states = new Map(decisions.flatMap(({ ids, to }) => ids.map((id) => [id, to] as const)));
  return cards.flatMap((card) => {
    const state = states.get(card.id);
    return state === undefined ? [card] : decideCard(card, state, view);
  });
}

/** A card of a view once it was decided on; nothing where it leaves the view by that. */
export function decideCard(
  card: MentionCard,
  state: DecidedState,
  view: MentionView,
): readonly MentionCard[] {
  const decided = { ...card, state, snoozedUntil: null, isQuiet: card.isQuiet && state === card.state };
  return belongsToView(view, decided) ? [decided] : [];
}

/** What a view holds, in a sentence. */
export function describeView(view: MentionView, counts: MentionCounts | undefined): string {
  if (!counts) return ' ';
  if (counts.all === 0) return 'Nothing heard yet';
  const count = counts[view];
  switch (view) {
    case 'new':
      return count === 0 ? 'Everyone has been heard' : `${describeCount(count, 'mention')} to look at`;
    case 'quiet':
      return count === 0 ? 'No thread is quiet' : `${describeCount(count, 'mention')} that can wait`;
    case 'waiting':
      return count === 0
        ? 'Nobody is waiting for you'
        : `${describeCount(count, 'person', 'people')} to answer`;
    case 'snoozed':
      return count === 0 ? 'Nothing is put off' : `${describeCount(count, 'mention')} put off for later`;
    case 'replied':
      return count === 0 ? 'Whom you have answered' : `${describeCount(count, 'mention')} answered`;
    case 'closed':
      return count === 0 ? 'What came to its end' : `${describeCount(count, 'mention')} that came to an end`;
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
