import { z } from 'zod';
import { DayHours, plainDayHours } from './dates.ts';
import { addDays, countDays, findInstant, readWallClock, readWeekday } from './zonedTime.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const mostHours = 90 * 24;

/** When the owner finds that somebody has waited long, and at which hours the day begins. */
export const Waits = z
  .object({
    /** A wait of so many hours is shown warmer. */
    warmAfterHours: z.int().min(1).max(mostHours),
    /** A wait of so many hours is past the owner's own limit. */
    lateAfterHours: z.int().min(1).max(mostHours),
    /** Waits go on while the shop is closed. */
    countsClosedDays: z.boolean(),
    hours: DayHours,
  })
  .refine(({ warmAfterHours, lateAfterHours }) => warmAfterHours <= lateAfterHours, {
    error: 'a wait gets warm before it is late',
  });
export type Waits = z.infer<typeof Waits>;

/** What holds where the owner has set nothing: warm after one day, late after three. */
export const plainWaits: Waits = {
  warmAfterHours: 24,
  lateAfterHours: 72,
  countsClosedDays: false,
  hours: plainDayHours,
};

/** The days on which somebody can be answered. */
export type OpenDays = {
  readonly timeZone: string;
  /** 1 is Monday. */
  readonly openingDays: readonly number[];
  readonly closedOn: readonly string[];
};

/** Whether the shop is open on a day. One that named no opening day at all is open on any but its holidays. */
export function isOpenOn(day: string, { openingDays, closedOn }: OpenDays): boolean {
  return (openingDays.length === 0 || openingDays.includes(readWeekday(day))) && !closedOn.includes(day);
}

/** The first day after another on which the shop is open; null where there is none for a year. */
export function findOpenDayAfter(day: string, open: OpenDays): string | null {
  for (let days = 1; days <= 366; days += 1) {
    const next = addDays(day, days);
    if (isOpenOn(next, open)) return next;
  }
  return null;
}

/**
 * How long somebody waits, in milliseconds: the days on which the shop is closed don't count. A whole day between counts
 * as 24 hours, also where the clocks were changed on it.
 */
export function waitedMs(from: number, to: number, open: OpenDays): number {
  if (to <= from) return 0;
  const first = readWallClock(from, open.timeZone).on;
  const last = readWallClock(to, open.timeZone).on;
  if (first === last) return isOpenOn(first, open) ? to - from : 0;
  const startOf = (day: string) => findInstant({ on: day, time: '00:00' }, open.timeZone);
  const onFirst = isOpenOn(first, open) ? startOf(addDays(first, 1)) - from : 0;
  const onLast = isOpenOn(last, open) ? to - startOf(last) : 0;
  return onFirst + countOpenDaysBetween(first, last, open) * dayMs + onLast;
}

/** How many open days lie between two days, neither of them counted. */
function countOpenDaysBetween(first: string, last: string, open: OpenDays): number {
  const days = countDays(first, last) - 1;
  const weekdays = open.openingDays.length === 0 ? 7 : new Set(open.openingDays).size;
  const rest = Array.from({ length: days % 7 }, (_, index) => addDays(first, index + 1));
  const inWeeks = Math.floor(days / 7) * weekdays;
  const isWeekdayOpen = (day: string) => isOpenOn(day, { ...open, closedOn: [] });
  const closed = new Set(open.closedOn.filter((day) => day > first && day < last && isWeekdayOpen(day)));
  return inWeeks + rest.filter(isWeekdayOpen).length - closed.size;
}

/** How a wait looks by the owner's limits. */
export type WaitWarmth = 'calm' | 'warm' | 'late';

export type Wait = { readonly ms: number; readonly warmth: WaitWarmth };

/** How long somebody waits since an instant, and whether that is long by the owner's own limits. */
export function readWait(since: number, now: number, waits: Waits, open: OpenDays): Wait {
  const ms = waits.countsClosedDays ? Math.max(0, now - since) : waitedMs(since, now, open);
  if (ms >= waits.lateAfterHours * hourMs) return { ms, warmth: 'late' };
  return { ms, warmth: ms >= waits.warmAfterHours * hourMs ? 'warm' : 'calm' };
}
