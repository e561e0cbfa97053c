import { Chrono, configuration, type ParsedResult } from 'chrono-node/en';
import {
  addDays,
  type DateInWords,
  type DateOrder,
  type DayHours,
  plainDayHours,
  readWallClock,
  readWeekday,
  type WallClock,
} from '#contract';
import { furtherWords } from './furtherWords.ts';

type DateFrame = {
  readonly now: number;
  /** The shop's. */
  readonly timeZone: string;
  readonly order: DateOrder;
  /** Which times the words morning, afternoon and evening stand for. */
  readonly hours?: DayHours;
};

const mostYearsAhead = 10;
const minuteMs = 60_000;

const readers: Record<DateOrder, Chrono> = { dayFirst: makeReader(true), monthFirst: makeReader(false) };

function makeReader(isDayFirst: boolean): Chrono {
  const { parsers, refiners } = configuration.createCasualConfiguration(isDayFirst);
  return new Chrono({
    parsers: [...furtherWords.any, ...(isDayFirst ? furtherWords.dayFirst : []), ...parsers],
    refiners,
  });
}

/**
 * The days to come that a text names, in the shop's zone, wherever the computer is. Pure.
 *
 * Chrono counts in the zone of the computer, where an hour may be missing. It is therefore told that it is noon there, on
 * the shop's day: noon is missing nowhere. What depends on the time of day is worked out here.
 */
export function readDateWords(text: string, frame: DateFrame): DateInWords[] {
  const today = readWallClock(frame.now, frame.timeZone);
  const atNoon = findWords(text, today.on, 12, frame.order);
  const found = atNoon.map((result, index) => ({
    words: result.text,
    start: result.index,
    end: result.index + result.text.length,
    ...readMoment(result, today, frame, () => {
      const [early, late] = [result, findWords(text, today.on, 18, frame.order)[index] ?? result];
      return Math.min(measureMs(early, today.on, 12), measureMs(late, today.on, 18));
    }),
  }));
  return found.filter((date) => isToCome(date, today) && isMeantAsDate(date, text));
}

/** “Sun”, “sat” and “may” are days and months only where they stand alone, or where a word before them says so. */
function isMeantAsDate({ words, start }: DateInWords, text: string): boolean {
  if (!/^(?:sun|sat|wed|mar|march|may)$/i.test(words) || text.trim() === words) return true;
  return /\b(?:by|on|until|till|before|after|from|this|next|in)\s+$/i.test(text.slice(0, start));
}

function findWords(text: string, day: string, hour: number, order: DateOrder): ParsedResult[] {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const reference = new Date(year, month - 1, dayOfMonth, hour);
  return readers[order].parse(text, reference, { forwardDate: true });
}

type Moment = { readonly on: string; readonly time: string | null };

function readMoment(
  result: ParsedResult,
  today: WallClock,
  { now, timeZone, hours = plainDayHours }: DateFrame,
  measureElapsedMs: () => number,
): Moment {
  const { start } = result;
  if (start.tags().has('result/relativeDateAndTime'))
    return readWallClock(now + measureElapsedMs(), timeZone);
  if (start.isCertain('timezoneOffset'))
    return readWallClock(readComponents(result) - (start.get('timezoneOffset') ?? 0) * minuteMs, timeZone);
  const time = readTime(result, hours);
  return { on: readDay(result, today, time), time };
}

/** Day and time of a result as though they were in UTC. */
function readComponents({ start }: ParsedResult): number {
  const get = (part: Parameters<typeof start.get>[0]) => start.get(part) ?? 0;
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'));
}

/** How much later than the reference a result is, for words as `in 3 hours`. A missing hour makes that longer, never shorter. */
function measureMs(result: ParsedResult, day: string, hour: number): number {
  return readComponents(result) - Date.parse(day) - hour * 60 * minuteMs;
}

function readTime({ start, text }: ParsedResult, hours: DayHours): string | null {
  const tags = start.tags();
  if (!start.isCertain('hour')) {
    if (tags.has('casualReference/morning')) return hours.morning;
    if (tags.has('casualReference/afternoon')) return hours.afternoon;
    if (tags.has('casualReference/evening') || tags.has('casualReference/tonight')) return hours.evening;
    return null;
  }
  const hour = start.get('hour') ?? 0;
  // No shop means the night by “at 5”.
  const isAfternoon = !start.isCertain('meridiem') && hour >= 1 && hour <= 6 && !/\b0\d/.test(text);
  return writeTime(isAfternoon ? hour + 12 : hour, start.get('minute') ?? 0);
}

function writeTime(hour: number, minute: number): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function readDay(result: ParsedResult, today: WallClock, time: string | null): string {
  const { start, text } = result;
  const said = new Date(readComponents(result)).toISOString().slice(0, 10);
  if (/\bnext\s+week$/i.test(text) && !start.isCertain('weekday') && !/end\s+of/i.test(text))
    return addDays(today.on, 8 - readWeekday(today.on));
  if (/^next\s+(?:month|year)$/i.test(text))
    return start.isCertain('month') ? `${said.slice(0, 8)}01` : `${said.slice(0, 5)}01-01`;
  const isSaid = (['day', 'month', 'year', 'weekday'] as const).some((part) => start.isCertain(part));
  const hasPassed = time !== null && time <= today.time;
  if (!isSaid && !start.tags().has('casualReference/midnight'))
    return hasPassed ? addDays(today.on, 1) : today.on;
  const isWeekdayOnly = start.isCertain('weekday') && !start.isCertain('day');
  if (isWeekdayOnly && said === today.on && (time === null || hasPassed)) return addDays(said, 7);
  return said;
}

function isToCome({ words, on, time }: DateInWords, today: WallClock): boolean {
  if (/^(?:last|past|now)\b/i.test(words)) return false;
  const isLater = on > today.on || (on === today.on && (time === null || time > today.time));
  return isLater && on <= addDays(today.on, mostYearsAhead * 366);
}
