import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/main/arguments.ts';

const inClone = { cwd: '/home/anna/shop', isPackaged: false };

function read(...argv: string[]) {
  return readArguments(['electron', '/home/anna/earmark', ...argv], inClone);
}

const plain = {
  profile: { kind: 'own' },
  isSmoke: false,
  isSample: false,
  exampleHostsPort: null,
};

describe('readArguments', () => {
  test("uses the owner's own folder when nothing is said", () => {
    expect(read()).toEqual(plain);
  });

  test('leaves what it does not know to Chromium', () => {
    expect(read('--no-sandbox', '--inspect=0', 'https://news.example')).toEqual(plain);
  });

  test('takes a profile as a folder below the present one, or by its full path', () => {
    expect(read('--profile', 'data')).toEqual({
      ...plain,
      profile: { kind: 'folder', folder: '/home/anna/shop/data' },
    });
    expect(read('--profile=/tmp/data')).toEqual({
      ...plain,
      profile: { kind: 'folder', folder: '/tmp/data' },
    });
  });

  test('takes a throw-away profile for a smoke test, unless a profile is named', () => {
    expect(read('--smoke')).toEqual({ ...plain, profile: { kind: 'throwAway' }, isSmoke: true });
    expect(read('--smoke', '--profile', '/tmp/data')).toEqual({
      ...plain,
      profile: { kind: 'folder', folder: '/tmp/data' },
      isSmoke: true,
    });
  });

  test("takes the day's own profile for the sample shop", () => {
    expect(read('--demo')).toEqual({ ...plain, profile: { kind: 'demo', isFresh: false }, isSample: true });
    expect(read('--demo', '--fresh')).toEqual({
      ...plain,
      profile: { kind: 'demo', isFresh: true },
      isSample: true,
    });
  });

  test('can try the sample shop on a throw-away profile', () => {
    expect(read('--demo', '--smoke')).toEqual({
      ...plain,
      profile: { kind: 'throwAway' },
      isSmoke: true,
      isSample: true,
    });
  });

  test('does not know the port of example hosts once it is installed', () => {
    const argv = ['earmark', '--example-hosts-port=8080'];
    expect(readArguments(argv, inClone).exampleHostsPort).toBe(8080);
    expect(readArguments(argv, { ...inClone, isPackaged: true }).exampleHostsPort).toBe(null);
  });

  test.each([
    ['--profile'],
    ['--profile='],
    ['--profile', '--smoke'],
    ['--example-hosts-port=0'],
    ['--example-hosts-port=65536'],
    ['--example-hosts-port=8e3'],
    ['--example-hosts-port'],
  ])('says what is wrong with %j', (...argv) => {
    expect(() => read(...argv)).toThrow(/^--(profile|example-hosts-port) needs a /);
  });
});
