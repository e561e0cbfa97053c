import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import '../helpers/bridge.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';

/** Makes the pictures of the README and the docs, from the sample shop: `npm run screenshots`. */
const folder = join(import.meta.dirname, '../../docs/screenshots');

const screens: Record<string, (page: Page) => Promise<void>> = {
  inbox: async (page) => {
    await expect(page.getByRole('list', { name: 'Mentions' }).getByRole('listitem').first()).toBeVisible();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('j');
    await page.keyboard.press('w');
    await page.keyboard.press('k');
    await expect(page.getByText(/^It concerns you/)).toBeVisible();
  },
  sources: async (page) => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(page.getByText('Hearing well').first()).toBeVisible();
    await expect(page.getByText(/^It concerns you/)).toBeHidden({ timeout: 20_000 });
  },
  watches: async (page) => {
    await page
      .getByRole('button', { name: /Our name/ })
      .first()
      .click();
    await expect(page.getByRole('combobox', { name: 'Any of these words' })).toBeVisible();
  },
  settings: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures of every screen, ${colorScheme} @screenshots`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { app, page } = await launch({ engine: 'real', args: ['--demo'] });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    mkdirSync(folder, { recursive: true });
    for (const [name, open] of Object.entries(screens)) {
      await open(page);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' });
    }
  });
}
