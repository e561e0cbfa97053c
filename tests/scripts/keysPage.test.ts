import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeKeysPage } from '../../scripts/keys/writeKeysPage.ts';
import { type Action, actions } from '../../src/contract/keys.ts';

test('the page of keys in the docs says what the table of actions says (npm run keys)', () => {
  expect(readFileSync('docs/keys.md', 'utf8')).toBe(writeKeysPage());
});

test('no two actions have the same key, and none hides what begins like it', () => {
  const keys = actions.flatMap((action: Action) => action.keys);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const starts = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]);
  expect(keys.filter((key) => starts.includes(key))).toEqual([]);
});
