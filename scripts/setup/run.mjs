// Starting other programs: signals passed on, exit codes handed back.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Problem } from './say.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with this terminal's output and answers its exit code (128 + n when signal n ended it).
 * Off Windows it gets a process group of its own, so that it hears Ctrl+C once, from us, and not twice.
 * With `reportsProcess` the program writes the number of the process to signal to file descriptor 3.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, reportsProcess?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env, cwd, reportsProcess = false } = {}) {
  const isWindows = process.platform === 'win32';
  const stdio = ['ignore', 'inherit', 'inherit', ...(reportsProcess ? ['pipe'] : [])];
  const child = spawn(command, args, { env, cwd, stdio, detached: !isWindows, windowsHide: false });
  let target = child.pid;
  child.stdio[3]?.once('data', (bytes) => {
    target = Number(String(bytes)) || target;
  });
  const forward = (signal) => {
    if (isWindows || target === undefined) return; // a Windows console tells the child itself
    sendSignal(target, signal);
  };
  for (const signal of forwarded) process.on(signal, forward);
  // A signal to npm ends only the shell between npm and us, so its end counts as one.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    forward('SIGTERM');
  }, 1_000);
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Problem(`${command} could not be started: ${error.message}.`, undefined, error)),
    );
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  }).finally(() => {
    clearInterval(watch);
    for (const signal of forwarded) process.removeListener(signal, forward);
  });
}

function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has just ended
  }
}

/**
 * Runs a program and collects what it prints, for steps that speak for themselves only when they fail.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean, statusFd?: (text: string) => void }} [options]
 *   `statusFd` gets what the program writes to file descriptor 3
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, { env, cwd, shell, statusFd } = {}) {
  const stdio = ['ignore', 'pipe', 'pipe', ...(statusFd ? ['pipe'] : [])];
  const child = spawn(command, args, { env, cwd, shell, stdio });
  let output = '';
  const collect = (bytes) => {
    output += bytes;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.stdio[3]?.on('data', (bytes) => statusFd?.(String(bytes)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 1), output }),
    );
  });
}
