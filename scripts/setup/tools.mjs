// Finding npm, and the command-line tools in node_modules.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './paths.mjs';
import { Problem } from './say.mjs';

/**
 * The script behind a tool of node_modules, to be run by a Node of our choice.
 * @param {string} packageName
 * @param {string} [command] its name when it is not the package's
 */
export function findTool(packageName, command = packageName.split('/').at(-1)) {
  const folder = path.join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script)
    throw new Problem(`The package ${packageName} has no command ${command}.`, 'npm ci --ignore-scripts');
  return path.join(folder, script);
}

/**
 * How to start npm: by the npm and Node that started us, since the first `node` in PATH may lie in the node_modules
 * that npm is about to replace; else as it is found in PATH.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 * @returns {{ command: string, prefix: string[], needsShell: boolean }}
 */
export function findNpm(env = process.env, platform = process.platform) {
  const { npm_execpath: script, npm_node_execpath: node } = env;
  if (script && node && path.basename(script) === 'npm-cli.js' && existsSync(script) && existsSync(node)) {
    return { command: node, prefix: [script], needsShell: false };
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return platform === 'win32'
    ? { command: 'npm.cmd', prefix: [], needsShell: true }
    : { command: 'npm', prefix: [], needsShell: false };
}
