import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '../../src/main/log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-test-'));
  return () => rmSync(folder, { recursive: true });
});

function readLines(): unknown[] {
  const text = readFileSync(join(folder, 'logs', 'main.log'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('openLog', () => {
  test('writes one line of JSON for each event, at once, readable for the owner only', () => {
    const log = openLog(folder);
    log.info('engine ready');
    log.warn('message refused', { reason: 'size', count: 2 });
    const time = expect.any(String);
    expect(readLines()).toEqual([
      { level: 30, time, process: 'main', event: 'engine ready' },
      { level: 40, time, process: 'main', reason: 'size', count: 2, event: 'message refused' },
    ]);
    expect(statSync(join(folder, 'logs', 'main.log')).mode & 0o777).toBe(0o600);
  });

  test('never writes the message of an error, which may quote anything', () => {
    const cause = Object.assign(new TypeError('no such person: Anna Berger\n    of Blue Door'), {
      code: 'ENOENT',
    });
    openLog(folder).error('save failed', cause);
    const text = readFileSync(join(folder, 'logs', 'main.log'), 'utf8');
    expect(text).not.toMatch(/Anna|Blue Door/);
    expect(readLines()).toEqual([
      {
        level: 50,
        process: 'main',
        time: expect.any(String),
        kind: 'TypeError',
        code: 'ENOENT',
        stack: expect.stringMatching(/^\s+at .*log\.test\.ts/),
        event: 'save failed',
      },
    ]);
  });

  test('puts a log aside at the start when it has grown over 5 MB', () => {
    const file = join(folder, 'logs', 'main.log');
    mkdirSync(join(folder, 'logs'));
    writeFileSync(file, '');
    truncateSync(file, 5 * 1024 * 1024 + 1);
    openLog(folder).info('started');
    expect(readLines()).toEqual([{ level: 30, time: expect.any(String), process: 'main', event: 'started' }]);
    expect(statSync(`${file}.1`).size).toBe(5 * 1024 * 1024 + 1);
  });
});
