import type { BulkChange, MentionCard, MentionId, MentionSet, MentionView } from '#contract';
import { decideCard } from './views.ts';

export type BulkUnderWay = {
  readonly which: MentionSet;
  readonly change: BulkChange;
  readonly ids: ReadonlySet<MentionId>;
};

/** Whether a change takes a mention: one of those that were marked, or all that could be seen of a view. */
function isTaken({ which, ids }: BulkUnderWay, card: MentionCard): boolean {
  return ids.has(card.id) || ('seen' in which && card.firstSeenAt <= which.seen.at);
}

function changeCard(card: MentionCard, change: BulkChange, view: MentionView): readonly MentionCard[] {
  switch (change.kind) {
    case 'decide':
      return decideCard(card, change, view);
    case 'snooze': {
      const leaves = change.until === null ? view === 'snoozed' : view !== 'snoozed' && view !== 'all';
      return leaves && (card.state === 'new' || card.state === 'waiting') ? [] : [card];
    }
    case 'setTone':
    case 'tag':
      return [card];
    default:
      return change satisfies never;
  }
}

/** The cards of a view as they will be once some changes of many are carried out. */
export function applyBulk(
  cards: readonly MentionCard[],
  bulks: readonly BulkUnderWay[],
  view: MentionView,
): readonly MentionCard[] {
  return bulks.reduce<readonly MentionCard[]>(
    (shown, bulk) =>
      shown.flatMap((card) => (isTaken(bulk, card) ? changeCard(card, bulk.change, view) : [card])),
    cards,
  );
}
