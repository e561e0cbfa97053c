import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appFolder, echoEnginePath, getElectronPath } from '../helpers/launchEarmark.ts';

/** The user "nobody", for when the tests run as root: Chromium has no sandbox for root. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

test.skip(process.platform !== 'linux', 'reads /proc');

/** Copies all that a start needs to where an ordinary user may read it. */
function copyForEveryone(folder: string): { electron: string; app: string; engine: string; profile: string } {
  const copy = (from: string, name: string) => {
    cpSync(from, join(folder, name), { recursive: true, verbatimSymlinks: true });
    return join(folder, name);
  };
  chmodSync(folder, 0o755);
  copy(join(appFolder, 'package.json'), 'app/package.json');
  copy(join(appFolder, 'out'), 'app/out');
  const profile = join(folder, 'profile');
  mkdirSync(profile, { mode: 0o700 });
  if (isRoot) chownSync(profile, nobody, nobody);
  return {
    electron: join(copy(dirname(getElectronPath()), 'electron'), 'electron'),
    app: join(folder, 'app'),
    engine: copy(echoEnginePath, 'echoEngine.mjs'),
    profile,
  };
}

function startAsOrdinaryUser(folder: string): { child: ChildProcess; profile: string } {
  const { electron, app, engine, profile } = copyForEveryone(folder);
  const { XAUTHORITY, EARMARK_ENGINE_NODE, ...env } = process.env;
  const display: Record<string, string> = {};
  if (XAUTHORITY && existsSync(XAUTHORITY)) {
    display.XAUTHORITY = join(profile, 'Xauthority');
    copyFileSync(XAUTHORITY, display.XAUTHORITY);
    if (isRoot) chownSync(display.XAUTHORITY, nobody, nobody);
  }
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--'];
  const [command = '', ...args] = [...(isRoot ? asNobody : []), electron, app, '--profile', profile];
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...env, ...display, HOME: profile, EARMARK_ENGINE_ENTRY: engine },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, profile };
}

/** The `Seccomp` lines of the processes that draw pages for a profile. */
function readPageProcesses(profile: string): string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !command.includes(profile)) return [];
      return /^Seccomp:.*$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    } catch {
      return []; // ended meanwhile
    }
  });
}

test('keeps the page in the sandbox for an ordinary user', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-sandbox-'));
  const { child, profile } = startAsOrdinaryUser(folder);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    await expect.poll(() => readPageProcesses(profile), { timeout: 15_000 }).toEqual(['Seccomp:\t2']);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
