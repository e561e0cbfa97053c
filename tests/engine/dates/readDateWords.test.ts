import { afterEach, describe, expect, it } from 'vitest';
import { readDateWords } from '../../../src/engine/dates/readDateWords.ts';

/** A Tuesday, half past ten in London. */
const now = Date.parse('2026-11-24T10:30:00Z');
const frame = { now, timeZone: 'Europe/London', order: 'dayFirst' } as const;

const read = (text: string, more: object = {}) =>
  readDateWords(text, { ...frame, ...more }).map(({ on, time }) => (time === null ? on : `${on} ${time}`));

const ownZone = process.env.TZ;
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

describe('dates in words', () => {
  it.each([
    ['in 3 days', '2026-11-27'],
    ['after the fair on 12 March', '2027-03-12'],
    ['next tue 9:00', '2026-12-01 09:00'],
    ['We bring it by Friday.', '2026-11-27'],
    ['tuesday', '2026-12-01'],
    ['tuesday 16:00', '2026-11-24 16:00'],
    ['tuesday 9:00', '2026-12-01 09:00'],
    ['on Thursday at 5', '2026-11-26 17:00'],
    ['today', '2026-11-24'],
    ['this afternoon', '2026-11-24 14:00'],
    ['this morning', '2026-11-25 09:00'],
    ['tomorrow morning', '2026-11-25 09:00'],
    ['the day after tomorrow at 10', '2026-11-26 10:00'],
    ['friday evening', '2026-11-27 18:00'],
    ['in 2 hours', '2026-11-24 12:30'],
    ['9:00', '2026-11-25 09:00'],
    ['5pm', '2026-11-24 17:00'],
    ['midnight', '2026-11-25 00:00'],
    ['in a fortnight', '2026-12-08'],
    ['next week', '2026-11-30'],
    ['friday next week', '2026-12-04'],
    ['next month', '2026-12-01'],
    ['in 2 months', '2027-01-24'],
    ['end of month', '2026-11-30'],
    ['the 25th', '2026-11-25'],
    ['on the 24th', '2026-12-24'],
    ['12.3.', '2027-03-12'],
    ['24 Nov', '2026-11-24'],
    ['23 Nov', '2027-11-23'],
    ['29 February', '2028-02-29'],
    ['2027-02-03', '2027-02-03'],
    ['tomorrow 9:00 EST', '2026-11-25 14:00'],
    ['on sun', '2026-11-29'],
    ['sat', '2026-11-28'],
  ])('understands “%s”', (text, understood) => {
    expect(read(text)).toEqual([understood]);
  });

  it.each([
    '',
    'as soon as we can',
    'yesterday',
    'last friday',
    'now',
    '23 Nov 2025',
    'today 9:00',
    '31 Feb',
    'in 99999 days',
    'the sun was out',
    'We sat down, and you may ask.',
  ])('finds no day to come in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads 3/4 as the owner does', () => {
    expect([read('3/4'), read('3/4', { order: 'monthFirst' })]).toEqual([['2027-04-03'], ['2027-03-04']]);
  });

  it('says which words of a text they are', () => {
    const text = 'Sorry! We will call on Friday at 9:00 and bring it in 3 days.';
    const found = readDateWords(text, frame);
    expect(found).toEqual([
      { words: 'on Friday at 9:00', start: 20, end: 37, on: '2026-11-27', time: '09:00' },
      { words: 'in 3 days', start: 51, end: 60, on: '2026-11-27', time: null },
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ words }) => words));
  });

  it('goes by the hours that the owner means by morning, afternoon and evening', () => {
    const hours = { morning: '06:30', afternoon: '13:00', evening: '17:15' };
    const words = ['tomorrow morning', 'tomorrow afternoon', 'tonight'];
    expect(words.map((text) => read(text, { hours })[0])).toEqual([
      '2026-11-25 06:30',
      '2026-11-25 13:00',
      '2026-11-24 17:15',
    ]);
  });

  it('counts days by the calendar of the shop, and hours as they pass', () => {
    const beforeChange = Date.parse('2026-10-24T23:30:00Z');
    const inLondon = (text: string) => read(text, { now: beforeChange });
    expect([
      inLondon('tomorrow'),
      inLondon('in 2 hours'),
      read('tomorrow', { now: beforeChange, timeZone: 'Pacific/Auckland' }),
    ]).toEqual([['2026-10-26'], ['2026-10-25 01:30'], ['2026-10-26']]);
  });

  it('understands the same wherever the computer is, also in an hour that is missing there', () => {
    const night = Date.parse('2026-03-07T17:00:00Z');
    const words = [
      'in 3 days',
      'in 14 hours',
      'in 14.5 hours',
      'in 15 hours',
      'tomorrow 2:30',
      'next sun at 2:30',
    ];
    const readIn = (machine: string) => {
      process.env.TZ = machine;
      return words.map((text) => read(text, { now: night, timeZone: 'Asia/Tokyo' }));
    };
    const machines = ['America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Cairo'];
    const inUtc = readIn('UTC');
    expect(machines.map(readIn)).toEqual(machines.map(() => inUtc));
  });
});
