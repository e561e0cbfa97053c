import { expect, type Page } from '@playwright/test';
import { createEngine } from '../../src/engine/createEngine.ts';
import { defaultLimits } from '../../src/engine/options.ts';
import { type FeedServer, startFeedServer } from '../helpers/feedServer.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';
import { makeCommandId } from '../helpers/testEngine.ts';
import { writeRss } from '../helpers/writeRss.ts';

const title = 'Blue Door Bakery among five bakeries worth the ferry';
const story = { guid: '1', title, link: 'http://gazette.example/five', author: 'mia' };
const quoted = { ...story, guid: '7', text: 'Five bakeries, and the Blue Door is the first of them.' };
const rolls = { guid: '2', text: 'Raw rolls from the Blue Door, third time', author: 'mia' };

/** Has an engine without a window hear two places: a story that stands in both, and was changed in the first. */
async function prepareProfile(dataFolder: string, server: FeedServer): Promise<void> {
  const ignore = () => undefined;
  const engine = await createEngine({
    dataFolder,
    version: '0.0.0',
    timeZone: 'Europe/London',
    clock: Date.now,
    random: () => 0.5,
    resolve: server.resolve,
    limits: { ...defaultLimits, gatherMs: 1, domainGapMs: 0 },
    log: { info: ignore, warn: ignore, error: ignore },
    onLost: ignore,
  });
  await engine.client.watches.add({
    commandId: makeCommandId(),
    details: { name: 'Our name', kind: 'name', anyOf: ['Blue Door'], allOf: [], noneOf: [] },
  });
  const addPlace = async (title: string) => {
    const place = `${title.toLowerCase()}.example/feed`;
    server.serve(place, writeRss([]));
    const feed = { address: `http://${place}`, title, siteAddress: null };
    const { id } = await engine.client.feeds.add({ commandId: makeCommandId(), ...feed });
    await engine.client.feeds.checkNow({ id });
    return async (items: Parameters<typeof writeRss>[0]) => {
      server.serve(place, writeRss(items));
      await engine.client.feeds.checkNow({ id });
    };
  };
  const say = await addPlace('Gazette');
  const quote = await addPlace('Search');
  const text = 'The Blue Door is the best of them, and its rye is fresh every day.';
  await say([{ ...story, text }, rolls]);
  await quote([quoted]);
  await say([{ ...story, text: text.replace('fresh every day', 'stale by noon') }, rolls]);
  await engine.close();
}

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const open = (page: Page, text: string) =>
  rows(page).filter({ hasText: text }).getByRole('button').first().click();

test('shows what was said first, and joins and takes apart by hand what is or is not the same', async ({
  launch,
  profile,
}) => {
  const server = await startFeedServer();
  await prepareProfile(profile, server);
  const { page } = await launch({ engine: 'real', args: [`--example-hosts-port=${server.port}`] });
  await expect(rows(page)).toHaveCount(2);

  await open(page, title);
  await expect(page.getByText(/^Text changed today .* first version kept/)).toBeVisible();
  await page.getByRole('button', { name: 'See what changed' }).click();
  const panel = page.getByRole('dialog', { name: 'What changed' });
  await expect(panel.locator('del')).toHaveText(['fresh every day.']);
  await expect(panel.locator('ins')).toHaveText(['stale by noon.']);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.getByRole('button', { name: 'What Search says is something else' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);

  await open(page, 'Raw rolls');
  await page.keyboard.press('m');
  const choice = page.getByRole('dialog', { name: 'The same as another mention' });
  await choice.getByRole('searchbox').fill('ferry');
  await choice.getByRole('button', { name: title }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('Heard in 3 places')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(2);
  await server.close();
});
