// node_modules as package-lock.json says.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { getCloneLock, projectFolder } from './paths.mjs';
import { createProgress, Problem, say } from './say.mjs';
import { findNpm } from './tools.mjs';

const modulesFolder = path.join(projectFolder, 'node_modules');
const stampPath = path.join(modulesFolder, '.earmark-lock-hash');
const hiddenLockPath = path.join(modulesFolder, '.package-lock.json');
const installCommand = 'npm ci --ignore-scripts';

/** Installs the packages when they are missing or not the ones in package-lock.json. */
export async function ensureDependencies() {
  if (readStamp() === hashLock(readLock())) return;
  await withLock(getCloneLock('packages'), 'packages', async () => {
    const lock = readLock();
    const stamp = hashLock(lock);
    if (readStamp() === stamp) return; // another set-up did it meanwhile
    if (!matchesLock(lock, readIfThere(hiddenLockPath))) await install();
    writeFileSync(stampPath, stamp);
  });
}

/**
 * Names one lock file on one kind of machine.
 * @param {string} lock the text of package-lock.json
 * @param {string} [machine]
 */
export function hashLock(lock, machine = `${process.platform}-${process.arch}`) {
  return createHash('sha256').update(`${machine}\n${lock}`).digest('hex');
}

/**
 * Whether what npm says it installed (its hidden lock file) is what package-lock.json asks for, as after a hand-made
 * `npm install`.
 * @param {string} lock the text of package-lock.json
 * @param {string | null} hiddenLock the text of node_modules/.package-lock.json
 */
export function matchesLock(lock, hiddenLock) {
  if (hiddenLock === null) return false;
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(hiddenLock).packages;
  const isRight = ([folder, { version, integrity, optional }]) => {
    const there = present[folder];
    if (!there) return optional === true;
    return there.version === version && there.integrity === integrity;
  };
  const hasNoOther = Object.keys(present).every((folder) => folder in wanted);
  return (
    hasNoOther &&
    Object.entries(wanted)
      .filter(([folder]) => folder !== '')
      .every(isRight)
  );
}

async function install() {
  say(
    'packages',
    existsSync(stampPath)
      ? 'npm ci, because package-lock.json has changed'
      : 'npm ci, for the first time here',
  );
  refuseToReplaceRunningNode();
  const { command, prefix, needsShell } = findNpm();
  const args = [...prefix, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const progress = process.stderr.isTTY ? null : createProgress('packages', 'still installing,');
  const startedAt = Date.now();
  const timer = setInterval(
    () => progress?.show(`${Math.round((Date.now() - startedAt) / 1000)} s so far`),
    1_000,
  );
  // npm keeps the terminal, so that it can draw its own progress; its stdout goes to ours for messages.
  const child = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', 2, 2], shell: needsShell });
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Problem('npm could not be started.', installCommand, error)));
    child.once('exit', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0)
    throw new Problem('The packages could not be installed; npm says why above.', installCommand);
}

// Windows does not let a program be deleted while it runs.
function refuseToReplaceRunningNode() {
  const isInside = process.execPath.startsWith(modulesFolder + path.sep);
  if (process.platform !== 'win32' || !isInside) return;
  throw new Problem(
    'The packages have changed, and Windows cannot replace the Node that is running this.',
    installCommand,
  );
}

function readLock() {
  const lock = readIfThere(path.join(projectFolder, 'package-lock.json'));
  if (lock === null) throw new Problem('package-lock.json is missing.', 'git checkout package-lock.json');
  return lock;
}

function readStamp() {
  return readIfThere(stampPath);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
