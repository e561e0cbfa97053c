import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { appTest as test } from '../helpers/launchEarmark.ts';

const hashFile = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('says in plain words that the data is of a newer Earmark, and leaves every byte of it', async ({
  launch,
  profile,
}) => {
  const first = await launch({ engine: 'real' });
  await expect(first.page.getByRole('link', { name: 'Find places' })).toBeVisible();
  await first.app.close();
  const file = join(profile, 'earmark.sqlite');
  const database = new Database(file);
  database.pragma('user_version = 9000');
  database.close();
  const before = hashFile(file);

  const { app, page } = await launch({ engine: 'real' });
  await expect(page.getByText(/newer Earmark/)).toBeVisible();
  await expect(page.getByText(/left exactly as it is/)).toBeVisible();
  await app.close();
  expect(hashFile(file)).toBe(before);
});

test('never takes an empty or damaged file for a new beginning', async ({ launch, profile }) => {
  const file = join(profile, 'earmark.sqlite');
  for (const content of ['', 'This was a database once. '.repeat(500)]) {
    writeFileSync(file, content);
    const { app, page } = await launch({ engine: 'real' });
    await expect(page.getByText(/damaged/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Find places' })).toBeHidden();
    await app.close();
    expect(readFileSync(file, 'utf8')).toBe(content);
  }
});

test('keeps everything for its owner’s eyes only', async ({ launch, profile }) => {
  test.skip(process.platform === 'win32', 'Windows knows no such modes');
  const { app, page } = await launch({ engine: 'real' });
  await expect(page.getByRole('link', { name: 'Find places' })).toBeVisible();
  await app.close();
  const others = 0o077;
  const files = ['.', 'earmark.sqlite', 'logs', 'logs/engine.log', 'logs/main.log', 'browser'];
  const modes = files.map((file) => [file, statSync(join(profile, file)).mode & others]);
  expect(modes).toEqual(files.map((file) => [file, 0]));
});
