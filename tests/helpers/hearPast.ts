import type { Page } from '@playwright/test';

/** From the empty first screen to what was said at a place before, in a list of its own. */
export async function hearPast(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: 'Say what to listen for' }).click();
  await page.getByRole('combobox', { name: 'Any of these words' }).fill('Blue Door');
  await page.getByRole('button', { name: 'Listen for it' }).click();
  await page.getByRole('button', { name: 'Add a place' }).first().click();
  await page.getByLabel('Its web address').fill(address);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: /^Listen to/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Before you started/ }).click();
}
