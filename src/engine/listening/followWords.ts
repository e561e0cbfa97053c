import { inBackground } from '../background.ts';
import type { ReadableDatabase } from '../database/open.ts';
import type { Log } from '../options.ts';
import { readRulesToMatch } from '../rules/rows.ts';
import { readSettings } from '../settings/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';
import type { Writer } from '../writer/openWriterThread.ts';
import type { ListeningFor } from './describeEntry.ts';
import { listenBack } from './listenBack.ts';
import { compileWatches } from './match.ts';

/** What is listened for, as it is now. */
export type ListenedWords = {
  readonly listeningFor: () => ListeningFor;
  /** To be called when it may have changed: then the entries of the last 90 days are held against it; goes on by itself. */
  readonly follow: () => void;
};

export function followWords(options: {
  readonly database: ReadableDatabase;
  readonly writer: Pick<Writer, 'storeHistory'>;
  readonly log: Log;
  readonly timeZone: string;
  readonly closing: AbortSignal;
}): ListenedWords {
  const { database, writer, log, closing } = options;
  let words = readWords(options);
  let listeningFor: ListeningFor | null = null;
  let lookingBack = new AbortController();

  const compileOnce = () => {
    listeningFor ??= {
      matcher: compileWatches(words.watches, words.rules),
      ownHandles: words.ownHandles,
    };
    return listeningFor;
  };
  return {
    listeningFor: compileOnce,
    follow: () => {
      const now = readWords(options);
      if (JSON.stringify(now) === JSON.stringify(words)) return;
      words = now;
      listeningFor = null;
      lookingBack.abort();
      lookingBack = new AbortController();
      const signal = AbortSignal.any([closing, lookingBack.signal]);
      const work = listenBack({ database, listeningFor: compileOnce(), store: writer.storeHistory, signal });
      inBackground(log, 'listening back failed', work);
    },
  };
}

function readWords({ database, timeZone }: { database: ReadableDatabase; timeZone: string }) {
  return {
    watches: readWatchesToMatch(database),
    rules: readRulesToMatch(database),
    ownHandles: readSettings(database, timeZone).business.ownHandles,
  };
}
