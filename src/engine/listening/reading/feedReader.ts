import { inBackground } from '../../background.ts';
import type { Limits } from '../../options.ts';
import type { HearOutcome } from '../hearBody.ts';
import type { ReadOutcome } from '../types.ts';
import type { ReadRequest } from './readBody.ts';
import {
  type Hearing,
  type ReaderThread,
  type ReaderThreadOptions,
  startReaderThread,
} from './readerThread.ts';

type Body = Omit<ReadRequest, 'maxEntries'>;

export type FeedReader = {
  /**
   * Reads a body in the reading thread. The bytes are handed over: the caller can't use them afterwards.
   * Rejects with the signal's reason when it aborts, and when the reader is closed.
   */
  readonly read: (body: Body, signal?: AbortSignal) => Promise<ReadOutcome>;
  /** The same, and holds what it says against the watches. */
  readonly hear: (body: Body, hearing: Hearing, signal?: AbortSignal) => Promise<HearOutcome>;
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

  async function askNow<Outcome>(
    ask: (thread: ReaderThread) => Promise<Outcome>,
    signal: AbortSignal,
  ): Promise<Outcome> {
    signal.throwIfAborted();
    if (thread === null || thread.hasEnded()) thread = startReaderThread(options);
    const { stop } = thread;
    const stopNow = (): void => inBackground(options.log, 'stopping the reader failed', stop());
    signal.addEventListener('abort', stopNow, { once: true });
    const outcome = await ask(thread);
    signal.removeEventListener('abort', stopNow);
    signal.throwIfAborted();
    return outcome;
  }

  function takeTurn<Outcome>(
    ask: (thread: ReaderThread) => Promise<Outcome>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome> {
    const signals = signal ? [signal, closing.signal] : [closing.signal];
    const turn = lastTurn.then(() => askNow(ask, AbortSignal.any(signals)));
    lastTurn = Promise.allSettled([turn]);
    return turn;
  }

  return {
    read: (body, signal) => takeTurn(({ read }) => read({ ...body, maxEntries }), signal),
    hear: (body, hearing, signal) => takeTurn(({ hear }) => hear({ ...body, maxEntries }, hearing), signal),
    close: async () => {
      closing.abort(new Error('The feed reader is closed'));
      await lastTurn;
      await thread?.stop();
    },
  };
}
