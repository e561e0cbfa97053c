import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ProfileChoice } from './arguments.ts';

export type Profile = {
  /**
   * Holds all that Earmark writes: the data, `window.json`, `logs/`, and in `browser/` what Chromium keeps for itself.
   * Readable for its owner only.
   */
  readonly folder: string;
  /** What it held before is to be removed once the single-instance lock is held. */
  readonly isFresh: boolean;
  readonly isThrowAway: boolean;
};

/**
 * Makes the folder of a profile. The owner's own is the system's folder for data of apps: `~/.config/Earmark`,
 * `~/Library/Application Support/Earmark` or `%APPDATA%\Earmark`. Throws what the file system throws.
 */
export function makeProfile(choice: ProfileChoice, ownFolder: string, today: Date): Profile {
  const plain = { isFresh: false, isThrowAway: false };
  switch (choice.kind) {
    case 'own':
      return { ...plain, folder: makePrivateFolder(ownFolder) };
    case 'folder':
      return { ...plain, folder: makePrivateFolder(choice.folder) };
    case 'demo':
      return { ...plain, folder: makeDemoFolder(today), isFresh: choice.isFresh };
    case 'throwAway':
      return { ...plain, folder: mkdtempSync(join(tmpdir(), 'earmark-smoke-')), isThrowAway: true };
    default:
      return choice satisfies never;
  }
}

/** Removes what a profile held, but for the single-instance lock that keeps others out meanwhile. */
export function emptyProfile(folder: string): void {
  const isLock = (name: string) => name.startsWith('Singleton') || name === 'lockfile';
  const names = readdirSync(folder).filter((name) => !isLock(name));
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function makePrivateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function makeDemoFolder(today: Date): string {
  const shared = makePrivateFolder(join(tmpdir(), `earmark-demo-${userInfo().uid}`));
  refuseForeign(shared);
  return makePrivateFolder(join(shared, formatDay(today)));
}

/** In a temporary folder for everyone, somebody else may have taken the name first. */
function refuseForeign(folder: string): void {
  const { uid } = userInfo();
  const found = lstatSync(folder);
  if (!found.isDirectory() || (uid !== -1 && found.uid !== uid)) {
    throw new Error(`${folder} belongs to somebody else, so the sample shop can't be kept there.`);
  }
  chmodSync(folder, 0o700);
}

function formatDay(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
