import { expect } from '@playwright/test';
import '../helpers/bridge.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';

test('a tone is corrected by keyboard, says why it was so, and comes back by undo', async ({ launch }) => {
  const { page } = await launch({ engine: 'real', args: ['--demo'] });
  const list = page.getByRole('list', { name: 'Mentions' });
  await list
    .getByRole('listitem')
    .filter({ hasText: /Negative/ })
    .first()
    .getByRole('button', { name: /Negative/ })
    .click();
  const chip = page.getByRole('button', { name: /^Tone: / });
  await expect(chip).toHaveText(/Negative/i);
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Negative, because of ‘/)).toBeVisible();
  if (process.env.EARMARK_PICTURES) await takePictures(page, 'menu');
  await page.getByRole('menuitemradio', { name: 'Positive' }).focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveText('Positive');
  await expect(chip).toBeFocused();
  await expect(page.getByText(/^Positive: “/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(chip).toHaveText('Negative');
});

test('a word that can’t wait is added in the settings and marks what was heard', async ({ launch }) => {
  const { page } = await launch({ engine: 'real', args: ['--demo'] });
  await expect(page.getByRole('list', { name: 'Mentions' }).getByRole('listitem').first()).toBeVisible();
  if (process.env.EARMARK_PICTURES) await takePictures(page, 'inbox');
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Words that can’t wait' });
  await section.getByRole('combobox', { name: 'Words' }).fill('raw');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('button', { name: 'Back to Earmark’s words' })).toBeVisible();
  if (process.env.EARMARK_PICTURES) {
    await section.scrollIntoViewIfNeeded();
    await takePictures(page, 'settings');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^New/ }).click();
  await expect(page.getByText('urgent: ‘raw’').first()).toBeVisible();
  if (process.env.EARMARK_PICTURES) await takePictures(page, 'urgent');
});

async function takePictures(page: import('@playwright/test').Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `/tmp/tonework/${name}-${colorScheme}.png`, animations: 'disabled' });
  }
}
