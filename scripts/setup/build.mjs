// The production build, made again only when something that goes into it has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { getCloneLock, projectFolder } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { Problem, say } from './say.mjs';
import { findTool } from './tools.mjs';

const stampPath = path.join(projectFolder, 'out', '.build-stamp');
const sourceFolders = ['src', 'resources'];
const configPattern = /^(electron\.vite\.config\..+|tsconfig.*\.json|package(-lock)?\.json)$/;

/**
 * Builds when the sources are not those of the last build.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureBuilt(node, env) {
  if (readStamp() === hashSources(projectFolder)) return;
  await withLock(getCloneLock('build'), 'build', async () => {
    const stamp = hashSources(projectFolder);
    if (readStamp() === stamp) return;
    say(
      'build',
      existsSync(stampPath) ? 'electron-vite build, because the sources have changed' : 'electron-vite build',
    );
    forgetBuild();
    const { code, output } = await runQuietly(node, [findTool('electron-vite'), 'build'], {
      cwd: projectFolder,
      env,
    });
    if (code !== 0) {
      process.stderr.write(output);
      throw new Problem('The build failed; it says why above.', 'npx electron-vite build');
    }
    mkdirSync(path.dirname(stampPath), { recursive: true });
    writeFileSync(stampPath, stamp);
  });
}

/** Has the next ensureBuilt build in any case. */
export function forgetBuild() {
  rmSync(stampPath, { force: true });
}

/**
 * One hash over the paths and contents of all that goes into a build.
 * @param {string} folder the project's
 */
export function hashSources(folder) {
  const configs = readdirSync(folder).filter((name) => configPattern.test(name));
  const sources = sourceFolders.flatMap((name) => listFiles(path.join(folder, name)));
  const hash = createHash('sha256');
  for (const file of [...configs.map((name) => path.join(folder, name)), ...sources].sort()) {
    const contents = readFileSync(file);
    hash.update(`${path.relative(folder, file)}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function readStamp() {
  return existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : null;
}
