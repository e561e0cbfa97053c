import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, searchOperators, writeTerm } from '#contract';

const read = (text: string) =>
  parseSearch(text).map(({ operator, value, isQuoted, isExcluded }) =>
    [isExcluded ? 'not' : '', operator ?? 'words', isQuoted ? `"${value}"` : value]
      .filter((piece) => piece !== '')
      .join(' '),
  );

describe('the language of the search', () => {
  it.each([
    ['rye bread', ['words rye', 'words bread']],
    ['"raw rolls" -ferry -"late ferry"', ['words "raw rolls"', 'not words ferry', 'not words "late ferry"']],
    ['from:mary From:"Mary Jones"', ['from mary', 'from "Mary Jones"']],
    ['is:Waiting tone:NEGATIVE lang:de', ['is waiting', 'tone negative', 'lang de']],
    [
      'before:2026-11-01 after:2026-11 after:yesterday',
      ['before 2026-11-01', 'after 2026-11', 'after yesterday'],
    ],
    ['has:reply in:all -is:urgent', ['has reply', 'in all', 'not is urgent']],
    ['source:„Harbour forum“', ['source "Harbour forum"']],
  ])('reads %s', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it.each([
    ['an operator that is none', 'colour:red', ['words colour:red']],
    [
      'a value that is none',
      'is:wating before:tomorrow lang:german',
      ['words is:wating', 'words before:tomorrow', 'words lang:german'],
    ],
    ['an address', 'https://blue-door.example/a', ['words https://blue-door.example/a']],
    ['a quotation that never ends', 'rye "raw rolls', ['words rye', 'words "raw rolls"']],
    [
      'words that touch a quotation',
      'rye"raw rolls"fresh',
      ['words rye', 'words "raw rolls"', 'words fresh'],
    ],
  ])('takes %s as words', (_name, text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it('lets an operator that still waits for its value, and a lonely sign, say nothing', () => {
    expect(read('from: is: - "" -"" rye')).toEqual(['words rye']);
  });

  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...searchOperators.flatMap((name) => [`${name}:`, `-${name}:`]),
            '"',
            '-',
            ' ',
            '“',
          ),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join('')),
  );

  it('understands whatever is typed: each term stands where it says, one behind the other', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let place = 0;
        for (const { value, start, end } of parseSearch(text)) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value.trim()).not.toBe('');
          place = end;
        }
      }),
    );
  });

  it('reads again what it writes', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const terms = parseSearch(text).filter(({ value }) => /\p{L}/u.test(value));
        const again = parseSearch(terms.map(writeTerm).join(' '));
        const tell = ({ operator, value, isExcluded }: (typeof terms)[number]) => ({
          operator,
          value: value.trim(),
          isExcluded,
        });
        expect(again.map(tell)).toEqual(terms.map(tell));
      }),
    );
  });
});
