import { expect, type Page } from '@playwright/test';
import type { FeedServer } from '../helpers/feedServer.ts';
import { listenTo } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

const mentionCount = 12;
const start = Date.now() - 60 * minuteMs;

const rows = (page: Page) => page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
const openRow = (page: Page) => page.getByRole('list', { name: 'Mentions' }).locator('[aria-current]');
const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const marked = (page: Page) => page.getByRole('toolbar', { name: 'What to do with those marked' });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Twelve people say something at different hours, so that none is folded away. */
async function listen(page: Page, server: FeedServer): Promise<void> {
  const items = Array.from({ length: mentionCount }, (_, at) => ({
    guid: `${at}`,
    title: `Word no. ${at} of the street`,
    link: `http://talk.example/${at}/word`,
    text: `Person ${at} was at the Blue Door`,
    author: `person${at}`,
    at: start + at * minuteMs,
  }));
  server.serve('talk.example/feed', { body: writeRss([], 'Talk of the town') });
  await listenTo(page, { address: 'talk.example/feed', title: 'Talk of the town' });
  server.serve('talk.example/feed', { body: writeRss(items, 'Talk of the town') });
  await page.getByRole('button', { name: 'Check Talk of the town now' }).click();
  await expect(page.getByRole('button', { name: 'Check Talk of the town now' })).toBeVisible();
  await press(page, 'g', 'i');
  await expect(rows(page)).toHaveCount(mentionCount);
}

test('several mentions are dealt with at once, and everything can be taken back', async ({
  launch,
  server,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await listen(page, server);

  await test.step('marks a stretch by the keyboard, and puts it aside by one key', async () => {
    await press(page, 'j', 'v', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(marked(page)).toContainText('3 mentions marked');
    await press(page, 'Shift+ArrowUp');
    await expect(marked(page)).toContainText('2 mentions marked');
    await press(page, 'x');
    await expect(rows(page)).toHaveCount(mentionCount - 2);
    await expect(toast(page, 'Not about you: 2 mentions')).toBeVisible();
    await expect(marked(page)).toBeHidden();
    await expect(openRow(page)).toBeFocused();
  });

  await test.step('marks by clicks with Shift and Ctrl, and Escape unmarks', async () => {
    await rows(page)
      .nth(0)
      .getByRole('button')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await rows(page)
      .nth(3)
      .getByRole('button')
      .first()
      .click({ modifiers: ['Shift'] });
    await expect(marked(page)).toContainText('4 mentions marked');
    await rows(page)
      .nth(1)
      .getByRole('button')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await expect(marked(page)).toContainText('3 mentions marked');
    await press(page, 'Escape');
    await expect(marked(page)).toBeHidden();
  });

  await test.step('undoes a mistaken dismiss all, does it again, and undoes it from its toast', async () => {
    await press(page, 'a', 'x');
    await expect(page.getByText('Everyone has been heard').first()).toBeVisible();
    await expect(toast(page, 'Not about you: 10 mentions')).toBeVisible();
    await press(page, 'Control+z');
    await expect(toast(page, 'Undone')).toBeVisible();
    await expect(rows(page)).toHaveCount(mentionCount - 2);
    await expect(openRow(page)).toBeFocused();
    await press(page, 'Control+Shift+z');
    await expect(toast(page, 'Done again')).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await toast(page, 'Done again').getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(mentionCount - 2);
  });

  await test.step('puts all that are marked off by one key, and closes them by another', async () => {
    await press(page, 'j', 'v', 'Shift+ArrowDown', 's');
    await expect(page.getByRole('option').first()).toBeVisible();
    await press(page, 'Enter');
    await expect(toast(page, 'Put off: 2 mentions')).toBeVisible();
    await expect(rows(page)).toHaveCount(mentionCount - 4);
    await press(page, 'Control+z');
    await expect(rows(page)).toHaveCount(mentionCount - 2);
    await press(page, 'v', 'Shift+ArrowDown', 'e', 't');
    await expect(toast(page, 'Thanked: 2 mentions')).toBeVisible();
    await press(page, 'Control+z');
    await expect(rows(page)).toHaveCount(mentionCount - 2);
  });

  await test.step('goes on by keyboard in what a key opened', async () => {
    const radios = page.getByRole('dialog').getByRole('radio');
    await press(page, 'j', 'y');
    await expect(radios.first()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(radios.nth(1)).toBeChecked();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('lists what was done, each with its way back', async () => {
    await press(page, 'g', 'u');
    const done = page.getByRole('region', { name: 'Today' }).getByRole('listitem');
    const [all, some] = ['Not about you: 10 mentions', 'Not about you: 2 mentions'].map((hasText) =>
      done.filter({ hasText }),
    );
    if (!all || !some) throw new Error('two were named');
    await expect(all).toContainText('Undone');
    await some.getByRole('button', { name: /^Undo/ }).click();
    await expect(some).toContainText('Undone');
    await press(page, 'g', 'i');
    await expect(rows(page)).toHaveCount(mentionCount);
  });
});

test('one field finds acts, lists and mentions; single keys can be switched off', async ({
  launch,
  server,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await listen(page, server);
  const field = page.getByRole('combobox', { name: 'Find anything' });

  await test.step('opens a mention by its words', async () => {
    await press(page, 'Control+k');
    await expect(field).toBeFocused();
    await field.fill('word no. 7');
    const option = page.getByRole('option', { name: /Word no. 7/ });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: 'All', exact: true })).toBeVisible();
    await expect(page.getByRole('article')).toContainText('Word no. 7 of the street');
    await expect(openRow(page)).toBeFocused();
  });

  await test.step('carries an act out, and gives the focus back when it is closed', async () => {
    await press(page, 'Escape', 'g', 'i', 'j');
    await expect(openRow(page)).toBeFocused();
    await press(page, 'Control+k', 'Escape');
    await expect(field).toBeHidden();
    await expect(openRow(page)).toBeFocused();
    await press(page, 'Control+k');
    await field.fill('concerns');
    await press(page, 'Enter');
    await expect(rows(page)).toHaveCount(mentionCount - 1);
    await expect(openRow(page)).toBeFocused();
  });

  await test.step('goes to a group of the settings, where single keys are switched off', async () => {
    await press(page, 'Control+k');
    await field.fill('keys');
    await page.getByRole('option', { name: /^Keys/ }).click();
    await page.getByRole('switch', { name: 'Single keys' }).uncheck();
    await expect(toast(page, 'Single keys are off')).toBeVisible();
    await press(page, 'g', 'i');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await press(page, 'Control+k');
    await field.fill('inbox');
    await press(page, 'Enter');
    await press(page, 'ArrowDown', 'x');
    await expect(openRow(page)).toBeFocused();
    await expect(rows(page)).toHaveCount(mentionCount - 1);
    const tools = page.getByRole('toolbar', { name: 'What to do about it' });
    await expect(tools).not.toContainText('x');
    await press(page, 'Control+z');
    await expect(toast(page, 'Undone')).toContainText('Single keys are off');
    await expect(tools).toContainText('x');
    await press(page, 'x');
    await expect(rows(page)).toHaveCount(mentionCount - 2);
  });
});
