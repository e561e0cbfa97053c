import type { FeedPace } from '../types.ts';
import type { PaceWord } from './drafts.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

const msOfPeriod: ReadonlyMap<string, number> = new Map([
  ['hourly', hourMs],
  ['daily', dayMs],
  ['weekly', 7 * dayMs],
  ['monthly', 30 * dayMs],
  ['yearly', 365 * dayMs],
]);

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * When a feed wants to be asked: `ttl`, `skipHours` and `skipDays` of RSS 2.0, and the syndication module of RSS 1.0
 * (`sy:updatePeriod`, `sy:updateFrequency`). Null where it asks for nothing that can be understood.
 */
export function readPace(words: readonly PaceWord[]): FeedPace | null {
  const findWord = (key: string) => words.find((word) => word.key === key)?.value.toLowerCase() ?? '';
  const listWords = (key: string) => words.filter((word) => word.key === key).map(({ value }) => value);

  const ttlMs = readCount(findWord('ttl')) * 60_000;
  const periodMs = msOfPeriod.get(findWord('sy:updateperiod')) ?? 0;
  const intervalMs = Math.max(ttlMs, periodMs / Math.max(1, readCount(findWord('sy:updatefrequency'))));
  const skipHours = listWords('hour')
    .filter(isHour)
    .map((hour) => Number(hour) % 24);
  const skipDays = listWords('day')
    .map((day) => days.indexOf(day.toLowerCase()))
    .filter((day) => day >= 0);
  if (intervalMs === 0 && skipHours.length + skipDays.length === 0) return null;
  return { intervalMs: intervalMs || null, skipHours, skipDays };
}

function readCount(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

/** Some write midnight as 24. */
function isHour(value: string): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) <= 24;
}
