// Where things are.
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of this clone. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The folder that all clones of one person share for what was downloaded.
 * @param {string} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [home]
 */
export function getCacheFolder(platform = process.platform, env = process.env, home = homedir()) {
  if (env.EARMARK_CACHE) return path.resolve(env.EARMARK_CACHE);
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local');
    return path.win32.join(local, 'earmark', 'Cache');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', 'earmark');
  // The XDG rule: a relative path in the variable is to be ignored.
  const isUsable = env.XDG_CACHE_HOME !== undefined && path.posix.isAbsolute(env.XDG_CACHE_HOME);
  return path.posix.join(isUsable ? env.XDG_CACHE_HOME : path.posix.join(home, '.cache'), 'earmark');
}

/**
 * The lock file for one job in this clone; it lies in the cache because node_modules is deleted by a reinstall.
 * @param {string} job
 */
export function getCloneLock(job) {
  const clone = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  return path.join(getCacheFolder(), 'locks', `${job}-${clone}.lock`);
}
