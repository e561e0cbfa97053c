import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  findInstant,
  isOpenOn,
  type OpenDays,
  plainWaits,
  readWait,
  readWallClock,
  waitedMs,
} from '#contract';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const shop: OpenDays = { timeZone: 'Europe/London', openingDays: [1, 2, 3, 4, 5, 6], closedOn: [] };
const at = (on: string, time: string, timeZone = shop.timeZone) => findInstant({ on, time }, timeZone);

describe('how long somebody waits', () => {
  it.each<[string, string, string, string, string, Partial<OpenDays>, number]>([
    ['within a day', '2026-11-24', '09:00', '2026-11-24', '11:30', {}, 2.5],
    ['over a night', '2026-11-24', '18:00', '2026-11-25', '09:00', {}, 15],
    ['over a closed Sunday', '2026-11-28', '18:00', '2026-11-30', '09:00', {}, 15],
    ['from a closed Sunday on', '2026-11-29', '12:00', '2026-11-30', '09:00', {}, 9],
    ['within a closed Sunday', '2026-11-29', '09:00', '2026-11-29', '18:00', {}, 0],
    ['into a closed Sunday', '2026-11-28', '18:00', '2026-11-29', '12:00', {}, 6],
    [
      'over holidays',
      '2026-12-23',
      '18:00',
      '2026-12-29',
      '09:00',
      { closedOn: ['2026-12-25', '2026-12-26'] },
      63,
    ],
    [
      'over a holiday on a Sunday',
      '2026-11-28',
      '18:00',
      '2026-11-30',
      '09:00',
      { closedOn: ['2026-11-29'] },
      15,
    ],
    ['where no day is an opening day', '2026-11-28', '18:00', '2026-11-30', '09:00', { openingDays: [] }, 39],
    ['over a change of the clocks', '2026-10-24', '12:00', '2026-10-26', '12:00', { openingDays: [] }, 48],
    ['over a year', '2026-01-01', '12:00', '2027-01-01', '12:00', {}, 313 * 24],
    ['backwards', '2026-11-24', '11:30', '2026-11-24', '09:00', {}, 0],
  ])('is counted in open days, %s', (_name, fromOn, fromTime, toOn, toTime, change, hours) => {
    expect(waitedMs(at(fromOn, fromTime), at(toOn, toTime), { ...shop, ...change })).toBe(hours * hourMs);
  });

  it('is the same as counting day by day, grows never backwards, and is never longer than the time that passed', () => {
    const from = Date.UTC(2026, 0, 1);
    const shops = fc.record({
      timeZone: fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kathmandu'),
      openingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      closedOn: fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days))),
    });
    const moment = fc.integer({ min: 0, max: 60 * dayMs });
    fc.assert(
      fc.property(shops, moment, moment, (open, one, other) => {
        const [start, end] = [from + Math.min(one, other), from + Math.max(one, other)];
        const waited = waitedMs(start, end, open);
        expect(waited).toBe(countDayByDay(start, end, open));
        expect(waited).toBeLessThanOrEqual(end - start + hourMs);
        expect(waitedMs(start, end + 7 * hourMs, open)).toBeGreaterThanOrEqual(waited);
      }),
      { numRuns: 300 },
    );
  });
});

/** The same, slowly: each open day adds its part, a whole one between 24 hours. */
function countDayByDay(from: number, to: number, open: OpenDays): number {
  const first = readWallClock(from, open.timeZone).on;
  const last = readWallClock(to, open.timeZone).on;
  let waited = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isOpenOn(day, open)) continue;
    const start = at(day, '00:00', open.timeZone);
    const end = at(addDays(day, 1), '00:00', open.timeZone);
    const isWhole = day !== first && day !== last;
    waited += isWhole ? dayMs : Math.min(end, to) - Math.max(start, from);
  }
  return waited;
}

describe('the limits of the owner', () => {
  const since = at('2026-11-27', '12:00');
  const warmthAfter = (days: number, change: object = {}) =>
    readWait(since, since + days * dayMs, { ...plainWaits, ...change }, shop).warmth;

  it('make a wait warm after a day and late after three, where they were not changed', () => {
    expect([0, 0.9, 1, 3.9, 4].map((days) => warmthAfter(days))).toEqual([
      'calm',
      'calm',
      'warm',
      'warm',
      'late',
    ]);
  });

  it('count closed days too where the owner wants that', () => {
    expect([3, 3].map((days, index) => warmthAfter(days, { countsClosedDays: index === 1 }))).toEqual([
      'warm',
      'late',
    ]);
  });
});
