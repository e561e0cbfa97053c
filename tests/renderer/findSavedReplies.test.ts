import { expect, it } from 'vitest';
import type { SavedReplyId } from '#contract';
import { findSavedReplies } from '../../src/renderer/src/shared/findSavedReplies.ts';

const make = (name: string, text: string) => ({
  id: name as SavedReplyId,
  name,
  text,
  useCount: 0,
  lastUsedAt: null,
});
const saved = [
  make('Sorry, we got it wrong', 'Hi {name}, café and rolls'),
  make('Thanks', 'Sorry that it took so long'),
  make('Nuts', 'All is baked in one room'),
];

it.each([
  ['', ['Sorry, we got it wrong', 'Thanks', 'Nuts']],
  ['sor', ['Sorry, we got it wrong', 'Thanks']],
  ['thank', ['Thanks']],
  ['wrong so', ['Sorry, we got it wrong']],
  ['CAFE', ['Sorry, we got it wrong']],
  ['oom', []],
  ['[(*', ['Sorry, we got it wrong', 'Thanks', 'Nuts'].slice(0, 0)],
])('finds saved replies by the beginnings of words: %j', (typed, names) => {
  expect(findSavedReplies(saved, typed).map(({ name }) => name)).toEqual(names);
});
