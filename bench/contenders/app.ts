import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { openWriter } from '../../src/engine/database/open.ts';
import type { Job } from '../job.ts';
import { townFile } from './towns.ts';

/** The built app. */
export const appFolder = join(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;

/** Root can't have Chromium's sandbox; on a display that nobody sees, its process for graphics holds up some starts. */
export const appFlags = [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu'];

export function getElectronPath(): string {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (!path) throw new Error('ELECTRON_EXEC_PATH is missing: run the bench by `npm run bench`.');
  return path;
}

/** Starts the built app on a profile. */
export async function launchApp(
  profile: string,
  args: readonly string[] = [],
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({
    args: [appFolder, ...appFlags, '--profile', profile, ...args],
    chromiumSandbox: !isRoot,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

/** Fills a folder with a town of a hundred thousand mentions, none of whose feeds is due. */
export function makeTownProfile(job: Job, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'earmark.sqlite');
  copyFileSync(townFile(job, 'small'), file);
  const database = openWriter(file);
  database.exec(`UPDATE feed_fetch SET next_check_at = ${Number.MAX_SAFE_INTEGER}`);
  database.close();
  return folder;
}
