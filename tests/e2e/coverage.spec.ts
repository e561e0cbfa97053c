import { expect, type Page } from '@playwright/test';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { dayMs, writeRss } from '../helpers/writeRss.ts';

const place = 'lighthouse.example/feed.xml';

/** A post every other day, the newest so many days ago. */
const writeLog = (silentDays: number) =>
  writeRss(
    Array.from({ length: 12 }, (_, index) => ({
      guid: `${index}`,
      title: `Day ${index}`,
      at: Date.now() - (silentDays + 2 * index) * dayMs,
    })),
    'The Lighthouse Log',
  );

/** Adds the place by its address, as it is typed. */
async function addPlace(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Sources/ }).click();
  await page.getByRole('button', { name: 'Add a place' }).click();
  await page.getByLabel('Its web address').fill(place);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Listen to The Lighthouse Log' }).click();
}

test('a place that is silent for too long is late, one that fails again and again is broken, and both say so', async ({
  launch,
  server,
}) => {
  server.serve(place, writeLog(5));
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await addPlace(page);
  await expect(page.getByText(/^usually something by now; last post/)).toBeVisible();
  await expect(page.getByText('One place late.')).toBeVisible();

  await page.getByRole('button', { name: 'The Lighthouse Log', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('list', { name: 'The last checks' }).getByRole('listitem')).toHaveText([
    /12 new/,
  ]);
  server.serve(place, { status: 500 });
  await drawer.getByRole('button', { name: 'Check now' }).click();
  await expect(drawer.getByText('One check failed')).toBeVisible();
  await drawer.getByRole('button', { name: 'Check now' }).click();
  await expect(drawer.getByText(/^Broken since/)).toBeVisible();
  await expect(drawer.getByRole('list', { name: 'The last checks' }).getByRole('listitem')).toHaveText([
    /their site answered “500”/,
    /their site answered “500”/,
    /12 new/,
  ]);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'What Earmark hears' }).click();
  await expect(page.getByText('One place needs you.').first()).toBeVisible();
  await page.getByRole('button', { name: /The Lighthouse Log/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Something broke at their site');
});

test('a place that only people can look at is opened, written down, and taken back', async ({
  launch,
  server,
}) => {
  const { app, page } = await launch({ engine: 'real', args: townArguments(server) });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
  });
  await page.getByRole('link', { name: /^Sources/ }).click();
  const aside = page.getByRole('region', { name: 'Only you can look here' });
  await aside.getByRole('button', { name: 'Google reviews' }).click();
  await expect(aside.getByText('you have not looked yet')).toBeVisible();
  await expect(page.getByText('One place can’t be heard by any program.')).toBeVisible();

  await aside.getByRole('button', { name: 'Look at Google reviews' }).click();
  await expect(aside.getByText(/^looked today, again/)).toBeVisible();
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(opened.map((address) => new URL(address).hostname)).toEqual(['www.google.com']);
  // The toast of what was done before may still be there.
  const toast = page.getByText('You looked at “Google reviews”').locator('..');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(aside.getByText('you have not looked yet')).toBeVisible();

  await page.getByRole('link', { name: 'What Earmark hears' }).click();
  await page.getByRole('button', { name: 'Remind me to look at Facebook' }).click();
  await expect(page.getByText('You look every week: you have not looked yet.')).toHaveCount(2);
});
