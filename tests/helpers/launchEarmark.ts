import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page, test } from '@playwright/test';

/** The folder of the built app; `EARMARK_TEST_APP` names another than this clone. */
export const appFolder = process.env.EARMARK_TEST_APP ?? join(import.meta.dirname, '../..');

/** An engine without data; it says back what it hears. */
export const echoEnginePath = join(import.meta.dirname, 'echoEngine.mjs');

/** On a display that nobody sees, Chromium's process for graphics holds up about one start in forty. */
const displayFlags = ['--disable-gpu'];

/** Root can't have Chromium's sandbox. */
const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export type LaunchOptions = {
  readonly profile: string;
  /** Another folder of a built app than this clone. */
  readonly folder?: string;
  readonly args?: readonly string[];
  /** `real` is Earmark's own engine in the host that fits this runtime; the others are an echo in the named host. */
  readonly engine: 'real' | 'echo in utilityProcess' | 'echo in node';
};

/** Electron, as the set-up scripts found it. */
export function getElectronPath(): string {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (!path) throw new Error('ELECTRON_EXEC_PATH is missing: run the tests by `npm test`.');
  return path;
}

/** What to start Electron with, besides the app's own arguments. */
export function makeElectronArguments({
  profile,
  folder = appFolder,
  args = [],
}: Omit<LaunchOptions, 'engine'>): string[] {
  return [folder, ...sandboxFlags, ...displayFlags, '--profile', profile, ...args];
}

/** The environment that chooses the engine. */
export function makeEnvironment(engine: LaunchOptions['engine']): Record<string, string> {
  const { EARMARK_ENGINE_NODE, ...rest } = process.env as Record<string, string>;
  switch (engine) {
    case 'real':
      return EARMARK_ENGINE_NODE === undefined ? rest : { ...rest, EARMARK_ENGINE_NODE };
    case 'echo in utilityProcess':
      return { ...rest, EARMARK_ENGINE_ENTRY: echoEnginePath };
    case 'echo in node':
      return { ...rest, EARMARK_ENGINE_ENTRY: echoEnginePath, EARMARK_ENGINE_NODE: process.execPath };
    default:
      return engine satisfies never;
  }
}

/** Starts the built app and waits for its page. */
async function launchEarmark(options: LaunchOptions): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({
    // Without executablePath Playwright asks the electron package, and holds the app back until it is attached.
    args: makeElectronArguments(options),
    chromiumSandbox: sandboxFlags.length === 0,
    env: makeEnvironment(options.engine),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

type Fixtures = {
  /** A folder for the data of one test, removed after it. */
  readonly profile: string;
  /** Starts the app on the test's profile; whatever still runs at the end is closed. */
  readonly launch: (
    options: Omit<LaunchOptions, 'profile'>,
  ) => Promise<{ app: ElectronApplication; page: Page }>;
};

/** `test` with a profile and a way to start Earmark on it, as often as wanted. */
export const appTest = test.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'earmark-e2e-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ profile }, use) => {
    const apps: ElectronApplication[] = [];
    await use(async (options) => {
      const launched = await launchEarmark({ ...options, profile });
      apps.push(launched.app);
      return launched;
    });
    for (const app of apps) await app.close();
  },
});
