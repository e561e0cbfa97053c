import { once } from 'node:events';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { appTest as test } from '../helpers/launchEarmark.ts';

const sample = { engine: 'real', args: ['--demo'] } as const;

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const panel = (page: Page) => page.getByRole('region', { name: 'Your reply' });
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Your reply' });
const said = (page: Page) => page.getByRole('article');

const rolls = 'two of the six rolls were raw';

declare global {
  var copiedTexts: string[];
}

/** Writes down what the app copies: all tests share one clipboard. */
async function watchClipboard(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ clipboard }) => {
    globalThis.copiedTexts = [];
    clipboard.writeText = async (text) => {
      globalThis.copiedTexts.push(text);
    };
  });
  return () => app.evaluate(() => globalThis.copiedTexts);
}

/** Opens the mention that says something; the keys begin there. */
async function open(page: Page, words: string): Promise<void> {
  await rows(page).filter({ hasText: words }).first().click();
  await expect(said(page)).toContainText(words);
}

test('answers with a saved reply and a promise in nine keys, and the next mention is open', async ({
  launch,
}) => {
  const { app, page } = await launch(sample);
  const readCopied = await watchClipboard(app);
  await open(page, rolls);
  let keyCount = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    keyCount += keys.length;
  };

  await press('r', '/');
  await expect(page.getByRole('option', { name: /^Sorry, we got it wrong/ })).toBeVisible();
  await press('g', 'o', 't', 'Enter');
  await expect(field(page)).toHaveValue(/^Hi Rowan, .* write here by Friday\.\n— Blue Door Bakery$/s);
  await expect(panel(page).getByText(/^You said “by Friday”. Remember it for Friday/)).toBeVisible();
  await press('Control+Enter');
  await expect(panel(page).getByText(/^Copied\. Paste it there/)).toBeVisible();
  expect(await readCopied()).toEqual([await field(page).inputValue()]);
  await expect(panel(page).getByRole('checkbox')).toBeFocused();
  await press('Space', 'Control+Enter');

  await expect(page.getByText(/^Reply recorded: “Raw rolls.* · promised for Friday/)).toBeVisible();
  expect(keyCount).toBe(9);
  await expect(said(page)).not.toContainText(rolls);
  await expect(
    rows(page).getByRole('button', { pressed: undefined }).and(page.locator(':focus')),
  ).toHaveCount(1);
  await expect(view(page, 'Replied')).toContainText('1');

  await view(page, 'Replied').click();
  await expect(rows(page)).toContainText([/You: Hi Rowan/]);
  await expect(page.getByRole('list', { name: 'What you answered' })).toContainText('write here by Friday');
  const promises = page.getByRole('list', { name: 'Follow-ups and promises' });
  await expect(promises).toContainText(
    /I will find out what went wrong and write here by Friday\.\s*Promised for/,
  );
  await promises.getByRole('button', { name: 'Kept' }).click();
  await expect(promises).toContainText('Promised · kept');
});

test('gives the whole answer back as a draft when it is taken back', async ({ launch }) => {
  const { page } = await launch(sample);
  await open(page, rolls);
  await page.keyboard.press('r');
  await page.keyboard.type('Six new ones are yours.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Reply recorded/)).toBeVisible();
  await expect(view(page, 'Replied')).toContainText('1');
  await page.keyboard.press('Control+z');
  await expect(said(page)).toContainText(rolls);
  await expect(field(page)).toHaveValue('Six new ones are yours.');
  await expect(view(page, 'Replied')).not.toContainText('1');
});

test('says which blanks are open, and copies only when asked again', async ({ launch }) => {
  const { app, page } = await launch(sample);
  const readCopied = await watchClipboard(app);
  await open(page, rolls);
  await page.keyboard.press('r');
  await page.keyboard.type('We put {what} aside until {when}.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Not copied yet: {what} and {when} are still open.')).toBeVisible();
  expect(await readCopied()).toEqual([]);
  await page.keyboard.type('six rolls');
  await expect(panel(page).getByText('{when} is still open.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/^Copied\./)).toBeVisible();
  expect(await readCopied()).toEqual(['We put six rolls aside until {when}.']);
});

test('keeps what was typed when the app is killed', async ({ launch }) => {
  const first = await launch(sample);
  await open(first.page, rolls);
  await first.page.keyboard.press('r');
  await first.page.keyboard.type('Dear Rowan, I am so s');
  await expect(rows(first.page).getByText('Draft')).toBeVisible();
  const child = first.app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;

  const { page } = await launch(sample);
  await open(page, rolls);
  await expect(rows(page).getByText('Draft')).toBeVisible();
  await expect(field(page)).toHaveValue('Dear Rowan, I am so s');
});

test('offers an answer of the shop’s own that was heard, and records it with one press', async ({
  launch,
}) => {
  const { page } = await launch(sample);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('sourdough beats Wednesday');
  await open(page, 'a whole sourdough beats me');
  const offer = page.getByRole('region', { name: 'An answer of yours that was heard' });
  await expect(offer).toContainText('quotes this and stands in the same thread');
  await offer.getByRole('button', { name: 'Not a reply' }).click();
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await offer.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText(/^Reply recorded: “Would the Blue Door/)).toBeVisible();
  await view(page, 'Replied').click();
  await expect(page.getByRole('list', { name: 'What you answered' })).toContainText(
    'Nobody holds up a queue by asking, Jean.',
  );
});

test('remembers a follow-up by a day in words, with one key', async ({ launch }) => {
  const { page } = await launch(sample);
  await open(page, rolls);
  await page.keyboard.press('f');
  await page.keyboard.type('Bake a test batch');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 3 days');
  await expect(page.getByRole('form', { name: 'A follow-up' })).toContainText(/for \w+/);
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Follow-ups and promises' });
  await expect(list).toContainText(/Bake a test batch\s*Follow-up for/);
  await page.keyboard.press('Control+z');
  await expect(list).toBeHidden();
});
