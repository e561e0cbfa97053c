import { expect, type Page } from '@playwright/test';

type Listening = {
  /** The words of the watch. */
  readonly words?: string;
  /** The web address of the place, and what it calls itself. */
  readonly address: string;
  readonly title?: string;
};

/** From the empty first screen to a watch and a place, as someone would who has never heard of feeds. */
export async function listenTo(
  page: Page,
  { words = 'Blue Door', address, title = '' }: Listening,
): Promise<void> {
  await page.getByRole('link', { name: 'Say what to listen for' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Any of these words').fill(words);
  await form.getByLabel('Any of these words').press('Enter');
  await form.getByRole('button', { name: 'Listen for it' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'Add a place' }).first().click();
  await page.getByLabel('Its web address').fill(address);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: `Listen to ${title}` }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^(Hearing well|Quiet|Nothing there)/)).toBeVisible();
}

/** From the empty first screen to what was said at a place before, in a list of its own. */
export async function hearPast(page: Page, address: string): Promise<void> {
  await listenTo(page, { address });
  await page.getByRole('link', { name: /^Before you started/ }).click();
}
