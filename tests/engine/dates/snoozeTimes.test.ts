import { describe, expect, it } from 'vitest';
import { findInstant, type OpenDays, plainDayHours, readWallClock } from '#contract';
import { listSnoozeTimes, readSnoozeWords } from '../../../src/engine/dates/snoozeTimes.ts';

const shop: OpenDays = { timeZone: 'Europe/London', openingDays: [2, 3, 4, 5, 6], closedOn: [] };
const hours = plainDayHours;

function makeFrame(on: string, time: string, open: Partial<OpenDays> = {}) {
  const whole = { ...shop, ...open };
  return { now: findInstant({ on, time }, whole.timeZone), open: whole, hours, order: 'dayFirst' as const };
}

const show = (at: number, timeZone: string) => {
  const wall = readWallClock(at, timeZone);
  return `${wall.on} ${wall.time}`;
};

/** The offered times as they are shown on the wall of the shop. */
function list(...given: Parameters<typeof makeFrame>) {
  const frame = makeFrame(...given);
  return listSnoozeTimes(frame).map(
    ({ kind, at, isClosed }) => `${kind} ${show(at, frame.open.timeZone)}${isClosed ? ' closed' : ''}`,
  );
}

const say = (text: string, ...given: Parameters<typeof makeFrame>) => {
  const said = readSnoozeWords(text, makeFrame(...given));
  return said && `${show(said.at, given[2]?.timeZone ?? shop.timeZone)}${said.isClosed ? ' closed' : ''}`;
};

describe('the times that are offered', () => {
  it('are this afternoon, tomorrow, and next week from its first opening day', () => {
    expect(list('2026-11-24', '10:30')).toEqual([
      'afternoon 2026-11-24 14:00',
      'tomorrow 2026-11-25 09:00',
      'nextWeek 2026-12-01 09:00',
    ]);
  });

  it('are this evening once the afternoon has begun, and nothing of today at night', () => {
    expect([list('2026-11-24', '14:00')[0], list('2026-11-24', '21:00')[0]]).toEqual([
      'evening 2026-11-24 18:00',
      'tomorrow 2026-11-25 09:00',
    ]);
  });

  it('name the next opening day where that is not tomorrow', () => {
    expect(list('2026-11-28', '10:30')).toEqual([
      'afternoon 2026-11-28 14:00',
      'tomorrow 2026-11-29 09:00 closed',
      'openingDay 2026-12-01 09:00',
    ]);
  });

  it('leave holidays out', () => {
    expect(list('2026-12-24', '19:00', { closedOn: ['2026-12-25', '2026-12-26', '2026-12-29'] })).toEqual([
      'tomorrow 2026-12-25 09:00 closed',
      'openingDay 2026-12-30 09:00',
    ]);
  });

  it('are at nine by the clock of the shop, also when the clocks change in between', () => {
    expect(list('2026-03-28', '20:00', { openingDays: [] })).toEqual([
      'tomorrow 2026-03-29 09:00',
      'nextWeek 2026-03-30 09:00',
    ]);
  });
});

describe('a time in the owner’s own words', () => {
  it.each([
    ['in 3 days', '2026-11-27 09:00'],
    ['after the fair on 12 March', '2027-03-13 09:00'],
    ['after Saturday', '2026-12-01 09:00'],
    ['next tue 9:15', '2026-12-01 09:15'],
    ['sunday', '2026-11-29 09:00 closed'],
    ['tomorrow afternoon', '2026-11-25 14:00'],
    ['today', '2026-11-24 14:00'],
    ['in 20 minutes', '2026-11-24 10:50'],
    ['when it is warmer', null],
    ['yesterday', null],
    ['', null],
  ])('“%s”', (text, understood) => {
    expect(say(text, '2026-11-24', '10:30')).toBe(understood);
  });

  it('goes forward where the clocks leave that hour out', () => {
    expect(say('tomorrow 1:30', '2026-03-28', '20:00')).toBe('2026-03-29 13:30 closed');
    expect(say('29 March at 01:30', '2026-03-28', '20:00')).toBe('2026-03-29 02:30 closed');
  });
});
