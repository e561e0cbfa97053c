import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { addDays, findInstant, readWallClock, readWeekday } from '#contract';

const zones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
];

/** The days around each change of a zone's clocks, a leap day, the turn of two years, and the day that Samoa left out. */
function listEdges(timeZone: string): string[] {
  const days = ['2024-02-29', '2028-02-29', '2026-12-31', '2027-01-01', '2011-12-29', '2011-12-30'];
  const dayMs = 24 * 60 * 60_000;
  const noonShift = (at: number) => readWallClock(at, timeZone).time;
  for (let at = Date.UTC(2025, 0, 1, 12); at < Date.UTC(2029, 0, 1); at += dayMs)
    if (noonShift(at) !== noonShift(at + dayMs))
      days.push(...[0, 1].map((more) => readWallClock(at + more * dayMs, timeZone).on));
  return days;
}

const times = Array.from({ length: 48 }, (_, half) =>
  [Math.floor(half / 2), (half % 2) * 30].map((part) => String(part).padStart(2, '0')).join(':'),
);

/** The same by Temporal, which Node 24 has behind a flag. */
function askTemporal(timeZone: string, walls: readonly { on: string; time: string }[]): number[] {
  const script = `
    const { timeZone, walls } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const read = ({ on, time }) => Temporal.PlainDateTime.from(on + 'T' + time).toZonedDateTime(timeZone).epochMilliseconds;
    process.stdout.write(JSON.stringify(walls.map(read)));`;
  const answer = execFileSync(process.execPath, ['--harmony-temporal', '-e', script], {
    input: JSON.stringify({ timeZone, walls }),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as number[];
}

describe('the instant of a day and a time', () => {
  it.each(zones)('is the one that Temporal finds, at every edge of %s', (timeZone) => {
    const walls = listEdges(timeZone).flatMap((on) => times.map((time) => ({ on, time })));
    expect(walls.map((wall) => findInstant(wall, timeZone))).toEqual(askTemporal(timeZone, walls));
  });

  it('goes forward where the clocks leave an hour out, and is the first where an hour comes twice', () => {
    const find = (on: string, time: string) =>
      new Date(findInstant({ on, time }, 'Europe/London')).toISOString();
    expect([find('2026-03-29', '01:30'), find('2026-10-25', '01:30')]).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ]);
  });

  it('is read back as it was, where it is no hour that is left out', () => {
    const wall = { on: '2028-02-29', time: '23:45' };
    expect(zones.map((zone) => readWallClock(findInstant(wall, zone), zone))).toEqual(zones.map(() => wall));
  });
});

describe('a day', () => {
  it('is counted on over leap days and the turn of the year', () => {
    expect([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2027-03-01', -1)]).toEqual([
      '2028-02-29',
      '2027-01-01',
      '2027-02-28',
    ]);
  });

  it('has its day of the week, Monday first', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-28'].map(readWeekday)).toEqual([1, 7, 7]);
  });
});
