import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { actions } from '#contract';
import { makeMenu } from '../../src/main/menu.ts';

function listItems(platform: NodeJS.Platform, doAction: (action: string) => void = () => undefined) {
  const menus = makeMenu({ platform, hasDeveloperTools: false, doAction, showDataFolder: () => undefined });
  return menus.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
}

/** As Electron calls a `click`; none of ours looks at what it is given. */
function click({ click }: MenuItemConstructorOptions): void {
  Reflect.apply(click ?? (() => undefined), undefined, []);
}

describe('makeMenu', () => {
  test.each(['linux', 'win32', 'darwin'] as const)('has every action exactly once on %s', (platform) => {
    const done: string[] = [];
    const items = listItems(platform, (action) => done.push(action));
    for (const item of items.filter(({ id }) => id !== undefined)) click(item);
    expect(done.toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
  });

  test.each(['linux', 'win32', 'darwin'] as const)('takes no key of the window on %s', (platform) => {
    const taken = listItems(platform).filter(
      ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false,
    );
    expect(taken).toEqual([]);
  });

  test('shows the keys of undo where showing does not take them', () => {
    const keys = (platform: NodeJS.Platform) =>
      listItems(platform).find(({ id }) => id === 'undo')?.accelerator;
    expect([keys('linux'), keys('win32'), keys('darwin')]).toEqual(['CmdOrCtrl+z', 'CmdOrCtrl+z', undefined]);
  });

  test('lets text be cut, copied and pasted', () => {
    const roles = listItems('linux').map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });
});
