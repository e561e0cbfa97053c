import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import '../helpers/bridge.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';

const sample = { engine: 'real', args: ['--demo'] } as const;

/** What axe finds on the page as it is, with the elements it finds it at. */
async function findProblems(page: Page): Promise<string[]> {
  // Electron has no pages that could be opened beside this one, which axe otherwise asks for.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Each screen by its name, and how to come to it by keyboard. */
const screens: Record<string, (page: Page) => Promise<void>> = {
  inbox: async (page) => {
    await expect(page.getByRole('list', { name: 'Mentions' }).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('article')).toBeVisible();
  },
  'a reply': async (page) => {
    await page.keyboard.press('r');
    await page.keyboard.type('I will write to {whom} by Friday.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Record reply' })).toBeVisible();
    await expect(page.getByText(/^You said “by Friday”/)).toBeVisible();
  },
  'what was answered and promised': async (page) => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /^Replied/ }).click();
    await expect(page.getByRole('list', { name: 'What you answered' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Follow-ups and promises' })).toBeVisible();
  },
  'a follow-up': async (page) => {
    await page.keyboard.press('f');
    await expect(page.getByRole('form', { name: 'A follow-up' })).toBeVisible();
  },
  'why a mention is here': async (page) => {
    await page.keyboard.press('Escape');
    await page
      .getByRole('link', { name: /^New(?! here)/ })
      .first()
      .click();
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('y');
    await page
      .getByRole('radio', { name: /^Never (by|from)/ })
      .first()
      .check();
    await expect(page.getByRole('region', { name: 'What that would do' })).toContainText('put aside');
  },
  'toast after a decision': async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('x');
    await expect(page.getByText(/^Not about you/)).toBeVisible();
  },
  'several at once': async (page) => {
    await page.keyboard.press('v');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('toolbar', { name: 'What to do with those marked' })).toBeVisible();
  },
  'find anything': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('wai');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'what you did': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await expect(page.getByRole('heading', { name: 'What you did' })).toBeVisible();
  },
  'empty list': async (page) => {
    await page.getByRole('link', { name: /^Before you started/ }).click();
    await expect(page.getByText('Nothing from before')).toBeVisible();
  },
  sources: async (page) => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(page.getByRole('heading', { name: 'Where you listen' })).toBeVisible();
  },
  'a place': async (page) => {
    await page.getByRole('button', { name: 'Slipway notices', exact: true }).click();
    await expect(page.getByRole('list', { name: 'The last checks' })).toBeVisible();
  },
  'somewhere to look': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add somewhere to look yourself' }).click();
    await expect(page.getByLabel('How often').first()).toBeVisible();
  },
  'what Earmark hears': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'What Earmark hears' }).click();
    await expect(page.getByText('Where no program can hear for you')).toBeVisible();
    await page.getByRole('link', { name: 'Where you listen' }).click();
  },
  'add a place': async (page) => {
    await page.getByRole('button', { name: 'Add a place' }).click();
    await expect(page.getByLabel('Its web address')).toBeVisible();
  },
  settings: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  },
  'a saved reply': async (page) => {
    await page.getByRole('button', { name: 'Add a saved reply' }).click();
    await page.keyboard.type('Thanks');
    await page.getByLabel('What it says').fill('Hi {name}');
    await expect(page.getByText('Hi Rowan')).toBeVisible();
  },
  keys: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen can be read and used by everyone, ${colorScheme}`, async ({ launch }) => {
    // Some twenty screens, each looked through as a whole.
    test.slow();
    const { page } = await launch(sample);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const problems: Record<string, string[]> = {};
    for (const [name, open] of Object.entries(screens)) {
      await open(page);
      const found = await findProblems(page);
      if (found.length > 0) problems[name] = found;
    }
    expect(problems).toEqual({});
  });
}

test('would find out a control without a name', async ({ launch }) => {
  const { page } = await launch(sample);
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await findProblems(page)).toEqual(['button-name: <button></button>']);
});

test('a walk through every screen breaks no rule of the security policy and logs no error', async ({
  launch,
}) => {
  const { page } = await launch(sample);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.reload();
  for (const open of Object.values(screens)) await open(page);
  expect(complaints).toEqual([]);
});
