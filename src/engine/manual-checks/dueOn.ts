const dayMs = 24 * 60 * 60_000;
const daysOfWeek = 7;

export type Recurrence = {
  readonly everyDays: number;
  /** 1 is Monday; null for any day. */
  readonly weekday: number | null;
  readonly addedAt: number;
  readonly lastVisitAt: number | null;
};

/**
 * The day on which a place is to be looked at next, as `YYYY-MM-DD` in a zone: so many days after the last visit, or at once
 * where there was none. On a fixed day of the week a late visit does not push the next one back by a week. Pure.
 */
export function findDueOn(
  { everyDays, weekday, addedAt, lastVisitAt }: Recurrence,
  timeZone: string,
): string {
  if (weekday === null) {
    const day =
      lastVisitAt === null ? readDay(addedAt, timeZone) : readDay(lastVisitAt, timeZone) + everyDays;
    return writeDay(day);
  }
  const earliest =
    lastVisitAt === null
      ? readDay(addedAt, timeZone)
      : readDay(lastVisitAt, timeZone) + Math.max(1, everyDays - daysOfWeek + 1);
  return writeDay(earliest + ((weekday - readWeekday(earliest) + daysOfWeek) % daysOfWeek));
}

/** The day of an instant, counted from 1970. */
function readDay(at: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
  return Date.parse(day) / dayMs;
}

function writeDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 1 is Monday; day 0, the first of 1970, was a Thursday. */
function readWeekday(day: number): number {
  return ((((day + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek) + 1;
}
