import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { townTest as test, townArguments } from '../helpers/townTest.ts';

/** The server plays the services that Earmark suggests, too. */
test.beforeEach(({ server }) => server.playServices(Date.now(), Date.now));

const ticked = (page: Page) => page.getByRole('checkbox', { checked: true });

async function findProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('from a name and a town to five places and the first mentions, by keyboard, and all of it taken back', async ({
  launch,
  server,
}) => {
  const startedAt = Date.now();
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await page.getByRole('link', { name: 'Find places' }).press('Enter');
  await page.getByLabel('What is your shop called?').focus();
  await page.keyboard.type('Blue Door Bakery');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Harbour Town');
  await expect(ticked(page)).toHaveCount(6);
  await expect(page.getByText('Earmark will listen for “Blue Door Bakery”.')).toBeVisible();
  expect(await findProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'See what they say' }).press('Enter');
  await expect(page.getByText(/ (is|are) about you\.$/)).not.toHaveCount(0);
  await expect(page.getByText('6 places ticked')).toBeVisible();
  expect(await findProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Start listening' }).press('Enter');
  await expect(page.getByText('Listening at 6 places')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Mentions' }).getByRole('listitem')).not.toHaveCount(0);
  expect(Date.now() - startedAt).toBeLessThan(2 * 60_000);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone')).toBeVisible();
  await page.getByRole('link', { name: /^Sources/ }).click();
  await expect(page.getByRole('button', { name: 'Find places' })).toBeVisible();
});

test('says in words what can’t be looked at, lets go of looks, and names the places that are deaf', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  server.serve('mastodon.social/tags/nobody.rss', { status: 404 });
  server.serve('lowtide.substack.com/feed', () => undefined);
  await page.getByRole('link', { name: 'Find places' }).click();
  await page.getByLabel('What is your shop called?').fill('Nobody');
  await page.getByRole('button', { name: 'Look at #nobody on mastodon.social' }).click();
  await expect(page.getByText(/^There is nothing at this address/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at TripAdvisor' })).toBeVisible();

  await page.getByLabel('Its web address').fill('lowtide.substack.com');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByLabel('Its web address').fill('facebook.com/bluedoor');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByText(/^Facebook lets no program listen/)).toBeVisible();
});
