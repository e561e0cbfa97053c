import { expect, type Page } from '@playwright/test';
import '../helpers/bridge.ts';
import { findProblems } from '../helpers/findProblems.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';

const sample = { engine: 'real', args: ['--demo'] } as const;

/** Axe in both looks; with `EARMARK_PICTURES` also how it looks. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findProblems(page), `${name}, ${colorScheme}`).toEqual([]);
    if (process.env.EARMARK_PICTURES)
      await page.screenshot({ path: `/tmp/shots/tags-${name}-${colorScheme}.png`, animations: 'disabled' });
  }
}

async function openInbox(page: Page) {
  const rows = page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByText('Only you see this')).toBeVisible();
  return rows;
}

test('tags are made, put on one and on many, and taken off, by keyboard alone', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch(sample);
  const rows = await openInbox(page);
  const field = page.getByRole('combobox', { name: 'Find or make a tag' });
  const tags = page.getByRole('region', { name: 'Tags', exact: true });

  await page.keyboard.press('t');
  await expect(field).toBeFocused();
  await page.keyboard.type('wholesale');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Tagged “wholesale”: “/)).toBeVisible();
  await page.keyboard.type('gluten free');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Saturdays');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('button', { name: /^Take off/ })).toHaveCount(3);
  await expect(rows.filter({ hasText: '+1' })).toHaveCount(1);
  await lookAt(page, 'picker');

  await page.keyboard.type('WHÓLE');
  await expect(page.getByRole('option', { name: /wholesale/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('button', { name: 'Take off “wholesale”' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(page.locator('[aria-current="true"]')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(tags.getByRole('button', { name: 'Take off “wholesale”' })).toBeVisible();

  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 mentions marked')).toBeVisible();
  await page.keyboard.press('t');
  await expect(field).toBeFocused();
  await page.keyboard.type('whole');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tagged “wholesale”: 2 mentions')).toBeVisible();
  await expect(page.getByText('2 mentions marked')).toBeVisible();
  await expect(rows.filter({ hasText: 'wholesale' })).toHaveCount(2);
  await lookAt(page, 'marked');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(rows.filter({ hasText: 'wholesale' })).toHaveCount(0);
});

test('tags are renamed, merged and removed in the settings, and come back by undo', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch(sample);
  await openInbox(page);
  await page.keyboard.press('t');
  for (const name of ['parking', 'car park']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Tagged “${name}”: “`)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const list = page.getByRole('list', { name: 'Tags' });
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await list.getByRole('button', { name: 'Change “car park”' }).click();
  await list.getByRole('textbox', { name: 'Name' }).fill('Parking');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/You have a tag “parking” already/)).toBeVisible();
  await lookAt(page, 'settings');
  await page.getByRole('button', { name: 'Merge into “parking”' }).click();
  await expect(page.getByText('Tag “car park” merged into “parking”, on 1 mention')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await list.getByRole('button', { name: 'Remove “parking”' }).click();
  await expect(page.getByText('Tag “parking” removed from 1 mention')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(2);
});

test('a note is written by keyboard, is one command, and its earlier text can be had back', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch(sample);
  const rows = await openInbox(page);
  const note = page.getByRole('textbox', { name: 'Your note' });
  const write = async (text: string) => {
    await page.keyboard.press('Shift+n');
    await expect(note).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect(page.locator('[aria-current="true"]')).toBeFocused();
  };
  await write('Called her. She comes on Friday.');
  await expect(page.getByText(/^Note written: “/)).toBeVisible();
  await expect(rows.filter({ has: page.getByText('Note', { exact: true }) })).toHaveCount(1);
  await write('Called her twice.');
  await expect(page.getByText(/^Note changed: “/)).toBeVisible();
  await lookAt(page, 'note');
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('Called her. She comes on Friday.');
  await page.keyboard.press('Control+Shift+z');
  await expect(note).toHaveValue('Called her twice.');

  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect(page.getByText('Called her. She comes on Friday.')).toBeVisible();
  await lookAt(page, 'earlier');
  await page.getByRole('button', { name: 'Have it back' }).click();
  await expect(note).toHaveValue('Called her. She comes on Friday.');
});

test('a note that is being typed survives a kill, and is then written', async ({ launch }) => {
  test.setTimeout(120_000);
  const { app, page } = await launch(sample);
  await openInbox(page);
  await page.keyboard.press('Shift+n');
  await page.keyboard.type('Call her on Friday');
  await expect(
    page
      .getByRole('list', { name: 'Mentions' })
      .getByRole('listitem')
      .filter({ has: page.getByText('Note', { exact: true }) }),
  ).toHaveCount(1);
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;

  const again = await launch(sample);
  const rows = again.page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
  await rows
    .filter({ has: again.page.getByText('Note', { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  const note = again.page.getByRole('textbox', { name: 'Your note' });
  await expect(note).toHaveValue('Call her on Friday');
  await expect(again.page.getByText(/^Note written: “/)).toBeVisible();
  await again.page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
});
