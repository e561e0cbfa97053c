import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { writeRss } from '../helpers/writeRss.ts';

const engine = 'real';

const writeList = (names: readonly string[], folder = 'Town') =>
  `<opml version="2.0"><body><outline text="${folder}">${names
    .map((name) => `<outline text="${name}" xmlUrl="http://${name}.example/feed"/>`)
    .join('')}</outline></body></opml>`;

/** The system's own windows for files can't be driven; this answers for them. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
  }, path);
}

const rows = (page: Page) => page.getByRole('region', { name: 'Places', exact: true }).getByRole('listitem');

async function openSources(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Sources/ }).click();
}

async function bringIn(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'More about all places' }).click();
  await page.getByRole('menuitem', { name: 'Bring in a list of places…' }).click();
  await page.getByRole('button', { name: `Listen to ${count} place` }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  // Electron has no page of its own to open for the check.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual(
    [],
  );
}

test('renames a place, files it away, pauses it, and takes all of that back', async ({
  launch,
  server,
  profile,
}) => {
  server.serve('gazette.example/feed', writeRss([]));
  const { app, page } = await launch({ engine, args: townArguments(server) });
  const list = join(profile, 'one.opml');
  writeFileSync(list, writeList(['gazette']));
  await answerDialogs(app, list);
  await openSources(page);
  await bringIn(page, 1);
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'More about gazette' }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What you call it').fill('The Harbour Gazette');
  await form.getByLabel('Folder').fill('News / Local');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: /^News \/ Local.*1 place$/ })).toBeVisible();
  await expect(rows(page)).toContainText('The Harbour Gazette');

  await page.getByRole('button', { name: 'Change the folder News / Local' }).click();
  await form.getByLabel('What you call it').fill('Papers & more');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: /^Papers & more.*1 place$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^News \/ Local.*1 place$/ })).toBeVisible();

  await page.getByRole('button', { name: 'More about The Harbour Gazette' }).click();
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await expect(rows(page)).toContainText('Earmark doesn’t look here until you resume it');
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Check The Harbour Gazette now' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Town.*1 place$/ })).toBeVisible();
  await expect(rows(page)).toContainText('gazette');
});

test('brings in a list of 300 places, folds its folder, checks all, and takes the list back', async ({
  launch,
  server,
  profile,
}) => {
  const names = Array.from({ length: 300 }, (_, index) => `place-${String(index).padStart(3, '0')}`);
  for (const name of names) server.serve(`${name}.example/feed`, writeRss([]));
  const list = join(profile, 'many.opml');
  writeFileSync(list, writeList(names));
  const { app, page } = await launch({ engine, args: townArguments(server) });
  await answerDialogs(app, list);
  await openSources(page);
  await page.getByRole('button', { name: 'More about all places' }).click();
  await page.getByRole('menuitem', { name: 'Bring in a list of places…' }).click();
  await expect(page.getByText('300 new places.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Listen to 300 places' }).click();
  await expect(page.getByText('Listening to 300 more places')).toBeVisible();

  const folder = page.getByRole('button', { name: /^Town.*300 places/ });
  await expect(rows(page)).not.toHaveCount(0);
  await folder.click();
  await expect(rows(page)).toHaveCount(0);
  await openSources(page);
  await page.reload();
  await openSources(page);
  await expect(folder).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText(/ of 300 checked/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop checking' }).click();
  await expect(page.getByRole('button', { name: 'Check all' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Find places' })).toBeVisible();
});

test('saves a list that other programs can read, and refuses what is none', async ({
  launch,
  server,
  profile,
}) => {
  const { app, page } = await launch({ engine, args: townArguments(server) });
  const list = join(profile, 'list.opml');
  writeFileSync(list, writeList(['gazette']));
  await answerDialogs(app, list);
  await openSources(page);
  await bringIn(page, 1);
  await expect(rows(page)).toHaveCount(1);

  const saved = join(profile, 'saved.opml');
  await answerDialogs(app, saved);
  await page.getByRole('button', { name: 'More about all places' }).click();
  await page.getByRole('menuitem', { name: 'Save the list of places…' }).click();
  await expect(page.getByText('1 place saved.')).toBeVisible();
  expect(readFileSync(saved, 'utf8')).toContain('xmlUrl="http://gazette.example/feed"');

  const other = join(profile, 'other.opml');
  writeFileSync(other, '<!doctype html><p>No list</p>');
  await answerDialogs(app, other);
  await page.getByRole('button', { name: 'More about all places' }).click();
  await page.getByRole('menuitem', { name: 'Bring in a list of places…' }).click();
  await expect(page.getByText('This file is no list of places.')).toBeVisible();
});

test('listens to a device of the own network once the owner allows it', async ({ launch, server }) => {
  server.serve('127.0.0.1/feed', writeRss([], 'The till'));
  const { page } = await launch({ engine, args: townArguments(server) });
  await openSources(page);
  await page.getByRole('button', { name: 'Add a place' }).first().click();
  await page.getByLabel('Its web address').fill(`http://127.0.0.1:${server.port}/feed`);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByText('This is a device in your own network.')).toBeVisible();
  expect(server.countConnections()).toBe(0);
  await page.getByRole('button', { name: 'Listen to it' }).click();
  await expect(page.getByText('You allowed Earmark to ask')).toBeVisible();
  await expect(rows(page)).toContainText('Nothing there yet');
});

test('says in words that a place wants a name and a password', async ({ launch, server }) => {
  server.serve('members.example/feed', { status: 401 });
  const { page } = await launch({ engine, args: townArguments(server) });
  await openSources(page);
  await page.getByRole('button', { name: 'Add a place' }).first().click();
  await page.getByLabel('Its web address').fill('http://members.example/feed');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'This place wants a name and a password' })).toBeVisible();
  await expectAccessible(page);
});

test('hears a place that wants a name and a password once they are given', async ({ launch, server }) => {
  const credentials = `Basic ${Buffer.from('rowan:secret').toString('base64')}`;
  server.serve('members.example/feed', (request, response) => {
    const isKnown = request.headers.authorization === credentials;
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? writeRss([], 'Members') : '');
  });
  const { app, page } = await launch({ engine, args: townArguments(server) });
  // A test's computer has no keychain.
  await app.evaluate(({ safeStorage }) => {
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
    safeStorage.encryptString = (text) => Buffer.from(text).reverse();
    safeStorage.decryptString = (sealed) => Buffer.from(sealed).reverse().toString();
  });
  await openSources(page);
  await page.getByRole('button', { name: 'Add a place' }).first().click();
  await page.getByLabel('Its web address').fill('http://members.example/feed');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Name', { exact: true }).fill('rowan');
  await panel.getByLabel('Password', { exact: true }).fill('secret');
  await expect(panel.getByRole('button', { name: 'Keep them' })).toBeDisabled();
  await panel.getByLabel('Send it unencrypted').check();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Keep them' }).click();
  await expect(panel.getByText('They are kept in this computer’s keychain')).toBeVisible();
  await expect(rows(page)).toContainText('Nothing there yet');
});
