import type { FollowUp, FollowUpOutcome } from '#contract';
import {
  countDaysUntil,
  describeCalendarDay,
  describeCount,
  type TimeFrame,
} from '../../../shared/timeWords.ts';

/** What each end of a follow-up is called. */
export const outcomeWords: Record<FollowUpOutcome, string> = {
  done: 'Done',
  dropped: 'Dropped',
  kept: 'Kept',
  keptLate: 'Kept late',
  changed: 'Changed',
  broken: 'Broken',
};

/** How an open follow-up may end now: a promise whose day has passed can no longer be kept in time. */
export function listOutcomes(
  { promiseWords, dueOn }: FollowUp,
  frame: TimeFrame,
): readonly FollowUpOutcome[] {
  if (promiseWords === null) return ['done', 'dropped'];
  return [countDaysUntil(dueOn, frame) < 0 ? 'keptLate' : 'kept', 'changed', 'broken'];
}

/** By when it is due: `for tomorrow, Wednesday 25 November`, `2 days overdue`. */
export function describeDue(
  { dueOn, dueTime }: Pick<FollowUp, 'dueOn' | 'dueTime'>,
  frame: TimeFrame,
): string {
  const days = countDaysUntil(dueOn, frame);
  const day = describeCalendarDay(dueOn, frame);
  const clock = dueTime === null ? '' : ` at ${dueTime}`;
  if (days < 0) return `${describeCount(-days, 'day')} overdue, since ${day}`;
  if (days === 0) return `for today${clock}`;
  return days === 1 ? `for tomorrow, ${day}${clock}` : `for ${day}${clock}`;
}

export function isOverdue({ dueOn, closedAt }: FollowUp, frame: TimeFrame): boolean {
  return closedAt === null && countDaysUntil(dueOn, frame) < 0;
}
