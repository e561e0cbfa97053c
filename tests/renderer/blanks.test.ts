import { describe, expect, it } from 'vitest';
import {
  type BlankValues,
  fillBlanks,
  findBlanks,
  readBlankValues,
} from '../../src/renderer/src/shared/blanks.ts';

const frame = { now: Date.UTC(2026, 10, 24, 9), timeZone: 'Europe/London', locale: 'en-GB' };
const shop = { name: 'Blue Door Bakery', town: 'Harbour Town', siteAddress: '' };
const mention = {
  author: { name: 'Rowan Tidewell' },
  place: 'Harbour Town forum',
  saidAt: Date.UTC(2026, 10, 23, 9),
  said: 'Two of the six rolls\nwere raw. Third time this month.',
};
const values: BlankValues = readBlankValues(mention, shop, frame);

describe('the blanks of a saved reply', () => {
  it('stand for who wrote what, where and when, and for the shop', () => {
    expect(values).toEqual({
      name: 'Rowan',
      'full name': 'Rowan Tidewell',
      quote: 'Two of the six rolls were raw.',
      place: 'Harbour Town forum',
      date: 'Monday 23 November',
      today: 'Tuesday 24 November',
      shop: 'Blue Door Bakery',
      town: 'Harbour Town',
      site: null,
    });
  });

  it.each([
    ['@rowan_t', 'rowan_t'],
    ['k_lindqvist', 'k_lindqvist'],
    ['P. Whitlow', 'P. Whitlow'],
    ['Dr Bell', 'Dr Bell'],
    ['Zoë Bell', 'Zoë'],
    ['Harbour Gazette', 'Harbour'],
  ])('greet %s as %s', (name, greeted) => {
    expect(readBlankValues({ ...mention, author: { name } }, shop, frame).name).toBe(greeted);
  });

  it('are filled however they are spelled, and stay where nothing fills them', () => {
    expect(fillBlanks('Hi {Name}, { quote } at {site} for {order number}', values)).toBe(
      'Hi Rowan, Two of the six rolls were raw. at {site} for {order number}',
    );
  });

  it('are found in their order, and nothing else in braces is one', () => {
    const text = 'a {b} c {d e} { } {} {"json": 1} {\n}';
    expect(findBlanks(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['b', '{b}'],
      ['d e', '{d e}'],
    ]);
  });

  it('fill nothing twice: what somebody wrote is no blank', () => {
    const said = readBlankValues({ ...mention, said: 'I want {shop}' }, shop, frame);
    expect(fillBlanks('“{quote}”', said)).toBe('“I want {shop}”');
  });
});
