import {
  addDays,
  type DateOrder,
  type DayHours,
  findInstant,
  findOpenDayAfter,
  isOpenOn,
  type OpenDays,
  readWallClock,
  readWeekday,
  type SaidTime,
  type SnoozeTime,
} from '#contract';
import { readDateWords } from './readDateWords.ts';

export type SnoozeFrame = {
  readonly now: number;
  readonly open: OpenDays;
  readonly hours: DayHours;
  readonly order: DateOrder;
};

/** The times until which a mention can be put off with one key, soonest first, each once. Pure. */
export function listSnoozeTimes({ now, open, hours }: SnoozeFrame): SnoozeTime[] {
  const today = readWallClock(now, open.timeZone).on;
  const tomorrow = addDays(today, 1);
  const nextOpen = findOpenDayAfter(today, open);
  const monday = addDays(today, 8 - readWeekday(today));
  const nextWeek = isOpenOn(monday, open) ? monday : (findOpenDayAfter(monday, open) ?? monday);
  const days = [
    { kind: 'afternoon', on: today, time: hours.afternoon },
    { kind: 'evening', on: today, time: hours.evening },
    { kind: 'tomorrow', on: tomorrow, time: hours.morning },
    ...(nextOpen ? [{ kind: 'openingDay', on: nextOpen, time: hours.morning } as const] : []),
    { kind: 'nextWeek', on: nextWeek, time: hours.morning },
  ] as const;
  const times = days.map(({ kind, ...wall }) => ({
    kind,
    at: findInstant(wall, open.timeZone),
    isClosed: !isOpenOn(wall.on, open),
  }));
  const toCome = times.filter(({ at }) => at > now);
  const hasAfternoon = toCome.some(({ kind }) => kind === 'afternoon');
  return toCome.filter(
    ({ kind, at }, index) =>
      !(kind === 'evening' && hasAfternoon) && toCome.findIndex((other) => other.at === at) === index,
  );
}

/**
 * The time that words stand for, to put something off until then; null where they name none to come. Without a time of day
 * it is the morning, today the next part of the day; after a day it is the next opening day. Pure.
 */
export function readSnoozeWords(text: string, frame: SnoozeFrame): SaidTime | null {
  const { now, open, hours, order } = frame;
  const [date] = readDateWords(text, { now, timeZone: open.timeZone, order, hours });
  if (!date) return null;
  const isAfter = date.time === null && /\bafter\b/i.test(text.slice(0, date.start));
  const on = isAfter ? (findOpenDayAfter(date.on, open) ?? addDays(date.on, 1)) : date.on;
  const candidates = date.time === null ? [hours.morning, hours.afternoon, hours.evening] : [date.time];
  const at = candidates
    .map((time) => findInstant({ on, time }, open.timeZone))
    .find((instant) => instant > now);
  return at === undefined ? null : { words: date.words, at, isClosed: !isOpenOn(on, open) };
}
