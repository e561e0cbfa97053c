import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyProfile, makeProfile, removeProfile } from '../../src/main/profile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-test-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('TEMP', folder);
  return () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  };
});

const today = new Date(2026, 10, 2, 23, 59);
const isPosix = process.platform !== 'win32';

describe('makeProfile', () => {
  test.runIf(isPosix)('makes a folder, and those above it, for the owner only', () => {
    const own = join(folder, 'a', 'b');
    expect(makeProfile({ kind: 'own' }, own, today)).toEqual({
      folder: own,
      isFresh: false,
      isThrowAway: false,
    });
    expect(statSync(own).mode & 0o777).toBe(0o700);
  });

  test('takes the named folder', () => {
    const named = join(folder, 'named');
    const profile = makeProfile({ kind: 'folder', folder: named }, join(folder, 'own'), today);
    expect(profile).toEqual({ folder: named, isFresh: false, isThrowAway: false });
    expect(existsSync(join(folder, 'own'))).toBe(false);
  });

  test('keeps the sample shop in a folder of the day', () => {
    const demo = join(folder, `earmark-demo-${userInfo().uid}`, '2026-11-02');
    const profile = makeProfile({ kind: 'demo', isFresh: true }, '', today);
    expect(profile).toEqual({ folder: demo, isFresh: true, isThrowAway: false });
    expect(makeProfile({ kind: 'demo', isFresh: false }, '', today).folder).toBe(demo);
  });

  test.runIf(isPosix)('refuses a folder for the sample shop that leads somewhere else', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(folder, `earmark-demo-${userInfo().uid}`));
    expect(() => makeProfile({ kind: 'demo', isFresh: false }, '', today)).toThrow(
      /belongs to somebody else/,
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('makes a new throw-away folder each time, and removes it with all it holds', () => {
    const [first, second] = [1, 2].map(() => makeProfile({ kind: 'throwAway' }, '', today));
    expect(first?.folder).not.toBe(second?.folder);
    expect(first?.isThrowAway).toBe(true);
    writeFileSync(join(first?.folder ?? '', 'a'), '');
    removeProfile(first?.folder ?? '');
    removeProfile(first?.folder ?? '');
    expect(existsSync(first?.folder ?? '')).toBe(false);
  });
});

describe('emptyProfile', () => {
  test('removes everything but the lock that keeps others out', () => {
    mkdirSync(join(folder, 'browser', 'Cache'), { recursive: true });
    for (const name of ['earmark.sqlite', 'window.json', 'SingletonLock', 'lockfile'])
      writeFileSync(join(folder, name), '');
    emptyProfile(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['SingletonLock', 'lockfile']);
  });
});
