import { expect, test } from 'vitest';
import { createKeyReader, readStroke } from '../../src/renderer/src/app/shortcuts.ts';

const press = (key: string, details: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...details,
});

test('writes keys as the table of actions does, on every system', () => {
  expect([
    readStroke(press('j'), false),
    readStroke(press('J'), false),
    readStroke(press('z', { ctrlKey: true }), false),
    readStroke(press('z', { metaKey: true }), true),
    readStroke(press('ArrowDown'), false),
    readStroke(press('?', { shiftKey: true }), false),
    readStroke(press('Z', { ctrlKey: true, shiftKey: true }), false),
    readStroke(press('ArrowDown', { shiftKey: true }), false),
  ]).toEqual(['j', 'j', 'mod+z', 'mod+z', 'ArrowDown', '?', 'mod+shift+z', 'shift+ArrowDown']);
});

test('goes by the place of a key on a keyboard of other letters', () => {
  expect(readStroke(press('о', { code: 'KeyJ' }), false)).toBe('j');
});

test('leaves the keys of the system alone', () => {
  expect([
    readStroke(press('j', { altKey: true }), false),
    readStroke(press('j', { metaKey: true }), false),
    readStroke(press('z', { ctrlKey: true }), true),
  ]).toEqual([null, null, null]);
});

test('puts two keys together when the second follows soon', () => {
  let now = 0;
  const readKey = createKeyReader(() => now);
  expect([readKey('g'), readKey('w'), readKey('w')]).toEqual([null, 'goWaiting', 'concernsUs']);
  readKey('g');
  now += 5_000;
  expect(readKey('w')).toBe('concernsUs');
});
