import { expect, type Page } from '@playwright/test';
import type { FeedServer } from '../helpers/feedServer.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { minuteMs, monday, writeRss } from '../helpers/writeRss.ts';

const real = [
  ['Rye from the Anchor, still warm', 'millstone', 'town.example'],
  ['Cake at the Anchor was the best of the year', 'rowan_t', 'town.example'],
  ['The Anchor was shut on Sunday, what a pity', 'malcolm', 'town.example'],
  ['Bread of the Anchor at our table', 'k_lindqvist', 'letters.example'],
] as const;
const noise = [
  ['Anchor paint dries slowly', 'brushy', 'paintforum.example'],
  ['Which primer under Anchor white', 'undercoat', 'paintforum.example'],
  ['Anchor grey or Anchor blue', 'brushy', 'paintforum.example'],
  ['Lost my anchor in the bay', 'deckhand', 'town.example'],
  ['New anchor chain for the boat', 'deckhand', 'town.example'],
  ['News anchor leaves the evening show', 'telly', 'gazette.example'],
  ['An anchor of the morning news returns', 'telly_two', 'gazette.example'],
  ['Anchor tattoo, done yesterday', 'inky', 'town.example'],
  ['Anchor bolts for a wall', 'hammer', 'town.example'],
] as const;
const posts = [...real, ...noise].map(([text, author, site], index) => ({
  guid: `${index}`,
  text,
  author,
  link: `http://${site}/${index}`,
  at: monday - index * minuteMs,
}));

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Why am I seeing this?' });

/** Listens for a name that means much else too, and hears all of it. */
async function drownInNoise(page: Page, server: FeedServer): Promise<void> {
  const serve = (items: Parameters<typeof writeRss>[0]) =>
    server.serve('town.example/feed', { body: writeRss(items, 'Town talk') });
  serve([]);
  await listenTo(page, { words: 'Anchor', address: 'town.example/feed', title: 'Town talk' });
  serve(posts);
  await page.getByRole('button', { name: 'Check Town talk now' }).click();
  await view(page, 'Inbox').click();
  await expect(rows(page)).toHaveCount(posts.length);
}

async function open(page: Page, text: string): Promise<void> {
  await rows(page).filter({ hasText: text }).getByRole('button').first().click();
  await expect(page.getByRole('article')).toContainText(text);
  await page.keyboard.press('y');
  await expect(sheet(page)).toBeVisible();
}

test('five corrections, and the noise is gone, nothing real is hidden, and all can be undone', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await drownInNoise(page, server);

  await open(page, 'Anchor paint dries slowly');
  await expect(sheet(page)).toContainText(
    'It says Anchor in the text. You listen for that under “Our name”.',
  );
  await sheet(page).getByLabel('Never from paintforum.example').check();
  await expect(sheet(page)).toContainText('3 undecided mentions put aside');
  await expect(sheet(page)).toContainText('10 mentions of the last 90 days would still come through');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Never from paintforum.example, 3 mentions put aside')).toBeVisible();
  await expect(rows(page)).toHaveCount(10);

  await open(page, 'Lost my anchor in the bay');
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).getByLabel('Never by deckhand')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(8);

  await open(page, 'News anchor leaves');
  await sheet(page).getByLabel('Never when it also says…').check();
  await sheet(page).getByLabel('Any of these words').fill('news');
  await sheet(page).getByLabel('Any of these words').press('Enter');
  await expect(sheet(page)).toContainText('2 undecided mentions put aside');
  await sheet(page).getByRole('button', { name: 'Make it a rule' }).click();
  await expect(rows(page)).toHaveCount(6);

  await open(page, 'Anchor tattoo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not about you: “Anchor tattoo, done yesterday”')).toBeVisible();
  await expect(rows(page)).toHaveCount(5);

  await rows(page).filter({ hasText: 'Anchor bolts' }).getByRole('button').first().click();
  await page.keyboard.press('x');
  // The toast of the decision before may still be on its way out.
  const toast = page.getByRole('alert').filter({ hasText: 'Anchor bolts' });
  await toast.getByRole('button', { name: 'Never again…' }).click();
  await expect(sheet(page)).toContainText('Never by hammer');
  await sheet(page).getByRole('button', { name: 'Make it a rule' }).click();
  await expect(rows(page)).toHaveText(real.map(([text]) => new RegExp(text)));

  await view(page, 'Not about us').click();
  await expect(rows(page)).toHaveCount(noise.length);
  await rows(page).filter({ hasText: 'Which primer' }).getByRole('button').first().click();
  await expect(page.getByText(/^Hidden by your rule “never from paintforum\.example”/)).toBeVisible();

  await view(page, 'Sources').click();
  await expect(page.getByRole('region', { name: 'Your rules' }).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Remove the rule “never from paintforum.example”' }).click();
  await expect(page.getByText(/3 mentions back in your list$/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Your rules' }).getByRole('listitem')).toHaveCount(4);

  await view(page, 'New').click();
  await expect(rows(page)).toHaveCount(real.length);
  for (const [label, count] of [
    ['Never by hammer', 4],
    ['Not about you: “Anchor bolts for a wall”', 5],
    ['Not about you: “Anchor tattoo, done yesterday”', 6],
    ['Never with “news”, 2 mentions put aside', 8],
    ['Never by deckhand, 2 mentions put aside', 10],
    ['Never from paintforum.example, 3 mentions put aside', posts.length],
  ] as const) {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('alert').filter({ hasText: `Undone${label}` })).toBeVisible();
    await expect(rows(page)).toHaveCount(count);
  }
});
