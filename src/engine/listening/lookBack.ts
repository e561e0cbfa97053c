import { inBackground } from '../background.ts';
import type { ReadableDatabase } from '../database/open.ts';
import type { Log } from '../options.ts';
import type { Writer } from '../writer/openWriterThread.ts';
import { listenBack } from './listenBack.ts';
import type { ListeningWords } from './listeningWords.ts';

/** Holds kept entries against what is listened for by now; goes on by itself. */
export type LookBack = {
  /** Those that came after the one with this number. */
  readonly from: (after: number) => void;
  /** All of them, where what is listened for is really another than before; what was under way is called off. */
  readonly followWords: () => void;
};

export function createLookBack(options: {
  readonly database: ReadableDatabase;
  readonly writer: Pick<Writer, 'storeHistory'>;
  readonly words: ListeningWords;
  readonly log: Log;
  readonly closing: AbortSignal;
}): LookBack {
  const { database, writer, words, log, closing } = options;
  let underWay = new AbortController();

  const from = (after: number) => {
    const work = listenBack({
      database,
      listeningFor: words.current().compiled,
      store: writer.storeHistory,
      after,
      signal: AbortSignal.any([closing, underWay.signal]),
    });
    inBackground(log, 'listening back failed', work);
  };
  return {
    from,
    followWords: () => {
      if (!words.readAgain()) return;
      underWay.abort();
      underWay = new AbortController();
      from(0);
    },
  };
}
