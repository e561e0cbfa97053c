import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedText, compareWords } from '../../src/renderer/src/features/inbox/compareWords.ts';

const show = (text: ComparedText) =>
  text.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
const join = (text: ComparedText, which: boolean) =>
  text
    .filter(({ isChanged }) => isChanged === which)
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => word !== '');

describe('two versions of a text', () => {
  it.each([
    ['Great rye', 'Great rye', 'Great rye', 'Great rye'],
    ['Great rye, go there', 'Stale rye, go there', '[Great ]rye, go there', '[Stale ]rye, go there'],
    ['Go there', 'Do not go there', '[Go ]there', '[Do not go ]there'],
    ['One two three four', 'One three four five', 'One [two ]three four', 'One three four [five]'],
    ['', 'All new', '', '[All new]'],
    [
      'First line\nsecond line',
      'First line\n\nsecond line',
      'First line\nsecond line',
      'First line\n\nsecond line',
    ],
  ])('%j and %j differ where they do', (before, after, shownBefore, shownAfter) => {
    const compared = compareWords(before, after);
    expect([show(compared.before), show(compared.after)]).toEqual([shownBefore, shownAfter]);
  });

  it('are shown whole, and what is not marked is the same in both', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const compared = compareWords(one.join(' '), other.join(' '));
        expect(compared.before.map(({ text }) => text).join('')).toBe(one.join(' '));
        expect(compared.after.map(({ text }) => text).join('')).toBe(other.join(' '));
        expect(join(compared.before, false)).toEqual(join(compared.after, false));
      }),
    );
  });

  it('that have next to nothing in common are told apart at once, however long', () => {
    const make = (letter: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' ');
    const compared = compareWords(`Start ${make('a')} end`, `Start ${make('b')} end`);
    expect([compared.before.length, compared.after.length]).toEqual([3, 3]);
  });
});
