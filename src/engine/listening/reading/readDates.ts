import { dayMs, findMonth, findZoneMs, hourMs, minuteMs } from './dateWords.ts';

const earliest = Date.UTC(1995, 0, 1);
const maxDateChars = 100;

type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Reads a date as feeds write it: ISO 8601, RFC 822 and looser forms, with the names of months in seven languages. A
 * date without a zone is in UTC. Null for what is no date, before 1995 or more than a day ahead of `now`.
 */
export function readDate(text: string, now: number): number | null {
  const value = text.trim().slice(0, maxDateChars);
  const at = readUsualDate(value) ?? readIsoDate(value) ?? readWordyDate(value);
  return at !== null && at >= earliest && at <= now + dayMs ? at : null;
}

const usualDate = new RegExp(
  '^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])T' +
    '|(?:[A-Z][a-z][a-z], )?(?:0?[1-9]|1\\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} )' +
    '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z| ?GMT| ?[+-][01]\\d:?[0-5]\\d)$',
);

/**
 * Nearly all dates look like "2026-11-21T08:05:00Z" or "Sat, 21 Nov 2026 08:05:00 +0100". The platform reads those fastest,
 * and reads them right as long as the calendar has such a day in every month. Null for others.
 */
function readUsualDate(value: string): number | null {
  return usualDate.test(value) ? Math.floor(Date.parse(value) / 1000) * 1000 : null;
}

const isoDay = /^(\d{4})(?:([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[^\d])/;

function readIsoDate(value: string): number | null {
  const found = isoDay.exec(value);
  if (found === null) return null;
  const [whole, year, , month = '1', day] = found;
  const rest = value.slice(whole.length);
  if (day === undefined && rest !== '') return null;
  return toInstant({ year: Number(year), month: Number(month), day: Number(day ?? '1') }, rest);
}

/** Dates that begin with a day, a weekday or a month: "Sat, 21 Nov 2026 08:05 CET", "21. November 2026", "11/21/2026". */
function readWordyDate(value: string): number | null {
  const time = timeOfDay.exec(value);
  const beforeTime = time === null ? value : value.slice(0, time.index);
  const day = readNumericDay(beforeTime, value) ?? readNamedDay(beforeTime) ?? readNamedDay(value);
  return day === null ? null : toInstant(day, time === null ? '' : value.slice(time.index));
}

const numericDay = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** Of "11/21/2026" the order is known only where one number is no month, a dot stands between, or AM or PM follows. */
function readNumericDay(value: string, whole: string): Day | null {
  const found = numericDay.exec(value);
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = toFullYear(found[4] ?? '');
  if (found[2] === '.' || first > 12) return { year, month: second, day: first };
  if (second > 12 || /\d\s*[ap]\.?m\b/i.test(whole)) return { year, month: first, day: second };
  return null;
}

function readNamedDay(value: string): Day | null {
  const words = value.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  // The last name counts: "mar. 24 nov." begins with a French Tuesday, not with March.
  const monthIndex = words.findLastIndex((word) => findMonth(word) !== null);
  const month = findMonth(words[monthIndex] ?? '');
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  if (month === null || numbers.length < 2) return null;
  const [first = '', second = ''] = numbers;
  const isYearFirst = first.length === 4;
  const year = numbers.find((word) => word.length === 4) ?? second;
  return { year: toFullYear(year), month, day: Number(isYearFirst ? second : first) };
}

function toFullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const timeOfDay =
  /(?<!\d)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\b)?|\s*([ap])\.?m\b)/i;
const isoTime = /^(?:T|\s)\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\b)?/i;

/** The instant of a day with the time and zone in `rest`; midnight where there is no time. */
function toInstant(date: Day, rest: string): number | null {
  const midnight = Date.UTC(date.year, date.month - 1, date.day);
  const isReal = new Date(midnight).getUTCMonth() === date.month - 1 && date.day > 0;
  if (!isReal || date.month < 1) return null;
  const time = isoTime.exec(rest) ?? timeOfDay.exec(rest);
  if (time === null) return midnight;
  const [whole, hours, minutes = '0', seconds = '0', half = time[5] ?? ''] = time;
  const hour = toFullHour(Number(hours), half.toLowerCase());
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return midnight;
  const zoneMs = findZoneMs(rest.slice(time.index + whole.length));
  return midnight + hour * hourMs + Number(minutes) * minuteMs + Number(seconds) * 1000 - zoneMs;
}

function toFullHour(hour: number, half: string): number {
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}
