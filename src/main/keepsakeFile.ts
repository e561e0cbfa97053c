import { extname } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ShellCallInput, ShellCallOutput } from '#contract';
import type { Log } from './log.ts';
import { saveFile } from './saveFile.ts';

const filters = [
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Text', extensions: ['txt'] },
];

/** Saves a keepsake: its text where the owner names a `.txt`, else a PDF of what the page shows in print. */
export function saveKeepsake(
  window: BrowserWindow,
  { name, text }: ShellCallInput<'saveKeepsake'>,
  log: Log,
): Promise<ShellCallOutput<'saveKeepsake'>> {
  const options = { title: 'Save what was said', defaultPath: `${name}.pdf`, filters };
  return saveFile(
    window,
    options,
    (path) => (extname(path).toLowerCase() === '.txt' ? text : printToPdf(window)),
    log,
  );
}

function printToPdf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return webContents.printToPDF({ pageSize: 'A4', printBackground: true });
}
