// The way into every command: packages first, then on in a Node that is new enough, then the command itself.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { findNode } from './node.mjs';
import { run } from './run.mjs';
import { reportFailure } from './say.mjs';

/**
 * Runs a command and ends the process with its exit code; what goes wrong is told in a sentence.
 * @param {string} scriptUrl the command's own file
 * @param {() => Promise<number>} work answers the exit code
 */
export async function enter(scriptUrl, work) {
  try {
    await ensureDependencies();
    const node = findNode();
    const isRunningIt = realpathSync(node) === realpathSync(process.execPath);
    process.exitCode = isRunningIt
      ? await work()
      : await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)]);
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}
