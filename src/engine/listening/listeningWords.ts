import type { ReadableDatabase } from '../database/open.ts';
import { readRulesToMatch } from '../rules/rows.ts';
import { readSettings } from '../settings/rows.ts';
import { readToneSpec } from '../tones/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';
import { compileListening, type ListeningFor, type ListeningSpec } from './describeEntry.ts';

/** What is listened for at present, as it crosses to the reading thread, and made ready for use in this one. */
export type Words = { readonly spec: ListeningSpec; readonly compiled: ListeningFor };

export type ListeningWords = {
  readonly current: () => Words;
  /** To be called when watches, rules or settings may be others than before; answers whether other entries match now. */
  readonly readAgain: () => boolean;
};

/** Keeps what is listened for; a new generation begins only where it really differs. */
export function createListeningWords(options: {
  readonly database: ReadableDatabase;
  readonly timeZone: string;
}): ListeningWords {
  let words = makeWords(readSpec(options), 1);
  return {
    current: () => words,
    readAgain: () => {
      const read = readSpec(options);
      const { generation, ...known } = words.spec;
      if (JSON.stringify(read) === JSON.stringify(known)) return false;
      words = makeWords(read, generation + 1);
      return JSON.stringify({ ...read, tone: null }) !== JSON.stringify({ ...known, tone: null });
    },
  };
}

type WordsSpec = Omit<ListeningSpec, 'generation'>;

function makeWords(spec: WordsSpec, generation: number): Words {
  return { spec: { generation, ...spec }, compiled: compileListening(spec) };
}

function readSpec({ database, timeZone }: { database: ReadableDatabase; timeZone: string }): WordsSpec {
  return {
    watches: readWatchesToMatch(database),
    rules: readRulesToMatch(database),
    ownHandles: readSettings(database, timeZone).business.ownHandles,
    tone: readToneSpec(database),
  };
}
