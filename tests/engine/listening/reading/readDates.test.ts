import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/engine/listening/reading/readDates.ts';

const now = Date.UTC(2026, 10, 21, 9);
const print = (text: string): string | null => {
  const at = readDate(text, now);
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
};

describe('readDate', () => {
  it.each([
    ['Fri, 20 Nov 2026 19:14:02 +0000', '2026-11-20T19:14:02Z'],
    ['Fri, 20 Nov 2026 19:14:02 GMT', '2026-11-20T19:14:02Z'],
    ['20 Nov 2026 19:14 -0530', '2026-11-21T00:44:00Z'],
    ['Fri, 20 Nov 26 19:14:02 EST', '2026-11-21T00:14:02Z'],
    ['Fri, 20 Nov 98 19:14:02 PDT', '1998-11-21T02:14:02Z'],
    ['Mon, 20 Nov 2026 19:14:02 GMT', '2026-11-20T19:14:02Z'],
    ['Fri, 20 November 2026 19:14:02 CET', '2026-11-20T18:14:02Z'],
    ['Fri, 19 Jun 2026 19:14:02 CEST', '2026-06-19T17:14:02Z'],
    ['Friday, 19-Jun-26 19:14:02 MESZ', '2026-06-19T17:14:02Z'],
    ['Fri,20 Nov 2026 19:14:02 UTC+2', '2026-11-20T17:14:02Z'],
    ['Fri, 20 Nov 2026 24:00:00 GMT', '2026-11-21T00:00:00Z'],
    ['Fri, 20 Nov 2026 19:14:60 GMT', '2026-11-20T19:15:00Z'],
    ['Fri, 20 Nov 2026 19:14:02 Z', '2026-11-20T19:14:02Z'],
    ['Fri, 20 Nov 2026 19:14:02 XYZ', '2026-11-20T19:14:02Z'],
    ['Fri, 20 Nov 2026 19:14:02 GMT (UTC)', '2026-11-20T19:14:02Z'],
    ['Fri, 20 Nov 2026', '2026-11-20T00:00:00Z'],
    ['Nov 20, 2026 7:14 PM', '2026-11-20T19:14:00Z'],
    ['November 20th, 2026 12:05 a.m.', '2026-11-20T00:05:00Z'],
    ['Fri Nov 20 19:14:02 UTC 2026', '2026-11-20T19:14:02Z'],
    ['  Fri,  20  Nov  2026  19:14:02  +0100 ', '2026-11-20T18:14:02Z'],
  ])('reads %s', (text, expected) => expect(print(text)).toBe(expected));

  it.each([
    ['2026-11-20T19:14:02Z', '2026-11-20T19:14:02Z'],
    ['2026-11-20T19:14:02.123456+01:00', '2026-11-20T18:14:02Z'],
    ['2026-11-20T19:14:02+0100', '2026-11-20T18:14:02Z'],
    ['2026-11-20T19:14:02\u221201', '2026-11-20T20:14:02Z'],
    ['2026-11-20T19:14', '2026-11-20T19:14:00Z'],
    ['2026-11-20 19:14:02', '2026-11-20T19:14:02Z'],
    ['2026-11-20 7:14 PM', '2026-11-20T19:14:00Z'],
    ['2026-11-20 19:14:02 CET', '2026-11-20T18:14:02Z'],
    ['20261120T191402Z', '2026-11-20T19:14:02Z'],
    ['2026/11/20 19:14', '2026-11-20T19:14:00Z'],
    ['2026-11-20', '2026-11-20T00:00:00Z'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-1-2', '2026-01-02T00:00:00Z'],
  ])('reads %s', (text, expected) => expect(print(text)).toBe(expected));

  it.each([
    ['Fr, 20. März 2026 08:05 MEZ', '2026-03-20T07:05:00Z'],
    ['20. Dezember 2025', '2025-12-20T00:00:00Z'],
    ['ven., 20 févr. 2026 08:05', '2026-02-20T08:05:00Z'],
    ['mar. 24 mars 2026', '2026-03-24T00:00:00Z'],
    ['mar. 24 nov. 2025', '2025-11-24T00:00:00Z'],
    ['1er août 2026', '2026-08-01T00:00:00Z'],
    ['20 de noviembre de 2026', '2026-11-20T00:00:00Z'],
    ['vie, 02 ene 2026 10:00:00', '2026-01-02T10:00:00Z'],
    ['20 maggio 2026', '2026-05-20T00:00:00Z'],
    ['gio 20 ago 2026', '2026-08-20T00:00:00Z'],
    ['sex, 20 fev 2026 10:00', '2026-02-20T10:00:00Z'],
    ['20 de março de 2026', '2026-03-20T00:00:00Z'],
    ['vr 20 mrt 2026 10:00', '2026-03-20T10:00:00Z'],
    ['20 mei 2026', '2026-05-20T00:00:00Z'],
  ])('reads the months of %s', (text, expected) => expect(print(text)).toBe(expected));

  it.each([
    ['20.11.2026 08:05', '2026-11-20T08:05:00Z'],
    ['20/11/2026', '2026-11-20T00:00:00Z'],
    ['11/20/2026 08:05:00', '2026-11-20T08:05:00Z'],
    ['3/4/2026 8:05:00 AM', '2026-03-04T08:05:00Z'],
  ])('reads the numbers of %s', (text, expected) => expect(print(text)).toBe(expected));

  it.each([
    '',
    'soon',
    '3/4/2026',
    '31 Feb 2026',
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '275761-01-01',
    '1732000000',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '1994-12-31',
    '2026-11-22T09:00:01Z',
    'Nov 2099',
  ])('does not believe "%s"', (text) => expect(print(text)).toBeNull());

  it('believes a day ahead, since clocks differ, and no more', () => {
    expect([print('2026-11-22T09:00:00Z'), print('2026-11-22T09:00:01Z')]).toEqual([
      '2026-11-22T09:00:00Z',
      null,
    ]);
  });

  it('reads back every instant that JavaScript writes', () => {
    const instants = fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: now / 1000 }).map((s) => s * 1000);
    fc.assert(
      fc.property(instants, (at) => {
        const date = new Date(at);
        expect([readDate(date.toUTCString(), now), readDate(date.toISOString(), now)]).toEqual([at, at]);
      }),
    );
  });

  it('answers any text with null or an instant in bounds', () => {
    const words = fc.constantFrom(
      'Nov',
      '2026',
      '20',
      '19:14',
      'PM',
      'T',
      'Z',
      '-',
      '/',
      '.',
      ',',
      ' ',
      '+01:00',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          const at = readDate(text, now);
          expect(at === null || (Number.isInteger(at) && at >= Date.UTC(1995, 0, 1))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
