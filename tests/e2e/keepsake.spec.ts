import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { appTest as test } from '../helpers/launchEarmark.ts';

/** Answers the question where to save, as a person would. */
async function chooseFile(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

test('a mention is kept with its history, as a PDF and as a text with the fingerprint shown', async ({
  launch,
  profile,
}) => {
  const { app, page } = await launch({ engine: 'real', args: ['--demo'] });
  await page.getByRole('list', { name: 'Mentions' }).getByRole('button').first().focus();
  await page.keyboard.press('Control+p');
  const panel = page.getByRole('dialog', { name: 'Print or save' });
  const printed = (await panel.getByText(/SHA-256 of these words/).innerText()).split(' ').at(-1);

  const textFile = join(profile, 'kept.txt');
  await chooseFile(app, textFile);
  await panel.getByRole('button', { name: 'Save as PDF or text…' }).click();
  await expect(page.getByText('The keepsake is saved')).toBeVisible();
  const sha = createHash('sha256').update(readFileSync(textFile)).digest('hex');
  expect(sha).toBe(printed);

  const pdfFile = join(profile, 'kept.pdf');
  await chooseFile(app, pdfFile);
  await panel.getByRole('button', { name: 'Save as PDF or text…' }).click();
  await expect(() => expect(readFileSync(pdfFile).subarray(0, 5).toString()).toBe('%PDF-')).toPass();

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
