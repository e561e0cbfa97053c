// One set-up at a time per job, across processes.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const oldestMs = 30 * 60_000;

/**
 * Runs `work` while no other process holds `lockPath`; waits for the other one and says so.
 * A lock whose process is gone, or that is half an hour old, is taken over.
 * @template T
 * @param {string} lockPath
 * @param {string} step the name to say it under
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lockPath, step, work) {
  mkdirSync(path.dirname(lockPath), { recursive: true });
  let hasSaid = false;
  while (!tryLock(lockPath)) {
    if (removeIfAbandoned(lockPath)) continue;
    if (!hasSaid) say(step, 'waiting for another set-up that is at work');
    hasSaid = true;
    await wait(250);
  }
  const release = () => rmSync(lockPath, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function tryLock(lockPath) {
  try {
    writeFileSync(lockPath, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// Two waiters may both see an abandoned lock; renaming it lets only one of them remove it. Should that still slip
// through, two set-ups work side by side, which costs time only: what they make is put in place by a rename.
function removeIfAbandoned(lockPath) {
  try {
    const pid = Number(readFileSync(lockPath, 'utf8'));
    const ageMs = Date.now() - statSync(lockPath).mtimeMs;
    const isJustMade = ageMs < 2_000; // its number may not be written yet
    if (isJustMade || (ageMs < oldestMs && isRunning(pid))) return false;
    const aside = `${lockPath}.${process.pid}`;
    renameSync(lockPath, aside);
    rmSync(aside, { force: true });
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return true; // released meanwhile
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
