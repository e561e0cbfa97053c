import type { MentionEvent, MentionState } from '#contract';
import { describeComing, type TimeFrame } from '../../shared/timeWords.ts';
import { nameOutcome } from './outcomes.ts';

const stateWords: Record<MentionState, string> = {
  replied: 'You replied',
  closed: 'You closed it',
  waiting: 'You decided that it concerns you',
  dismissed: 'You decided that it is not about you',
  new: 'You opened it again',
};

/** What the owner did at a step, in words. */
export function describeDecision(event: MentionEvent, frame: TimeFrame): string {
  const { from, to, outcome, snoozedUntil, isReply } = event;
  const ending = outcome === null ? '' : `: ${nameOutcome(outcome).toLowerCase()}`;
  if (isReply && to === 'closed') return `You replied, and closed it${ending}`;
  if (isReply) return from === 'replied' ? 'You replied once more' : stateWords.replied;
  if (snoozedUntil !== null) return `You put it off until ${describeComing(snoozedUntil, frame)}`;
  if (to === 'closed') return `${stateWords.closed}${ending}`;
  if (from === to && (to === 'new' || to === 'waiting')) return 'You took it up again';
  if (to === 'waiting' && (from === 'closed' || from === 'replied')) return stateWords.new;
  return stateWords[to];
}
