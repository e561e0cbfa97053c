import { expect, test } from 'vitest';
import { keepMatching, scoreMatch } from '../../src/renderer/src/app/palette/matchWords.ts';

const labels = (typed: string, ...all: string[]) =>
  keepMatching(
    all.map((label) => ({ label })),
    typed,
  ).map(({ label }) => label);

test('puts what begins with what was typed before what has it somewhere', () => {
  expect(labels('wait', 'Words that can’t wait', 'Waiting', 'New', 'Await')).toEqual([
    'Waiting',
    'Words that can’t wait',
    'Await',
  ]);
});

test('needs every word, in any order, and minds neither case nor accents', () => {
  expect(labels('concerns it', 'It concerns us', 'It rains')).toEqual(['It concerns us']);
  expect(labels('CAFE', 'Café at the quay')).toEqual(['Café at the quay']);
});

test('finds letters that follow each other, but not a single one that way', () => {
  expect([
    scoreMatch('Open the original', 'oto'),
    scoreMatch('Settings', 'g'),
    scoreMatch('Undo', 'x'),
  ]).toEqual([2, 3, 0]);
});

test('keeps everything in its order when nothing was typed', () => {
  expect(labels('  ', 'B', 'A')).toEqual(['B', 'A']);
});
