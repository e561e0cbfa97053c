import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { appTest as test } from '../helpers/launchEarmark.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townArguments, townTest } from '../helpers/townTest.ts';
import { writeRss } from '../helpers/writeRss.ts';

const place = 'talk.harbourtown.example';
const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });

/** Notes what the app's icon is asked to show, since the display of the tests has none. */
async function watchBadge(app: ElectronApplication): Promise<() => Promise<number | undefined>> {
  await app.evaluate(({ app: shell }) => {
    const noted = globalThis as { shownOnIcon?: number };
    shell.setBadgeCount = (count) => {
      noted.shownOnIcon = count ?? 0;
      return true;
    };
  });
  return () => app.evaluate(() => (globalThis as { shownOnIcon?: number }).shownOnIcon);
}

async function findProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

townTest(
  'ends and puts off mentions by keyboard, shows who waits on its icon, and takes all back',
  async ({ launch, server }) => {
    const items = ['Rye', 'Rolls', 'Buns', 'Tarts'].map((name) => ({
      guid: name,
      text: `${name} at the Blue Door`,
    }));
    const serve = (said: typeof items) => server.serve(`${place}/posts.rss`, writeRss(said));
    serve([]);
    const { app, page } = await launch({ engine: 'real', args: townArguments(server) });
    const readBadge = await watchBadge(app);
    await listenTo(page, { address: `${place}/posts.rss` });
    serve(items);
    await page.getByRole('button', { name: /^Check .* now/ }).click();
    await view(page, 'Inbox').click();
    await expect(rows(page)).toHaveCount(4);

    // Someone waits, and the icon says so.
    await page.keyboard.press('w');
    await expect(rows(page)).toHaveCount(3);
    await expect.poll(readBadge).toBe(1);
    await view(page, 'Waiting').click();
    await expect(page.getByText(/^1 person to answer, for \d+ min$/)).toBeVisible();

    // A letter closes it; undo brings it back to where it waited.
    await page.keyboard.press('e');
    await expect(page.getByRole('dialog', { name: 'How it ended' })).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByText('Nobody is waiting for you').first()).toBeVisible();
    await expect.poll(readBadge).toBe(0);
    await page.keyboard.press('Control+z');
    await expect(rows(page)).toHaveCount(1);
    await expect.poll(readBadge).toBe(1);

    // With Shift one says why first; the closed one tells both, and can be opened again.
    await page.keyboard.press('e');
    await page.keyboard.press('Shift+F');
    await page.keyboard.type('New oven');
    await page.keyboard.press('Enter');
    await view(page, 'Closed').click();
    await expect(rows(page)).toHaveText([/Fixed · New oven/]);
    await expect(page.getByRole('article')).toContainText('You closed it: fixed · New oven');
    await page.keyboard.press('w');
    await view(page, 'Waiting').click();
    await expect(rows(page)).toHaveCount(1);

    // No reply is needed, for a reason; Enter takes the first that is offered.
    await page.keyboard.press('n');
    await page.keyboard.type('kind');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await view(page, 'Closed').click();
    await expect(rows(page)).toHaveText([/No reply needed · Only a kind word/]);

    // A time in words is shown as it was understood before it is taken; Escape leaves all as it was.
    await view(page, 'New').click();
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(rows(page).first().getByRole('button').first()).toBeFocused();
    await page.keyboard.press('s');
    await page.keyboard.type('when the moon is full');
    await expect(page.getByText(/^Say a day to come/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Put it off until' }).fill('12 march 2031 9:00');
    await expect(page.getByRole('option')).toHaveText([/12 March 2031, 9:00|March 12, 2031, 9:00/]);
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(2);
    await view(page, 'Snoozed').click();
    await expect(rows(page)).toHaveText([/put off until .*2031/]);
    await page.getByRole('button', { name: 'Back now' }).click();
    await expect(page.getByText('Nothing is put off').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await view(page, 'New').click();
    await expect(rows(page)).toHaveCount(3);
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every panel of an ending can be used by everyone, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch({ engine: 'real', args: ['--demo'] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(rows(page).first()).toBeVisible();
    const problems: Record<string, string[]> = {};
    for (const key of ['s', 'e', 'n']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      const found = await findProblems(page);
      if (found.length > 0) problems[key] = found;
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    expect(problems).toEqual({});
  });
}
