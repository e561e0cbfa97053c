import { expect, type Page } from '@playwright/test';
import '../helpers/bridge.ts';
import type { FeedServer } from '../helpers/feedServer.ts';
import { findProblems } from '../helpers/findProblems.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { writeRss } from '../helpers/writeRss.ts';

const spring = Date.UTC(2026, 3, 14, 9);
const said = [
  { guid: '1', text: 'The Blue Door had nut-free trays, do they still?', author: 'Mary Jones', at: spring },
  {
    guid: '2',
    text: 'Rye from the Blue Door for the regatta',
    author: 'Mary Jones',
    at: spring + 150 * 86_400_000,
  },
  { guid: '3', text: 'Nut cake at the Blue Door', author: 'tom', at: spring },
];

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const field = (page: Page) => page.getByRole('combobox', { name: /^Search in/ });

/** Listens to a place that has said all this before. */
async function setUp(page: Page, server: FeedServer): Promise<void> {
  server.serve('town.example/feed', { body: writeRss(said, 'Town talk') });
  await listenTo(page, { address: 'town.example/feed', title: 'Town talk' });
  await view(page, 'Inbox').click();
  await view(page, 'All').click();
  await expect(rows(page)).toHaveCount(said.length);
}

test('finds by keyboard what somebody wrote last spring', async ({ launch, server }) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await setUp(page, server);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('option', { name: /^from:/ })).toBeVisible();
  expect(await findProblems(page)).toEqual([]);
  await page.keyboard.type('mar');
  await page.getByRole('option', { name: /^Mary Jones/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  const option = await page.getByRole('option', { name: /^Mary Jones/ }).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', option ?? '');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('from:"Mary Jones" ');
  await page.keyboard.type('before:2026-06');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText([/nut-free trays/]);
  await expect(page.getByRole('article')).toContainText('nut-free trays');

  await page.getByRole('button', { name: 'Take away: before 2026-06' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(said.length);
});

test('keeps a search as a view whose count lives, and takes it back', async ({ launch, server }) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await setUp(page, server);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Unread' }).click();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('is:unread');
  await field(page).fill('nut in:all');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save as a view' }).click();
  await page.getByLabel('Name').fill('Nuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nuts' })).toBeVisible();
  await expect(view(page, 'Nuts')).toContainText('2');
  await expect(rows(page)).toHaveCount(2);
  expect(await findProblems(page)).toEqual([]);

  const more = { guid: '4', text: 'No nut in sight at the Blue Door', author: 'uwe' };
  server.serve('town.example/feed', { body: writeRss([...said, more], 'Town talk') });
  await view(page, 'Sources').click();
  await page.getByRole('button', { name: 'Check Town talk now' }).click();
  await expect(view(page, 'Nuts')).toContainText('3');
  await view(page, 'Nuts').click();
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Change “Nuts”' }).click();
  await page.getByRole('menuitem', { name: 'Remove this view' }).click();
  await expect(view(page, 'Nuts')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(view(page, 'Nuts')).toContainText('3');
});

test('shows what was open for a moment as read', async ({ launch, server }) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await setUp(page, server);
  await expect(rows(page).filter({ hasText: 'Unread: ' })).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(rows(page).filter({ hasText: 'Unread: ' })).toHaveCount(1);
});
