// Everything that the app and its tests need besides the packages, in order.
import path from 'node:path';
import { isDisplayMissing } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { findNode } from './node.mjs';
import { checkSandbox, mustGoWithoutSandbox } from './sandbox.mjs';
import { say } from './say.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/**
 * Gets the runtime and the system libraries, and says what is used.
 * @returns {Promise<{ node: string, runtime: import('./electron.mjs').Runtime, env: NodeJS.ProcessEnv, flags: string[] }>}
 *   `env` and `flags` are for starting Electron
 */
export async function prepare() {
  const node = findNode();
  const runtime = await ensureElectron(node);
  await ensureSystemLibraries({
    executablePath: runtime.executablePath,
    isDisplayMissing: isDisplayMissing(),
  });
  checkSandbox(runtime.distFolder);
  const origin =
    runtime.kind === 'official'
      ? 'official'
      : `from the package registry; to try the official download again, delete ${runtime.distFolder}`;
  say('runtime', `Electron ${runtime.version} (${origin})`);
  if (mustGoWithoutSandbox()) say('sandbox', 'off, because this is root (--no-sandbox)');
  return { node, runtime, env: makeEnvironment(node, runtime), flags: chooseFlags(runtime) };
}

/**
 * The environment for Electron and for the tools.
 * @param {string} node
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function makeEnvironment(node, runtime, base = process.env) {
  const { ELECTRON_RUN_AS_NODE, EARMARK_ENGINE_NODE, ...rest } = base; // editors set the first for their own terminals
  const pathName = Object.keys(rest).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...rest,
    [pathName]: [path.dirname(node), rest[pathName]].filter(Boolean).join(path.delimiter),
    ELECTRON_OVERRIDE_DIST_PATH: runtime.distFolder,
    ELECTRON_EXEC_PATH: runtime.executablePath,
    ...(runtime.engineNode ? { EARMARK_ENGINE_NODE: runtime.engineNode } : {}),
  };
}

function chooseFlags(runtime) {
  const flags = mustGoWithoutSandbox() ? ['--no-sandbox'] : [];
  // Electron 33 looks for X11 unless told; newer ones look for themselves.
  const isWaylandOnly = process.platform === 'linux' && process.env.WAYLAND_DISPLAY && !process.env.DISPLAY;
  return isWaylandOnly && runtime.kind === 'fallback' ? [...flags, '--ozone-platform=wayland'] : flags;
}
