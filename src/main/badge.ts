import { app, type BrowserWindow, nativeImage } from 'electron';
import type { ShellCallInput } from '#contract';

/** Shows on the app's icon how many people wait: as a number, on Windows as a picture laid over it. */
export function showBadge(
  window: BrowserWindow,
  { count, picture, words }: ShellCallInput<'showWaiting'>,
): void {
  if (process.platform !== 'win32') app.setBadgeCount(count);
  else window.setOverlayIcon(picture === null ? null : nativeImage.createFromDataURL(picture), words);
}
