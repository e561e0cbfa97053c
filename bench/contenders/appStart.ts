import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Job, Measures } from '../job.ts';
import { appFlags, appFolder, getElectronPath, makeTownProfile } from './app.ts';

const bareSources = join(import.meta.dirname, '../bare-window');
const run = promisify(execFile);
const longestStartMs = 60_000;

/** Builds the bare window as the app itself is built. */
export async function prepareBareWindow(job: Job): Promise<Measures> {
  const folder = bareFolder(job);
  mkdirSync(folder);
  for (const file of ['main.cjs', 'package.json']) copyFileSync(join(bareSources, file), join(folder, file));
  await build({
    configFile: false,
    root: bareSources,
    base: './',
    logLevel: 'error',
    build: { outDir: join(folder, 'dist'), emptyOutDir: true, target: 'chrome130' },
  });
  return {};
}

function bareFolder({ folder }: Job): string {
  return join(folder, 'bare-window');
}

/** A window of Electron with React and Mantine that draws twenty rows and has no data. */
export function bareWindow(job: Job): Promise<Measures> {
  return readTimes([bareFolder(job), ...appFlags]);
}

/** The built app on a town, until its inbox can be used. */
export function start(job: Job): Promise<Measures> {
  const profile = makeTownProfile(job, mkdtempSync(join(job.folder, 'start-')));
  return readTimes([appFolder, ...appFlags, '--profile', profile, '--smoke']);
}

async function readTimes(args: readonly string[]): Promise<Measures> {
  const { stdout } = await run(getElectronPath(), args, { timeout: longestStartMs });
  const said = stdout.split('\n').findLast((line) => line.startsWith('{'));
  const { usableMs } = JSON.parse(said ?? '{}') as { usableMs?: number };
  if (usableMs === undefined) throw new Error('the app did not say when it could be used');
  return { usableMs };
}
