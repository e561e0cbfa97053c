import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDisplayMissing } from '../../scripts/setup/display.mjs';
import { getExecutableName } from '../../scripts/setup/electron.mjs';
import { getLockedNode, isNodeNewEnough } from '../../scripts/setup/node.mjs';
import { getCacheFolder } from '../../scripts/setup/paths.mjs';
import { canMakeSandbox } from '../../scripts/setup/sandbox.mjs';
import { findMissing, parseInstalled, parseMissingFiles } from '../../scripts/setup/systemLibraries.mjs';
import { findNpm } from '../../scripts/setup/tools.mjs';

describe('getCacheFolder', () => {
  it.each([
    ['linux', {}, '/home/ada/.cache/earmark'],
    ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/earmark'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/earmark'],
    ['darwin', {}, '/home/ada/Library/Caches/earmark'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\Local' }, 'C:\\Users\\ada\\Local\\earmark\\Cache'],
  ])('is the cache of %s with %o', (platform, env, folder) => {
    expect(getCacheFolder(platform, env, '/home/ada')).toBe(folder);
  });

  it('is where EARMARK_CACHE says', () => {
    const folder = path.resolve('/elsewhere');
    expect(getCacheFolder('linux', { EARMARK_CACHE: folder }, '/home/ada')).toBe(folder);
  });
});

describe('the Node to go on in', () => {
  it.each([
    ['v20.20.2', false],
    ['v22.18.0', false],
    ['v22.19.0', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v26.1.0', true],
  ])('%s: new enough is %s', (version, isNewEnough) => {
    expect(isNodeNewEnough(version)).toBe(isNewEnough);
  });

  it('is a locked package on every system that Earmark is made for, and none elsewhere', () => {
    const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    const nodes = systems.map((system) => getLockedNode(...(system.split('-') as [string, string])));
    expect(new Set(nodes).size).toBe(systems.length);
    expect(nodes.at(-1)).toMatch(/node\.exe$/);
    expect(getLockedNode('freebsd', 'x64')).toBeNull();
  });
});

describe('findNpm', () => {
  it('goes through a shell on Windows, where npm is a .cmd file', () => {
    expect(findNpm({}, 'win32')).toEqual({ command: 'npm.cmd', prefix: [], needsShell: true });
    expect(findNpm({}, 'linux')).toEqual({ command: 'npm', prefix: [], needsShell: false });
  });
});

describe('system libraries', () => {
  it('are missing when dpkg does not know them as installed, under either name', () => {
    const output = 'ii libgtk-3-0t64\nun libnss3\nrc libxss1\nii dbus\n';
    const wanted = ['libgtk-3-0', 'libnss3', 'libxss1', 'libgbm1', 'dbus'];
    expect(findMissing(wanted, parseInstalled(output))).toEqual(['libnss3', 'libxss1', 'libgbm1']);
  });

  it('are named by their files where there is no dpkg', () => {
    const output = '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n';
    expect(parseMissingFiles(output)).toEqual(['libgtk-3.so.0']);
  });
});

describe('the display', () => {
  it.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: '' }, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ])('on %s with %o: missing is %s', (platform, env, isMissing) => {
    expect(isDisplayMissing(platform, env)).toBe(isMissing);
  });
});

describe('the runtime', () => {
  it('has its executable where each system keeps it', () => {
    expect(['linux', 'darwin', 'win32'].map((platform) => getExecutableName(platform))).toEqual([
      'electron',
      'Electron.app/Contents/MacOS/Electron',
      'electron.exe',
    ]);
  });

  it("takes a sandbox helper only with root's rights", () => {
    expect(canMakeSandbox({ uid: 0, mode: 0o104755 })).toBe(true);
    expect(canMakeSandbox({ uid: 0, mode: 0o100755 })).toBe(false);
    expect(canMakeSandbox({ uid: 1000, mode: 0o104755 })).toBe(false);
  });
});
