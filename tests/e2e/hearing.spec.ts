import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { FeedServer } from '../helpers/feedServer.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { writeRss } from '../helpers/writeRss.ts';

const engine = 'real';
const forum = 'talk.harbourtown.example';
const earlier = { guid: '1', text: 'Is the Blue Door open on Mondays?', author: 'malcolm' };
const rolls = { guid: '2', text: 'Raw rolls from the Blue Door, third time', author: 'rowan_t' };
const doors = { guid: '3', text: 'How to hang a blue door', author: 'painter' };

function serveForum(server: FeedServer, items: Parameters<typeof writeRss>[0]): void {
  const link = '<link rel="alternate" type="application/rss+xml" href="/posts.rss">';
  server.serve(`${forum}/`, {
    body: `<!doctype html><title>Harbour Town</title>${link}`,
    headers: { 'content-type': 'text/html' },
  });
  server.serve(`${forum}/posts.rss`, { body: writeRss(items, 'Harbour Town forum') });
}

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });

/** The process of each life of the engine so far, as its log tells. */
function readEnginePids(profile: string): number[] {
  const lines = readFileSync(join(profile, 'logs/engine.log'), 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .flatMap(({ event, pid }) => (event === 'engine ready' ? [pid] : []));
}

/** From the empty first screen to a watch and a place, as someone would who has never heard of feeds. */
async function setUp(page: Page): Promise<void> {
  await listenTo(page, { address: forum, title: 'Harbour Town forum' });
}

/** Sets up, has the forum say two things, and opens the inbox. */
async function hearTwoMentions(page: Page, server: FeedServer): Promise<void> {
  serveForum(server, []);
  await setUp(page);
  serveForum(server, [rolls, doors]);
  await page.getByRole('button', { name: 'Check Harbour Town forum now' }).click();
  await view(page, 'Inbox').click();
  await expect(rows(page)).toHaveCount(2);
}

test('hears a place that was added, keeps a decision over a restart, and takes it back', async ({
  launch,
  server,
}) => {
  serveForum(server, [earlier]);
  const first = await launch({ engine, args: townArguments(server) });
  await setUp(first.page);

  await view(first.page, 'Before you started').click();
  await expect(rows(first.page)).toHaveText([/Is the Blue Door open on Mondays/]);

  serveForum(server, [earlier, rolls, doors]);
  await view(first.page, 'Sources').click();
  await first.page.getByRole('button', { name: 'Check Harbour Town forum now' }).click();
  await view(first.page, 'Inbox').click();
  await expect(rows(first.page)).toHaveCount(2);
  const hang = rows(first.page).filter({ hasText: 'How to hang a blue door' });
  await hang.getByRole('button').first().click();
  await expect(first.page.getByRole('article').locator('mark')).toHaveText(['blue door', 'blue door']);

  await first.page.keyboard.press('x');
  await expect(first.page.getByText('Not about you: “How to hang a blue door”')).toBeVisible();
  await expect(rows(first.page)).toHaveText([/Raw rolls/]);
  await first.page.keyboard.press('w');
  await expect(first.page.getByText('You have heard everyone')).toBeVisible();
  await first.app.close();

  const { page } = await launch({ engine, args: townArguments(server) });
  await view(page, 'Waiting').click();
  await expect(rows(page)).toHaveText([/Raw rolls/]);
  await view(page, 'Not about us').click();
  await expect(rows(page)).toHaveText([/How to hang a blue door/]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await view(page, 'New').click();
  await expect(rows(page)).toHaveCount(2);
});

test('says at the place what is wrong with it, and removes it with an undo', async ({ launch, server }) => {
  serveForum(server, [earlier]);
  const { page } = await launch({ engine, args: townArguments(server) });
  await setUp(page);
  server.serve(`${forum}/posts.rss`, { status: 500 });
  await page.getByRole('button', { name: 'Check Harbour Town forum now' }).click();
  await expect(page.getByText('One check failed')).toBeVisible();
  await page.getByRole('button', { name: 'Check Harbour Town forum now' }).click();
  await expect(page.getByText(/Broken since/)).toBeVisible();
  await expect(page.getByText(/“500”/)).toBeVisible();

  await page.getByRole('button', { name: 'More about Harbour Town forum' }).click();
  await page.getByRole('menuitem', { name: /Stop listening/ }).click();
  await expect(page.getByText('No longer listening to “Harbour Town forum”')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/Broken since/)).toBeVisible();
});

test('searches what was heard', async ({ launch, server }) => {
  const { page } = await launch({ engine, args: townArguments(server) });
  await hearTwoMentions(page, server);
  await page.keyboard.press('/');
  await page.keyboard.type('rolls');
  await expect(rows(page)).toHaveText([/Raw rolls/]);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
});

test('keeps its window when the engine is killed, and shows the mentions again within a moment', async ({
  launch,
  server,
  profile,
}) => {
  const { page } = await launch({ engine, args: townArguments(server) });
  await hearTwoMentions(page, server);
  const [enginePid] = readEnginePids(profile);
  if (enginePid === undefined) throw new Error('the engine wrote no log');
  process.kill(enginePid, 'SIGKILL');
  await expect.poll(() => readEnginePids(profile).length).toBe(2);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('x');
  await expect(rows(page)).toHaveCount(1);
  await expect(view(page, 'Not about us')).toContainText('1');
});
