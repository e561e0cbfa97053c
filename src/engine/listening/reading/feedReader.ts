import { inBackground } from '../../background.ts';
import type { Limits } from '../../options.ts';
import type { ReadOutcome } from '../types.ts';
import type { ReadRequest } from './readBody.ts';
import { type ReaderThread, type ReaderThreadOptions, startReaderThread } from './readerThread.ts';

export type FeedReader = {
  /**
   * Reads a body in the reading thread. The bytes are handed over: the caller can't use them afterwards.
   * Rejects with the signal's reason when it aborts, and when the reader is closed.
   */
  readonly read: (request: Omit<ReadRequest, 'maxEntries'>, signal?: AbortSignal) => Promise<ReadOutcome>;
  readonly close: () => Promise<void>;
};

type Options = ReaderThreadOptions & { readonly limits: Pick<Limits, 'maxEntries'> };

/**
 * Reads bodies in their order, in one thread that starts with the first of them. A hostile body costs only itself: it
 * is answered with `readerStopped`, and a fresh thread reads the next.
 */
export function createFeedReader(options: Options): FeedReader {
  const { maxEntries } = options.limits;
  const closing = new AbortController();
  let thread: ReaderThread | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();

  async function readNow(request: ReadRequest, signal: AbortSignal): Promise<ReadOutcome> {
    signal.throwIfAborted();
    if (thread === null || thread.hasEnded()) thread = startReaderThread(options);
    const { ask, stop } = thread;
    const stopNow = (): void => inBackground(options.log, 'stopping the reader failed', stop());
    signal.addEventListener('abort', stopNow, { once: true });
    const outcome = await ask(request);
    signal.removeEventListener('abort', stopNow);
    signal.throwIfAborted();
    return outcome;
  }

  return {
    read: (request, signal) => {
      const signals = signal ? [signal, closing.signal] : [closing.signal];
      const turn = lastTurn.then(() => readNow({ ...request, maxEntries }, AbortSignal.any(signals)));
      lastTurn = Promise.allSettled([turn]);
      return turn;
    },
    close: async () => {
      closing.abort(new Error('The feed reader is closed'));
      await lastTurn;
      await thread?.stop();
    },
  };
}
