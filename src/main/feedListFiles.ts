import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileToken, ShellCallOutput } from '#contract';
import type { Log } from './log.ts';
import { saveFile } from './saveFile.ts';

const filters = [
  { name: 'Lists of places (OPML)', extensions: ['opml', 'xml'] },
  { name: 'All files', extensions: ['*'] },
];

const maxBytes = 10 * 1024 * 1024;

/** Lets the owner choose a list of feeds and hands its bytes on; answers what the window may know of it. */
export async function chooseFeedList(
  window: BrowserWindow,
  handOver: (token: FileToken, bytes: Uint8Array) => void,
  log: Log,
): Promise<ShellCallOutput<'chooseFeedList'>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Bring in a list of places',
    filters,
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (path === undefined) return { kind: 'none' };
  try {
    const bytes = await readSmallFile(path);
    if (bytes === null) return { kind: 'tooLarge' };
    const token = crypto.randomUUID() as FileToken;
    handOver(token, bytes);
    return { kind: 'chosen', file: token, name: basename(path) };
  } catch (error) {
    log.error('list not read', error);
    return { kind: 'unreadable' };
  }
}

/** Lets the owner choose where a list of feeds is to lie, and writes it there; what lay there before stays when that fails. */
export function saveFeedList(
  window: BrowserWindow,
  text: string,
  log: Log,
): Promise<ShellCallOutput<'saveFeedList'>> {
  const options = { title: 'Save the list of places', defaultPath: 'places.opml', filters };
  return saveFile(window, options, () => text, log);
}

/** Null for a file that is too large; throws for what is no file. */
async function readSmallFile(path: string): Promise<Uint8Array | null> {
  // A pipe without a writer would be waited for, for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Error('This is no file');
    if (facts.size > maxBytes) return null;
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
