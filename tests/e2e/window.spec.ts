import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { appTest as test } from '../helpers/launchEarmark.ts';

const sampleShop = { engine: 'real', args: ['--demo'] } as const;

/** Every place of the window, with what has to be opened there. */
const places: readonly { readonly path: string; readonly open?: (page: Page) => Promise<void> }[] = [
  { path: '/inbox/new' },
  { path: '/inbox/new', open: (page) => page.keyboard.press('?') },
  { path: '/inbox/waiting' },
  { path: '/inbox/all' },
  { path: '/sources' },
  { path: '/sources/add-place' },
  { path: '/sources/add-watch', open: (page) => page.getByRole('combobox', { name: 'What it is' }).click() },
  { path: '/settings' },
  { path: '/settings', open: (page) => page.getByRole('button', { name: 'Choose days' }).click() },
];

/** WCAG 2.2 up to AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function visitEverything(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  for (const { path, open } of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await open?.(page);
    await look(page);
    await page.keyboard.press('Escape');
  }
}

test('breaks no rule of its content security policy, whatever is opened', async ({ launch }) => {
  const { page } = await launch(sampleShop);
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      document.body.dataset.violations = `${document.body.dataset.violations ?? ''} ${event.violatedDirective}`;
    });
  });
  await visitEverything(page, async () => {});
  expect(await page.evaluate(() => document.body.dataset.violations)).toBeUndefined();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`can be used by everyone in the ${colorScheme} look`, async ({ launch }) => {
    const { page } = await launch(sampleShop);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('article')).toBeVisible();
    const findings: string[] = [];
    await visitEverything(page, async () => {
      // Electron opens no page of its own for axe.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
      for (const { id, nodes } of violations)
        findings.push(...nodes.map(({ target }) => `${page.url()} ${id}: ${target}`));
    });
    expect(findings).toEqual([]);
  });
}
