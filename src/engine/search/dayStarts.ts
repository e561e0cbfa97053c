import { addDays, findInstant, readWallClock } from '#contract';

type Zone = { readonly now: number; readonly timeZone: string };

/** When a day, month or year begins in a zone, by its numbers or as `today` or `yesterday`. */
export function findDayStart(value: string, zone: Zone): number {
  return findInstant({ on: findDay(value, zone), time: '00:00' }, zone.timeZone);
}

/** A day that no month has is so many days later, as 31 February. */
function findDay(value: string, { now, timeZone }: Zone): string {
  const { on } = readWallClock(now, timeZone);
  if (value === 'today') return on;
  if (value === 'yesterday') return addDays(on, -1);
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, day - 1);
}
