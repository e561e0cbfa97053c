import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContenderName } from './contender.ts';
import type { Job, Measures } from './job.ts';

/** Building the towns for `growth`, once, takes most of it. */
const longestRunMs = 20 * 60_000;

/** The built app has no types that would have to be taken out of its sources while it hears its first feeds. */
const compiledFolder = join(tmpdir(), 'earmark-bench-compiled');

export type Server = { readonly port: number; readonly stop: () => void };

export async function startServer(): Promise<Server> {
  const child = fork(new URL('server.ts', import.meta.url));
  const { port } = await hearFrom<{ port: number }>(child, 'the server');
  return { port, stop: () => child.disconnect() };
}

/** Runs a contender in a process of its own; rejects when it doesn't come to its end. */
export async function runContender(name: ContenderName, job: Job): Promise<Measures> {
  const child = fork(new URL('contender.ts', import.meta.url), [name, JSON.stringify(job)], {
    timeout: longestRunMs,
    env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder },
  });
  const ended = once(child, 'exit');
  const measures = await hearFrom<Measures>(child, name);
  await ended;
  return measures;
}

function hearFrom<Message>(child: ChildProcess, name: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}`)));
  });
}
