import { expect, type Page } from '@playwright/test';
import { appTest as test } from '../helpers/launchEarmark.ts';

const sample = { engine: 'real', args: ['--demo'] } as const;
const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });

/** The number behind a view in the sidebar; 0 where there is none. */
async function readCount(page: Page, name: string): Promise<number> {
  return Number(/\d+/.exec((await view(page, name).textContent()) ?? '')?.[0] ?? 0);
}

test('the sample shop fills the inbox with grouped mentions, and keeps what was decided', async ({
  launch,
}) => {
  const first = await launch(sample);
  await expect.poll(() => readCount(first.page, 'New'), { timeout: 10_000 }).toBeGreaterThan(50);
  await expect(rows(first.page).filter({ hasText: '2 places' }).first()).toBeVisible();

  // Noise that shares the name goes away in one key each, and the next mention comes up by itself.
  await first.page.keyboard.press('/');
  await first.page.keyboard.type('chalky');
  await expect(rows(first.page)).toHaveText([/South-facing blue door gone chalky/]);
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('x');
  await expect(view(first.page, 'Not about us')).toContainText('1');
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('j');
  await first.page.keyboard.press('w');
  await expect(view(first.page, 'Waiting')).toContainText('3');
  const seen = { waiting: 3, dismissed: 1, all: await readCount(first.page, 'All') };
  await first.app.close();

  const { page } = await launch(sample);
  await expect(view(page, 'Not about us')).toContainText('1');
  expect({
    waiting: await readCount(page, 'Waiting'),
    dismissed: await readCount(page, 'Not about us'),
    all: Math.max(await readCount(page, 'All'), seen.all),
  }).toEqual({ ...seen, all: await readCount(page, 'All') });
});

test('in the sample somebody waits too long, something comes back soon, and much has ended', async ({
  launch,
}) => {
  const { page } = await launch(sample);
  await view(page, 'Waiting').click();
  await expect(page.getByText(/^2 people to answer, the longest for \d days$/)).toBeVisible();
  await expect(rows(page).first()).toContainText(/waiting \d days, too long/);
  await view(page, 'Snoozed').click();
  await expect(rows(page)).toHaveText([/put off until (today|tomorrow)/]);
  await view(page, 'Closed').click();
  await expect(rows(page).filter({ hasText: 'Won back · She has a tab now' })).toHaveCount(1);
});

test('the original of an invented post is not sought in the browser', async ({ launch }) => {
  const { app, page } = await launch(sample);
  await app.evaluate(({ shell }) => {
    shell.openExternal = async () => {
      throw new Error('the browser was asked');
    };
  });
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByText('This place is invented')).toBeVisible();
});

test('new words come in while someone looks around', async ({ launch }) => {
  const { page } = await launch(sample);
  await expect.poll(() => readCount(page, 'All'), { timeout: 10_000 }).toBeGreaterThan(50);
  const before = await readCount(page, 'All');
  await expect.poll(() => readCount(page, 'All'), { timeout: 60_000 }).toBeGreaterThan(before);
  await expect(rows(page).first()).toBeVisible();
});
