import { Worker } from 'node:worker_threads';
import { inBackground } from '../../background.ts';
import type { Limits, Log } from '../../options.ts';
import type { FeedOfEntry, ListeningSpec } from '../describeEntry.ts';
import type { HearOutcome } from '../hearBody.ts';
import type { ReadOutcome } from '../types.ts';
import type { ReadRequest } from './readBody.ts';

/** What the reading thread is asked: to read a body, and to hold its entries against the watches where `hearing` says so. */
export type ThreadRequest = {
  readonly body: ReadRequest;
  readonly hearing: {
    readonly feed: FeedOfEntry;
    /** Null where the thread knows the words already. */
    readonly newSpec: ListeningSpec | null;
  } | null;
};

/** What the reading thread says: that it is ready for its first body, or what a body came to. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome | HearOutcome };

/** What a body of a feed is held against. */
export type Hearing = { readonly feed: FeedOfEntry; readonly spec: ListeningSpec };

export type ReaderThread = {
  /** Reads one body; `readerStopped` where the thread died of it or took too long. One question at a time. */
  readonly read: (body: ReadRequest) => Promise<ReadOutcome>;
  /** The same, and holds what it says against the watches. */
  readonly hear: (body: ReadRequest, hearing: Hearing) => Promise<HearOutcome>;
  readonly stop: () => Promise<void>;
  /** A thread that has ended answers no more. */
  readonly hasEnded: () => boolean;
};

export type ReaderThreadOptions = {
  readonly limits: Pick<Limits, 'parseTimeoutMs' | 'parseMemoryMb'>;
  /** The file of the reading thread: `parseThread.ts` in the sources, `parseThread.js` in the build. */
  readonly threadFile: URL;
  readonly log: Log;
};

/** For the start of the thread itself; the time of a body counts from when the thread is ready. */
const startTimeoutMs = 15_000;

/** For what is only just made. Unless it is said, V8 takes a hundredth of the limit, and moves most of it twice. */
const youngMemoryMb = 16;

const readerStopped = { kind: 'problem', problem: { code: 'readerStopped' } } as const;

/** Starts a thread that reads bodies within bounds of memory and time. */
export function startReaderThread({ limits, threadFile, log }: ReaderThreadOptions): ReaderThread {
  const worker = new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: limits.parseMemoryMb, maxYoungGenerationSizeMb: youngMemoryMb },
  });
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let timer: NodeJS.Timeout | undefined;
  let settle: ((outcome: ReadOutcome | HearOutcome) => void) | null = null;
  let knownSpec: ListeningSpec | null = null;

  function finish(outcome: ReadOutcome | HearOutcome): void {
    clearTimeout(timer);
    settle?.(outcome);
    settle = null;
  }

  function watchTime(): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        log.warn('reader took too long', { hasStarted: state === 'ready' });
        inBackground(log, 'stopping the reader failed', worker.terminate());
      },
      state === 'ready' ? limits.parseTimeoutMs : startTimeoutMs,
    );
  }

  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'read') return finish(message.outcome);
    state = 'ready';
    if (settle) watchTime();
  });
  worker.on('error', (cause) => log.error('reader failed', cause));
  worker.on('exit', () => {
    state = 'ended';
    finish(readerStopped);
  });

  /** What comes back is what was asked for: one question is asked at a time. */
  const ask = <Outcome extends ReadOutcome | HearOutcome>(
    body: ReadRequest,
    hearing: ThreadRequest['hearing'],
  ): Promise<Outcome> =>
    new Promise((resolve) => {
      settle = (outcome) => resolve(outcome as Outcome);
      if (state === 'ended') return finish(readerStopped);
      const bytes = ownBytes(body.bytes);
      const request: ThreadRequest = { body: { ...body, bytes }, hearing };
      worker.postMessage(request, [bytes.buffer]);
      watchTime();
    });

  return {
    read: (body) => ask<ReadOutcome>(body, null),
    hear: (body, { feed, spec }) => {
      const newSpec = spec === knownSpec ? null : spec;
      knownSpec = spec;
      return ask<HearOutcome>(body, { feed, newSpec });
    },
    stop: async () => {
      await worker.terminate();
    },
    hasEnded: () => state === 'ended',
  };
}

/** Bytes that fill a buffer of their own, since a buffer is handed to a thread only as a whole. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
