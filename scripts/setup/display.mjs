// Where windows open: on the display that is there, else on a virtual one.
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * @param {string} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function isDisplayMissing(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Runs a program that opens windows; answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 */
export function runOnDisplay(command, args, options) {
  if (!isDisplayMissing()) return run(command, args, options);
  say('display', 'none here, so a virtual one that nobody sees (xvfb-run -a)');
  // A signal must reach the program itself: xvfb-run would end without waiting for it, and leave both it and the
  // virtual display behind. So the program's number is reported before the program takes the shell's place.
  const reporting = ['sh', '-c', 'echo $$ >&3; exec "$@" 3>&-', 'sh', command, ...args];
  return run('xvfb-run', ['-a', '-s', '-screen 0 1440x900x24 -nolisten tcp', ...reporting], {
    ...options,
    reportsProcess: true,
  });
}
