// The Electron that the app and the tests run on: the official one, else the one that a registry package carries.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canUseFallback, fallback, makeFallbackElectron } from './fallbackElectron.mjs';
import { withLock } from './lock.mjs';
import { makeOfficialElectron } from './officialElectron.mjs';
import { getCacheFolder, projectFolder } from './paths.mjs';
import { getRetryCommand, Problem, say } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executablePath
 * @property {string} distFolder the folder of Electron's files
 * @property {'official' | 'fallback'} kind
 * @property {string} version Electron's
 * @property {string | null} engineNode the Node for the engine where Electron's own is too old for SQLite, else null
 */

/**
 * Answers the runtime, and gets it first where nothing is cached.
 * @param {string} node a Node that is new enough for the engine
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron(node) {
  nameExecutable();
  const cached = findCached(node);
  if (cached) return cached;
  mkdirSync(getRuntimesFolder(), { recursive: true });
  return withLock(path.join(getCacheFolder(), 'locks', 'runtime.lock'), 'runtime', async () => {
    const madeMeanwhile = findCached(node);
    if (madeMeanwhile) return madeMeanwhile;
    removeLeftovers();
    await makeEither();
    return findCached(node);
  });
}

/**
 * Whoever asks the `electron` package for the executable (Playwright does) is told its name in this file, which
 * otherwise only the package's own download would write.
 */
function nameExecutable() {
  const file = path.join(projectFolder, 'node_modules', 'electron', 'path.txt');
  if (!existsSync(file)) writeFileSync(file, getExecutableName());
}

function findCached(node) {
  return [describeOfficial(), describeFallback(node)].find(
    (runtime) => runtime && existsSync(runtime.executablePath),
  );
}

async function makeEither() {
  const official = describeOfficial();
  say('runtime', `Electron ${official.version}, the official download`);
  const reason = await makeInPlace(official.distFolder, (folder) =>
    makeOfficialElectron(official.version, folder),
  ).then(
    () => null,
    (error) => error,
  );
  if (reason === null) return;
  if (!canUseFallback()) {
    throw new Problem(
      `Electron ${official.version} could not be downloaded (${reason.message}). Connect to the internet, or name a mirror in ELECTRON_MIRROR.`,
      getRetryCommand(),
      reason,
    );
  }
  say(
    'runtime',
    `not to be had here (${reason.message}): Electron ${fallback.electronVersion} from the package registry instead`,
  );
  await makeInPlace(describeFallback('').distFolder, makeFallbackElectron);
}

/** Has a folder made under another name and puts it in place whole. */
async function makeInPlace(folder, make) {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    await make(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeLeftovers() {
  const folder = getRuntimesFolder();
  const leftovers = readdirSync(folder).filter((name) => name.includes('.unfinished-'));
  for (const name of leftovers) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function describeOfficial() {
  const manifest = path.join(projectFolder, 'node_modules', 'electron', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const distFolder = path.join(
    getRuntimesFolder(),
    `electron-${version}-${process.platform}-${process.arch}`,
  );
  return {
    executablePath: path.join(distFolder, getExecutableName()),
    distFolder,
    kind: 'official',
    version,
    engineNode: null,
  };
}

function describeFallback(node) {
  if (!canUseFallback()) return null;
  const distFolder = path.join(getRuntimesFolder(), fallback.folderName);
  const executablePath = path.join(distFolder, 'electron');
  return {
    executablePath,
    distFolder,
    kind: 'fallback',
    version: fallback.electronVersion,
    engineNode: node,
  };
}

/** @param {string} [platform] */
export function getExecutableName(platform = process.platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function getRuntimesFolder() {
  return path.join(getCacheFolder(), 'runtimes');
}
