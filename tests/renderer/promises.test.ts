import { describe, expect, it } from 'vitest';
import { readDateWords } from '../../src/engine/dates/readDateWords.ts';
import { findPromise } from '../../src/renderer/src/features/inbox/replies/promises.ts';

// Tuesday, 24 November 2026.
const now = Date.UTC(2026, 10, 24, 9);
const find = (text: string) =>
  findPromise(text, readDateWords(text, { now, timeZone: 'Europe/London', order: 'dayFirst' }));

describe('a promise in a reply', () => {
  it.each([
    ['I will write here by Friday with what we found.', 'by Friday', '2026-11-27'],
    ['We’ll bake a test batch tomorrow', 'tomorrow', '2026-11-25'],
    ['Our new list is out next week.', 'next week', '2026-11-30'],
    ['Sorry!\nYou will have your money before 1 December.', 'before 1 December', '2026-12-01'],
    ['Done by Thursday.', 'by Thursday', '2026-11-26'],
  ])('is found in %j', (text, words, dueOn) => {
    expect(find(text)).toMatchObject({ words, dueOn });
  });

  it('comes with its sentence alone, and with its time of day', () => {
    expect(find('Hi Rowan. I’ll call you on Friday at 9:00. See you!')).toEqual({
      words: 'on Friday at 9:00',
      sentence: 'I’ll call you on Friday at 9:00.',
      dueOn: '2026-11-27',
      dueTime: '09:00',
    });
  });

  it.each([
    'Were you in on Friday?',
    'We are closed on Sunday.',
    'The market is on Saturday.',
    'Thank you for coming last Friday.',
    'I am sorry.',
    '',
  ])('is not seen in %j', (text) => {
    expect(find(text)).toBeNull();
  });
});
