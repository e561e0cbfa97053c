import { countDays, findInstant, readWallClock } from '#contract';

/** Where and when words about time are read: the shop's zone, the present instant, the reader's kind of English. */
export type TimeFrame = { readonly now: number; readonly timeZone: string; readonly locale: string };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatWith(
  at: number,
  { locale, timeZone }: TimeFrame,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = JSON.stringify([locale, timeZone, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** A count with its word: `1 day`, `2 days`. */
export function describeCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The time of day: `7:42`. */
export function describeClock(at: number, frame: TimeFrame): string {
  return formatWith(at, frame, { hour: 'numeric', minute: '2-digit' });
}

/** How many midnights of the shop lie between an instant and now; negative for what is to come. */
export function countDaysAgo(at: number, { now, timeZone }: TimeFrame): number {
  return countDays(readWallClock(at, timeZone).on, readWallClock(now, timeZone).on);
}

/** How many days it is from the shop's today to a calendar day; negative for one that has passed. */
export function countDaysUntil(day: string, { now, timeZone }: TimeFrame): number {
  return countDays(readWallClock(now, timeZone).on, day);
}

/** A calendar day to come: `today`, `tomorrow`, `on Monday`, `on 24 November`. */
export function describeDayAhead(day: string, frame: TimeFrame): string {
  const days = countDaysUntil(day, frame);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const inGreenwich = { ...frame, timeZone: 'UTC' };
  return `on ${days < 7 ? describeWeekday(Date.parse(day), inGreenwich) : describeDate(Date.parse(day), inGreenwich, 'long')}`;
}

function describeDate(at: number, frame: TimeFrame, month: 'short' | 'long'): string {
  const isThisYear =
    formatWith(at, frame, { year: 'numeric' }) === formatWith(frame.now, frame, { year: 'numeric' });
  return formatWith(
    at,
    frame,
    isThisYear ? { day: 'numeric', month } : { day: 'numeric', month, year: 'numeric' },
  );
}

function describeWeekday(at: number, frame: TimeFrame): string {
  return formatWith(at, frame, { weekday: 'long' });
}

/** As short as can be, for a list: `7:42`, `Yesterday`, `Tuesday`, `9 Nov`, `9 Nov 2025`. */
export function describeMoment(at: number, frame: TimeFrame): string {
  const daysAgo = countDaysAgo(at, frame);
  if (daysAgo === 0) return describeClock(at, frame);
  if (daysAgo === 1) return 'Yesterday';
  if (daysAgo > 1 && daysAgo < 7) return describeWeekday(at, frame);
  return describeDate(at, frame, 'short');
}

/** A day by its name and date, short: `Tue 1 Dec`. */
export function describeDayOfWeek(at: number, frame: TimeFrame): string {
  return `${formatWith(at, frame, { weekday: 'short' })} ${describeDate(at, frame, 'short')}`;
}

/** With the time of day, for a sentence: `today 7:42`, `yesterday 18:20`, `Tuesday 8:05`, `9 November 8:05`. */
export function describeDayAndClock(at: number, frame: TimeFrame): string {
  const clock = describeClock(at, frame);
  const daysAgo = countDaysAgo(at, frame);
  if (daysAgo === 0) return `today ${clock}`;
  if (daysAgo === 1) return `yesterday ${clock}`;
  if (daysAgo > 1 && daysAgo < 7) return `${describeWeekday(at, frame)} ${clock}`;
  return `${describeDate(at, frame, 'long')} ${clock}`;
}

/** The day alone, as a heading: `Today`, `Yesterday`, `Tuesday`, `9 November`. */
export function describeDay(at: number, frame: TimeFrame): string {
  const daysAgo = countDaysAgo(at, frame);
  if (daysAgo <= 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return daysAgo < 7 ? describeWeekday(at, frame) : describeDate(at, frame, 'long');
}

/** The day of an instant as it stands in a letter: `Tuesday 24 November`. */
export function describeLetterDay(at: number, frame: TimeFrame): string {
  return formatWith(at, frame, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A calendar day as it stands in a letter, whatever zone it is in: `Tuesday 24 November`. */
export function describeCalendarDay(day: string, frame: TimeFrame): string {
  return describeLetterDay(Date.parse(day), { ...frame, timeZone: 'UTC' });
}

/** Calendar and clock of the shop at an instant, as a field for both holds them: `2026-11-24T18:20`. */
export function writeFieldTime(at: number, { timeZone }: TimeFrame): string {
  const { on, time } = readWallClock(at, timeZone);
  return `${on}T${time}`;
}

/** The instant that a field for day and time holds, in the shop's zone; null for nothing that can be read. */
export function readFieldTime(value: string, { timeZone }: TimeFrame): number | null {
  const [on = '', time = ''] = value.split('T');
  return Number.isNaN(Date.parse(`${on}T${time}Z`)) ? null : findInstant({ on, time }, timeZone);
}

/** Since which day something has gone on: `since 7:42`, `since yesterday`, `since Monday`, `since 9 November`. */
export function describeSince(at: number, frame: TimeFrame): string {
  const daysAgo = countDaysAgo(at, frame);
  if (daysAgo === 0) return `since ${describeClock(at, frame)}`;
  if (daysAgo === 1) return 'since yesterday';
  if (daysAgo < 7) return `since ${describeWeekday(at, frame)}`;
  return `since ${describeDate(at, frame, 'long')}`;
}

/** All there is to know of an instant: `Saturday, 21 November 2026 at 7:42`. */
export function describeExactly(at: number, frame: TimeFrame): string {
  return formatWith(at, frame, { dateStyle: 'full', timeStyle: 'short' });
}

/** A length of time in one unit, rounded down: `31 min`, `14 h`, `2 days`, `3 weeks`. */
export function describeDuration(ms: number): string {
  if (ms < hourMs) return `${Math.max(1, Math.floor(ms / minuteMs))} min`;
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h`;
  const days = Math.floor(ms / dayMs);
  return days < 14 ? describeCount(days, 'day') : describeCount(Math.floor(days / 7), 'week');
}

/** How long ago: `just now`, `4 min ago`, `2 days ago`. */
export function describeAgo(at: number, { now }: TimeFrame): string {
  return now - at < minuteMs ? 'just now' : `${describeDuration(now - at)} ago`;
}

/** When something is to come: `in a moment`, `in 26 min`, `at 11:30`, `tomorrow 9:14`, `on 24 November`. */
export function describeUpcoming(at: number, frame: TimeFrame): string {
  const ms = at - frame.now;
  if (ms < minuteMs) return 'in a moment';
  if (ms < hourMs) return `in ${describeDuration(ms)}`;
  const daysAhead = -countDaysAgo(at, frame);
  if (daysAhead === 0) return `at ${describeClock(at, frame)}`;
  if (daysAhead === 1) return `tomorrow ${describeClock(at, frame)}`;
  return `on ${describeDate(at, frame, 'long')}`;
}

/**
 * An instant to come, exactly: `today 14:00`, `tomorrow 9:00`, `Tuesday 1 December, 9:00`, `12 March 2027, 9:00`. The day
 * of the week is left out where it is too far away to matter.
 */
export function describeComing(at: number, frame: TimeFrame): string {
  const clock = describeClock(at, frame);
  const daysAhead = -countDaysAgo(at, frame);
  if (daysAhead === 0) return `today ${clock}`;
  if (daysAhead === 1) return `tomorrow ${clock}`;
  const isNear = daysAhead > 0 && daysAhead < 60;
  const date = isNear
    ? formatWith(at, frame, { weekday: 'long', day: 'numeric', month: 'long' })
    : describeDate(at, frame, 'long');
  return `${date}, ${clock}`;
}
