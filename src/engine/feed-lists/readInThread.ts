import { Worker } from 'node:worker_threads';
import type { Limits, Log } from '../options.ts';
import type { OpmlOutcome } from './readOpml.ts';

export type ListRequest = { readonly list: Uint8Array };

type ThreadOptions = {
  /** The file of the reading thread. */
  readonly threadFile: URL;
  readonly limits: Pick<Limits, 'parseTimeoutMs' | 'parseMemoryMb'>;
  readonly log: Log;
};

type ThreadMessage = { readonly kind: 'ready' } | { readonly kind: 'list'; readonly outcome: OpmlOutcome };

/** For the start of the thread and the reading together. */
const startMs = 15_000;

/** Reads a list in a reading thread of its own, which ends with it; null where that took more memory or time than is safe. */
export async function readListInThread(
  bytes: Uint8Array,
  { threadFile, limits, log }: ThreadOptions,
): Promise<OpmlOutcome | null> {
  const worker = new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: limits.parseMemoryMb } });
  const done = Promise.withResolvers<OpmlOutcome | null>();
  const timer = setTimeout(() => done.resolve(null), startMs + limits.parseTimeoutMs);
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'list') done.resolve(message.outcome);
    else worker.postMessage({ list: bytes } satisfies ListRequest);
  });
  worker.on('error', (cause) => log.error('reading a list failed', cause));
  worker.on('exit', () => done.resolve(null));
  try {
    return await done.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
