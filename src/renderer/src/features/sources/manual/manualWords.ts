import type { DeafPlace, ManualCheck, ManualCheckDetails } from '#contract';
import {
  countDaysAgo,
  countDaysUntil,
  describeCount,
  describeDayAhead,
  type TimeFrame,
} from '../../../shared/timeWords.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** How often a place may be looked at, in days. */
export const rhythms = [
  { days: 1, words: 'every day' },
  { days: 7, words: 'every week' },
  { days: 14, words: 'every second week' },
  { days: 28, words: 'every fourth week' },
] as const;

/** A place that is looked at as most are: once a week. */
export const emptyManualCheck: ManualCheckDetails = {
  name: '',
  address: '',
  everyDays: 7,
  weekday: null,
  place: null,
};

/** A well-known place as it is offered. */
export function offerDeafPlace({ id, name, address }: DeafPlace): ManualCheckDetails {
  return { ...emptyManualCheck, name, address, place: id };
}

/** `every second Monday`, `every week`, `every 10 days`. */
export function describeRhythm({
  everyDays,
  weekday,
}: Pick<ManualCheckDetails, 'everyDays' | 'weekday'>): string {
  const words = rhythms.find(({ days }) => days === everyDays)?.words ?? `every ${everyDays} days`;
  const day = weekday === null ? undefined : weekdays[weekday - 1];
  if (!day) return words;
  return everyDays <= 7 ? `every ${day}` : words.replace('week', day);
}

export type ManualCheckWords = { readonly isOverdue: boolean; readonly words: string };

/** When the owner looked at a place, and when to look again. */
export function describeManualCheck(check: ManualCheck, frame: TimeFrame): ManualCheckWords {
  const { lastVisitAt, dueOn } = check;
  const daysLeft = countDaysUntil(dueOn, frame);
  if (lastVisitAt === null) {
    const words = daysLeft > 0 ? `look ${describeDayAhead(dueOn, frame)}` : 'you have not looked yet';
    return { isOverdue: daysLeft < 0, words };
  }
  const visitedAgo = describeVisit(lastVisitAt, frame);
  if (daysLeft <= 0) return { isOverdue: daysLeft < 0, words: `you last looked ${visitedAgo}` };
  return { isOverdue: false, words: `looked ${visitedAgo}, again ${describeDayAhead(dueOn, frame)}` };
}

function describeVisit(at: number, frame: TimeFrame): string {
  const daysAgo = countDaysAgo(at, frame);
  if (daysAgo === 0) return 'today';
  return daysAgo === 1 ? 'yesterday' : `${describeCount(daysAgo, 'day')} ago`;
}
