import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, safeStorage, session, shell } from 'electron';
import type { ColorScheme } from '#contract';
import { registerAppScheme, serveAppFiles } from './appFiles.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { showBadge } from './badge.ts';
import { chooseEngineHost, type EngineHost } from './enginePort.ts';
import { EngineProcess } from './engineProcess.ts';
import { chooseFeedList, saveFeedList } from './feedListFiles.ts';
import { findHome, type Home } from './home.ts';
import { saveKeepsake } from './keepsakeFile.ts';
import { type Log, openLog, runInBackground } from './log.ts';
import { makeMenu } from './menu.ts';
import { emptyProfile, makeProfile, type Profile, removeProfile } from './profile.ts';
import { sendShellEvent, startRelay } from './relay.ts';
import { answerSecret } from './secrets.ts';
import { closeAllPages, closeSession } from './security.ts';
import { createShellHandlers } from './shellCalls.ts';
import { watchForUsable } from './usable.ts';
import { createWindow, focusWindow, loadPage } from './window.ts';
import { openWindowFile, type WindowFile } from './windowFile.ts';

/** What a start of Earmark knows of itself. */
type Start = {
  readonly launch: Arguments;
  readonly profile: Profile;
  readonly home: Home;
  readonly log: Log;
};

/** What is honoured in a clone only, for development and tests; an installed Earmark hears none of it. */
const { ELECTRON_RENDERER_URL, EARMARK_ENGINE_ENTRY, EARMARK_ENGINE_NODE } = app.isPackaged
  ? ({} as NodeJS.ProcessEnv)
  : process.env;

let exitCode = 0;

process.umask(0o077); // whatever Earmark writes is for its owner alone
try {
  start();
} catch (error) {
  failToStart(error);
}

/** Before Electron is ready: where the data lies, that nobody else uses it, and what pages may do. */
function start(): void {
  const home = findHome(ELECTRON_RENDERER_URL);
  const launch = readArguments(process.argv, { cwd: process.cwd(), isPackaged: app.isPackaged });
  const profile = makeProfile(launch.profile, findOwnFolder(home), new Date());
  if (profile.isThrowAway) process.on('exit', () => removeProfile(profile.folder));
  app.setPath('userData', profile.folder);
  app.setPath('sessionData', join(profile.folder, 'browser'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Earmark is already open with this data; its window comes to the front.\n');
    app.exit(0);
    return;
  }
  if (profile.isFresh) emptyProfile(profile.folder);

  const log = openLog(profile.folder);
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  process.on('uncaughtException', (error) => log.error('uncaughtException', error)); // the shell holds no data that it could spoil
  process.on('unhandledRejection', (cause) => log.error('unhandledRejection', cause));

  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  closeAllPages(home, log);
  app
    .whenReady()
    .then(() => open({ launch, profile, home, log }))
    .catch(failToStart);
}

/** Once Electron is ready: the engine first, since it takes longest, then the window that talks to it. */
async function open({ launch, profile, home, log }: Start): Promise<void> {
  const engineHost = chooseEngineHost(
    EARMARK_ENGINE_ENTRY ?? join(import.meta.dirname, 'engine.js'),
    EARMARK_ENGINE_NODE ?? null,
  );
  const engine = startEngine(engineHost, launch, profile, log);
  endInOrder(engine, log);

  // What Chromium keeps of a throw-away start stays in memory: it would write to the folder after it was removed.
  const pageSession = profile.isThrowAway ? session.fromPartition('throw-away') : session.defaultSession;
  closeSession(pageSession, home, log);
  if (!home.isDevServer) serveAppFiles(pageSession, join(import.meta.dirname, '../renderer'));

  const windowFile = openWindowFile(profile.folder);
  nativeTheme.themeSource = chooseThemeSource(windowFile.get().colorScheme);
  const hasDeveloperTools = !app.isPackaged;
  const preloadPath = join(import.meta.dirname, '../preload/index.cjs');
  const window = createWindow({
    session: pageSession,
    home,
    preloadPath,
    windowFile,
    hasDeveloperTools,
    log,
  });
  app.on('second-instance', () => focusWindow(window));
  app.on('activate', () => focusWindow(window));

  const shellHandlers = createShellHandlers({
    dataFolder: profile.folder,
    applyColorScheme: (colorScheme) => applyColorScheme(colorScheme, windowFile),
    showWaiting: (input) => showBadge(window, input),
    restartEngine: () => engine.start(),
    chooseFeedList: () => chooseFeedList(window, (token, bytes) => engine.handFile(token, bytes), log),
    saveFeedList: (text) => saveFeedList(window, text, log),
    saveKeepsake: (input) => saveKeepsake(window, input, log),
    reportUsable: watchStart(launch, engineHost, log),
    log,
  });
  startRelay({ contents: window.webContents, home, engine, shellHandlers, log });
  setMenu(window, profile, hasDeveloperTools, log);
  await loadPage(window, home);
}

function startEngine(engineHost: EngineHost, launch: Arguments, profile: Profile, log: Log): EngineProcess {
  const engine = new EngineProcess({
    fork: engineHost.fork,
    startMessage: {
      kind: 'start',
      version: app.getVersion(),
      dataFolder: profile.folder,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      isSample: launch.isSample,
      exampleHostsPort: launch.exampleHostsPort,
    },
    answerSecret: (act, text) => answerSecret(safeStorage, act, text),
    log,
    now: Date.now,
  });
  engine.start();
  return engine;
}

/** The window closes first and the engine last, when everything is written. */
function endInOrder(engine: EngineProcess, log: Log): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const end = engine.stop().finally(() => app.exit(exitCode));
    runInBackground(log, 'stop failed', end);
  });
  app.on('quit', () => log.info('ended', { exitCode }));
}

function watchStart(launch: Arguments, engineHost: EngineHost, log: Log) {
  const smoke = {
    electron: process.versions.electron,
    engine: engineHost.kind,
    print: (line: string) => process.stdout.write(line),
    quit: (code: number) => {
      exitCode = code;
      app.quit();
    },
  };
  return watchForUsable({
    createdAt: performance.timeOrigin,
    now: Date.now,
    smoke: launch.isSmoke ? smoke : null,
    log,
  });
}

function setMenu(window: BrowserWindow, profile: Profile, hasDeveloperTools: boolean, log: Log): void {
  const template = makeMenu({
    platform: process.platform,
    hasDeveloperTools,
    doAction: (action) => sendShellEvent(window.webContents, { kind: 'action', action }),
    showDataFolder: () => runInBackground(log, 'data folder not shown', shell.openPath(profile.folder)),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function applyColorScheme(colorScheme: ColorScheme, windowFile: WindowFile): void {
  nativeTheme.themeSource = chooseThemeSource(colorScheme);
  windowFile.save({ colorScheme });
}

function chooseThemeSource(colorScheme: ColorScheme): 'system' | 'light' | 'dark' {
  return colorScheme === 'auto' ? 'system' : colorScheme;
}

/** A clone that is being developed has a folder of its own: half-finished code must not touch the owner's data. */
function findOwnFolder(home: Home): string {
  return join(app.getPath('appData'), home.isDevServer ? 'Earmark Development' : 'Earmark');
}

function failToStart(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Earmark could not start: ${sentence}\n`);
  if (app.isReady() && !process.argv.includes('--smoke'))
    dialog.showErrorBox('Earmark could not start', sentence);
  app.exit(1);
}
