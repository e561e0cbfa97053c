import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWindowFile } from '../../src/main/windowFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-test-'));
  return () => rmSync(folder, { recursive: true });
});

const first = { colorScheme: 'auto', bounds: null, isMaximized: false };

describe('openWindowFile', () => {
  test('keeps what was saved for the next start, in one file', () => {
    const file = openWindowFile(folder);
    file.save({ colorScheme: 'dark' });
    file.save({ bounds: { x: -5, y: 7, width: 1000, height: 700 } });
    const saved = {
      colorScheme: 'dark',
      bounds: { x: -5, y: 7, width: 1000, height: 700 },
      isMaximized: false,
    };
    expect(file.get()).toEqual(saved);
    expect(openWindowFile(folder).get()).toEqual(saved);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  test.each([
    ['nothing'],
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['{"colorScheme":"pink","bounds":null,"isMaximized":false}'],
    ['{"colorScheme":"dark","bounds":{"x":0,"y":0,"width":-1,"height":2},"isMaximized":false}'],
    ['{"colorScheme":"dark","bounds":{"x":1e99,"y":0,"width":1,"height":2},"isMaximized":false}'],
    [`{"colorScheme":"dark"}${'\0'.repeat(4096)}`],
  ])('starts as at the first time when it holds %j', (text) => {
    if (text !== 'nothing') writeFileSync(join(folder, 'window.json'), text);
    expect(openWindowFile(folder).get()).toEqual(first);
  });
});
