// Opening the built app.
import { ensureBuilt } from './build.mjs';
import { isDisplayMissing, runOnDisplay } from './display.mjs';
import { projectFolder } from './paths.mjs';
import { prepare } from './prepare.mjs';

/**
 * Sets up what is missing, builds what changed, opens Earmark and waits until it is closed; answers its exit code.
 * @param {readonly string[]} appArguments
 */
export async function openApp(appArguments) {
  const { node, runtime, env, flags } = await prepare();
  await ensureBuilt(node, env);
  // On a display that nobody sees, Chromium's process for graphics holds up about one start in forty.
  const displayFlags = isDisplayMissing() ? ['--disable-gpu'] : [];
  return runOnDisplay(runtime.executablePath, makeAppArguments([...flags, ...displayFlags], appArguments), {
    env,
  });
}

/**
 * The app's folder comes first: Electron takes the first argument that is no flag for it.
 * @param {readonly string[]} flags
 * @param {readonly string[]} appArguments
 */
export function makeAppArguments(flags, appArguments) {
  return [projectFolder, ...flags, ...appArguments];
}
