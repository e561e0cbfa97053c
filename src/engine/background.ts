import type { Log } from './options.ts';

/** Lets work go on by itself; a failure is logged. The one way not to wait for a promise. */
export function inBackground(log: Log, event: string, work: Promise<unknown>): void {
  work.catch((cause) => log.error(event, cause));
}
