// Chromium's sandbox: root can't have it, and everyone else keeps it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './say.mjs';

/** Whether Electron must go without its sandbox, which it refuses to set up for root on Linux. */
export function mustGoWithoutSandbox() {
  return process.platform === 'linux' && process.getuid() === 0;
}

/**
 * Stops with the line to run where the system keeps ordinary users from making the sandbox (as Ubuntu does since 23.10)
 * and Electron's helper does not have the rights to make it for them.
 * @param {string} distFolder
 */
export function checkSandbox(distFolder) {
  if (process.platform !== 'linux' || mustGoWithoutSandbox()) return;
  const isRestricted =
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  const helper = path.join(distFolder, 'chrome-sandbox');
  if (!isRestricted || canMakeSandbox(statSync(helper))) return;
  throw new Problem(
    "This system does not let Electron set up its sandbox, and Earmark does not run without one; Electron's helper needs the right to.",
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/**
 * Whether a helper program belongs to root and runs with root's rights.
 * @param {{ uid: number, mode: number }} file
 */
export function canMakeSandbox({ uid, mode }) {
  return uid === 0 && (mode & 0o4001) === 0o4001;
}

function readSetting(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
