import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import {
  getElectronPath,
  type LaunchOptions,
  makeElectronArguments,
  makeEnvironment,
  appTest as test,
} from '../helpers/launchEarmark.ts';

const engine = 'echo in utilityProcess';

/** Starts Earmark without Playwright and waits until it ends. */
async function runEarmark(options: LaunchOptions): Promise<{ exitCode: number | null; errors: string }> {
  const child = spawn(getElectronPath(), makeElectronArguments(options), {
    env: makeEnvironment(options.engine),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, errors };
}

test('shows the window that is there when Earmark is started a second time', async ({ launch, profile }) => {
  const { app } = await launch({ engine });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { exitCode, errors } = await runEarmark({ engine, profile });
  expect(exitCode).toBe(0);
  expect(errors).toContain('Earmark is already open with this data; its window comes to the front.');
  const isShown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(isShown).toEqual([true]);
});

test('says in a sentence why a folder cannot be used, and does not start', async ({ profile }) => {
  const file = join(profile, 'file');
  writeFileSync(file, '');
  const { exitCode, errors } = await runEarmark({ engine, profile: file });
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/^Earmark could not start: .+$/m);
});

test('remembers the look and the place of the window', async ({ launch }) => {
  const first = await launch({ engine });
  await first.page.evaluate(() => window.earmark.callShell('setColorScheme', { colorScheme: 'dark' }));
  const bounds = { x: 40, y: 50, width: 1000, height: 650 };
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await first.app.close();

  const second = await launch({ engine });
  const seen = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      themeSource: nativeTheme.themeSource,
      background: window?.getBackgroundColor().toLowerCase(),
      bounds: window?.getBounds(),
    };
  });
  expect(seen).toEqual({ themeSource: 'dark', background: '#16181d', bounds });
});

test('tells the page what is chosen in the menu, and leaves the keys to the page', async ({ launch }) => {
  const { app, page } = await launch({ engine });
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.earmark.onShellEvent((event) => heard.push(event));
    const field = document.createElement('input');
    field.id = 'field';
    document.body.prepend(field);
    field.focus();
  });
  const field = page.locator('#field');
  await field.pressSequentially('jam');
  await field.press('Control+z');
  await expect(field).toHaveValue('');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click());
  await page.waitForFunction(() => Reflect.get(window, 'heard').length > 0);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
    { kind: 'action', action: 'undo' },
  ]);
});

test('loads the page again when it crashes', async ({ launch }) => {
  const { app } = await launch({ engine });
  await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve());
      contents?.forcefullyCrashRenderer();
    });
  });
  const urls = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(urls).toEqual(['app://earmark/index.html']);
});
