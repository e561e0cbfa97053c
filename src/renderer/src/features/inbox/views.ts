import type { DecidedState, MentionCard, MentionCounts, MentionId, MentionView, Outcome } from '#contract';
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

type DecisionOnMentions = {
  readonly ids: readonly MentionId[];
  readonly to: DecidedState;
  readonly outcome?: Outcome | null | undefined;
  readonly reason?: string | null | undefined;
};

/** The cards of a view as they will be once some decisions are carried out. */
export function applyDecisions(
  cards: readonly MentionCard[],
  decisions: readonly DecisionOnMentions[],
  view: MentionView,
): readonly MentionCard[] {
  if (decisions.length === 0) return cards;
  const decided = new Map(decisions.flatMap((decision) => decision.ids.map((id) => [id, decision] as const)));
  return cards.flatMap((card) => {
    const decision = decided.get(card.id);
    return decision === undefined ? [card] : decideCard(card, decision, view);
  });
}

/** A card of a view once it was decided on; nothing where it leaves the view by that. */
export function decideCard(
  card: MentionCard,
  { to, outcome = null, reason = null }: Omit<DecisionOnMentions, 'ids'>,
  view: MentionView,
): readonly MentionCard[] {
  const isQuiet = card.isQuiet && to === card.state;
  const decided = { ...card, state: to, outcome, reason, snoozedUntil: null, isQuiet };
  return belongsToView(view, decided) ? [decided] : [];
}

type SnoozeOfMentions = { readonly ids: readonly MentionId[]; readonly until: number | null };

/** The cards of a view as they will be once some of them are put off, or taken up again. */
export function applySnoozes(
  cards: readonly MentionCard[],
  snoozes: readonly SnoozeOfMentions[],
  view: MentionView,
): readonly MentionCard[] {
  if (snoozes.length === 0) return cards;
  const untils = new Map(snoozes.flatMap(({ ids, until }) => ids.map((id) => [id, until] as const)));
  return cards.flatMap((card) => {
    const until = untils.get(card.id);
    if (until === undefined) return [card];
    const isListed = view === 'all' || (view === 'snoozed') === (until !== null);
    return isListed ? [{ ...card, snoozedUntil: until }] : [];
  });
}

/** What a view holds, in a sentence; `longestWait` says in words how long the first of those who wait does so. */
export function describeView(
  view: MentionView,
  counts: MentionCounts | undefined,
  longestWait: string | null = null,
): string {
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
        : `${describeCount(count, 'person', 'people')} to answer${nameLongest(count, longestWait)}`;
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

function nameLongest(count: number, longestWait: string | null): string {
  if (longestWait === null) return '';
  return count === 1 ? `, for ${longestWait}` : `, the longest for ${longestWait}`;
}

/** How much a search found, counted as far as a thousand. */
export function describeFound({
  count,
  hasMore,
}: {
  readonly count: number;
  readonly hasMore: boolean;
}): string {
  if (count === 0) return 'Nothing found';
  return hasMore ? `More than ${count.toLocaleString('en')} found` : `${count.toLocaleString('en')} found`;
}
