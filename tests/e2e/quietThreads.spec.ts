import { expect, type Page } from '@playwright/test';
import type { FeedServer } from '../helpers/feedServer.ts';
import { findProblems } from '../helpers/findProblems.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

const people = ['anna', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hana'];
const start = Date.now() - 60 * minuteMs;
let said = 0;

type Post = { readonly title: string; readonly text: string; readonly author?: string };
const posted: (Post & { readonly guid: string; readonly link: string; readonly at: number })[] = [];

/** The forum says more, and Earmark hears it. */
async function say(page: Page, server: FeedServer, ...posts: readonly Post[]): Promise<void> {
  for (const post of posts) {
    said += 1;
    posted.push({
      author: people[said % people.length] ?? 'anna',
      ...post,
      guid: `${said}`,
      link: `http://talk.example/t/12/${said}`,
      at: start + said * minuteMs,
    });
  }
  server.serve('talk.example/feed', { body: writeRss(posted, 'Talk of the town') });
  await page.getByRole('link', { name: /^Sources/ }).click();
  await page.getByRole('button', { name: 'Check Talk of the town now' }).click();
  await expect(page.getByRole('button', { name: 'Check Talk of the town now' })).toBeVisible();
  await view(page, 'Inbox').click();
}

const about = (title: string, count: number, text = 'I was at the Blue Door') =>
  Array.from({ length: count }, (_, at) => ({
    title: at === 0 ? title : `Re: ${title}`,
    text: `${text}, no. ${at}`,
  }));

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const undo = (page: Page, label: string) =>
  page.getByRole('alert').filter({ hasText: label }).getByRole('button', { name: 'Undo' });

async function listen(page: Page, server: FeedServer): Promise<void> {
  server.serve('talk.example/feed', { body: writeRss([], 'Talk of the town') });
  await listenTo(page, { address: 'talk.example/feed', title: 'Talk of the town' });
}

test('a thread that floods is one row, and can be quiet for a week', async ({ launch, server }) => {
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await listen(page, server);
  await say(page, server, ...about('Best bread in town?', 7), ...about('Parking on the quay', 1));
  await expect(rows(page)).toHaveCount(2);
  const flood = rows(page).filter({ hasText: '7 from Talk of the town' });
  await expect(flood).toContainText('Best bread in town?');

  await test.step('opens and folds by the keyboard, and is one stop', async () => {
    await page.keyboard.press('j');
    await expect(flood.getByRole('button').first()).toBeFocused();
    expect(await findProblems(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect(rows(page)).toHaveCount(9);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.getByRole('article')).toContainText('no. 5');
    await page.keyboard.press('ArrowLeft');
    await expect(rows(page)).toHaveCount(2);
    await expect(flood.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(9);
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('is put aside as one, and comes back as one', async () => {
    await page.keyboard.press('x');
    await expect(rows(page)).toHaveCount(1);
    await undo(page, 'Not about you: 7 mentions').click();
    await expect(rows(page)).toHaveCount(2);
    await expect(flood).toBeVisible();
  });

  await test.step('goes below New when it is quiet, with what comes in', async () => {
    await flood.getByRole('button').first().focus();
    await page.keyboard.press('z');
    const quiet = rows(page).filter({ hasText: 'Quiet for a week: 7 in 1 thread' });
    await expect(quiet).toBeVisible();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole('article')).toContainText('Parking on the quay');
    await say(page, server, ...about('Best bread in town?', 2), {
      title: 'Best bread in town?',
      text: 'The Blue Door made me ill',
    });
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).first()).toContainText('made me ill');
    await rows(page).filter({ hasText: 'Quiet for a week: 9 in 1 thread' }).getByRole('button').click();
    await expect(rows(page).filter({ hasText: '9 from Talk of the town' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Quiet threads' })).toContainText('Best bread in town?');
    expect(await findProblems(page)).toEqual([]);
  });

  await test.step('is heard again from the list of sources, and that can be undone', async () => {
    await page.getByRole('link', { name: /^Sources/ }).click();
    const threads = page.getByRole('region', { name: 'Quiet threads' });
    await expect(threads).toContainText(/quiet until \w{3} (\d+ \w{3}|\w{3} \d+)/);
    await threads.getByRole('button', { name: /^Hear it again/ }).click();
    await expect(threads).toBeHidden();
    await undo(page, 'Heard again').click();
    await expect(threads).toBeVisible();
    await view(page, 'Inbox').click();
    await rows(page).filter({ hasText: 'made me ill' }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Hear it again' }).click();
    await expect(rows(page).filter({ hasText: 'Quiet for a week' })).toBeHidden();
    await expect(rows(page)).toHaveCount(5);
    await expect(flood).toBeVisible();
  });
});
