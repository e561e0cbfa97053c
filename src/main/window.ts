import { app, BrowserWindow, dialog, nativeTheme, type Session, screen } from 'electron';
import type { Home } from './home.ts';
import { type Log, runInBackground } from './log.ts';
import type { WindowFile } from './windowFile.ts';
import { placeWindow, smallestWindow } from './windowPlace.ts';

export type WindowOptions = {
  readonly session: Session;
  readonly home: Home;
  readonly preloadPath: string;
  readonly windowFile: WindowFile;
  readonly hasDeveloperTools: boolean;
  readonly log: Log;
};

const crashWindowMs = 60_000;

/** Makes the window where it was last, without a page yet; it shows itself once there is something to see. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { session, home, preloadPath, windowFile, hasDeveloperTools, log } = options;
  const { bounds, isMaximized } = windowFile.get();
  const window = new BrowserWindow({
    ...placeWindow(bounds, listWorkAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Earmark',
    autoHideMenuBar: true,
    backgroundColor: chooseBackground(),
    webPreferences: {
      session,
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // its dictionaries would be downloaded
      devTools: hasDeveloperTools,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    windowFile.save({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(chooseBackground());
  });
  reloadAfterCrash(window, home, log);
  return window;
}

/** Loads the page. Rejects when that fails, but not because Earmark is closed meanwhile. */
export async function loadPage(window: BrowserWindow, home: Home): Promise<void> {
  let isClosing = false;
  const noteClosing = () => {
    isClosing = true;
  };
  app.once('before-quit', noteClosing);
  window.once('closed', noteClosing);
  await window.loadURL(home.url).catch((error: unknown) => {
    if (!isClosing) throw error;
  });
}

/** Brings the window to the front, as when Earmark is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function listWorkAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** The page's own background, so that nothing flashes before it is drawn. */
function chooseBackground(): string {
  return nativeTheme.shouldUseDarkColors ? '#16181d' : '#faf8f5';
}

/** A page that crashed is loaded again; when it crashes again within a minute, the owner is asked first. */
function reloadAfterCrash(window: BrowserWindow, home: Home, log: Log): void {
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('window crashed', null, { reason, exitCode });
    const now = Date.now();
    const isFirst = now - crashedAt > crashWindowMs;
    crashedAt = now;
    const load = () => window.loadURL(home.url);
    runInBackground(log, 'reload failed', isFirst ? load() : askToReload(window, load));
  });
}

async function askToReload(window: BrowserWindow, load: () => Promise<void>): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Earmark’s window stopped working twice in a minute.',
    detail:
      'Nothing is lost: your data is kept apart from the window. You can show the window again, or close Earmark.',
    buttons: ['Show it again', 'Close Earmark'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await load();
  else window.close();
}
