import { rename, rm, writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { Log } from './log.ts';

/** How saving went: `none` where the owner chose no place. */
type Saving = 'saved' | 'none' | 'notSaved';

/**
 * Lets the owner choose where a file is to lie, and writes there what `make` answers for that path; what lay there before
 * stays when that fails.
 */
export async function saveFile(
  window: BrowserWindow,
  options: SaveDialogOptions,
  make: (path: string) => string | Uint8Array | Promise<string | Uint8Array>,
  log: Log,
): Promise<Saving> {
  const { filePath } = await dialog.showSaveDialog(window, options);
  if (!filePath) return 'none';
  const unfinished = `${filePath}.${crypto.randomUUID()}`;
  try {
    await writeFile(unfinished, await make(filePath), { flag: 'wx' });
    await rename(unfinished, filePath);
    return 'saved';
  } catch (error) {
    log.error('file not saved', error);
    await rm(unfinished, { force: true });
    return 'notSaved';
  }
}
