import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');

function findFilesWith(word: string): string[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: project })
    .filter((file) => readFileSync(join(project, file), 'utf8').includes(word))
    .map((file) => file.replaceAll('\\', '/'));
}

it('lets one file a side touch Electron’s raw messages', () => {
  expect(findFilesWith('ipcMain')).toEqual(['src/main/relay.ts']);
  expect(findFilesWith('ipcRenderer')).toEqual(['src/preload/index.ts']);
});

it('has no sink for HTML in the window', () => {
  expect([...findFilesWith('dangerouslySetInnerHTML'), ...findFilesWith('.innerHTML')]).toEqual([]);
});
