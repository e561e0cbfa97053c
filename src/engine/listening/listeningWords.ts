import type { ReadableDatabase } from '../database/open.ts';
import { readSettings } from '../settings/rows.ts';
import { readWatchWords } from '../watches/rows.ts';
import { compileListening, type ListeningFor, type ListeningSpec } from './describeEntry.ts';

/** What is listened for at present, as it crosses to the reading thread, and made ready for use in this one. */
export type Words = { readonly spec: ListeningSpec; readonly compiled: ListeningFor };

export type ListeningWords = {
  readonly current: () => Words;
  /** To be called when watches or settings may be others than before. */
  readonly readAgain: () => void;
};

/** Keeps what is listened for; a new generation begins only where it really differs. */
export function createListeningWords(options: {
  readonly database: ReadableDatabase;
  readonly timeZone: string;
}): ListeningWords {
  let words: Words | null = null;
  let isCurrent = false;

  function current(): Words {
    if (words === null || !isCurrent) {
      const read = readSpec(options);
      if (words === null || !isSame(read, words.spec)) {
        const generation = (words?.spec.generation ?? 0) + 1;
        words = { spec: { ...read, generation }, compiled: compileListening(read) };
      }
      isCurrent = true;
    }
    return words;
  }

  return {
    current,
    readAgain: () => {
      isCurrent = false;
    },
  };
}

function readSpec({ database, timeZone }: { database: ReadableDatabase; timeZone: string }) {
  return {
    watches: readWatchWords(database),
    ownHandles: readSettings(database, timeZone).business.ownHandles,
  };
}

function isSame(one: Omit<ListeningSpec, 'generation'>, other: ListeningSpec): boolean {
  return JSON.stringify(one) === JSON.stringify({ watches: other.watches, ownHandles: other.ownHandles });
}
