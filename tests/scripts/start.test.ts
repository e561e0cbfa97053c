import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from '../../scripts/setup/build.mjs';
import { checkIntegrity } from '../../scripts/setup/fallbackElectron.mjs';
import { withLock } from '../../scripts/setup/lock.mjs';
import { makeAppArguments } from '../../scripts/setup/openApp.mjs';
import { makeEnvironment } from '../../scripts/setup/prepare.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earmark-scripts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const official = {
  executablePath: '/cache/electron',
  distFolder: '/cache',
  kind: 'official',
  version: '45.4.1',
  engineNode: null,
} as const;

describe('starting the app', () => {
  it('passes everything on, after the folder of the app', () => {
    const [app, ...rest] = makeAppArguments(['--no-sandbox'], ['--smoke', '--profile', 'my shop']);
    expect(path.resolve(app ?? '')).toBe(path.resolve(import.meta.dirname, '../..'));
    expect(rest).toEqual(['--no-sandbox', '--smoke', '--profile', 'my shop']);
  });

  it('names a Node for the engine only where Electron has none that will do', () => {
    const base = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', EARMARK_ENGINE_NODE: '/old/node' };
    const withOfficial = {
      PATH: `/node24/bin${path.delimiter}/bin`,
      ELECTRON_OVERRIDE_DIST_PATH: '/cache',
      ELECTRON_EXEC_PATH: '/cache/electron',
    };
    expect(makeEnvironment('/node24/bin/node', official, base)).toEqual(withOfficial);
    const fallback = { ...official, kind: 'fallback', engineNode: '/node24/bin/node' } as const;
    expect(makeEnvironment('/node24/bin/node', fallback, base)).toEqual({
      ...withOfficial,
      EARMARK_ENGINE_NODE: '/node24/bin/node',
    });
  });
});

describe('checkIntegrity', () => {
  // sha512 of "abc", from FIPS 180-2
  const ofAbc =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  it('accepts the file that was pinned', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'abc');
    await expect(checkIntegrity(file, ofAbc)).resolves.toBeUndefined();
  });

  it('refuses any other in plain words', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'abd');
    await expect(checkIntegrity(file, ofAbc)).rejects.toThrow(
      'The downloaded Electron is not the one that Earmark expects (its checksum differs), so it was thrown away.',
    );
  });
});

describe('hashSources', () => {
  it('changes with what goes into a build, and with nothing else', () => {
    mkdirSync(path.join(folder, 'src', 'main'), { recursive: true });
    const source = path.join(folder, 'src', 'main', 'index.ts');
    writeFileSync(source, 'one');
    const first = hashSources(folder);
    writeFileSync(path.join(folder, 'README.md'), 'not built');
    expect(hashSources(folder)).toBe(first);
    writeFileSync(source, 'two');
    expect(hashSources(folder)).not.toBe(first);
    writeFileSync(source, 'one');
    expect(hashSources(folder)).toBe(first);
    writeFileSync(path.join(folder, 'package-lock.json'), '{}');
    expect(hashSources(folder)).not.toBe(first);
  });
});

describe('withLock', () => {
  it('lets one work at a time', async () => {
    const lock = path.join(folder, 'some.lock');
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, 'test', work('a')), withLock(lock, 'test', work('b'))]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('is free again when the work fails', async () => {
    const lock = path.join(folder, 'some.lock');
    const failing = withLock(lock, 'test', () => Promise.reject(new Error('no luck')));
    await expect(failing).rejects.toThrow('no luck');
    await expect(withLock(lock, 'test', async () => 'done')).resolves.toBe('done');
  });
});
