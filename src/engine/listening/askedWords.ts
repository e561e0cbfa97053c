import type { WatchDetails } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { readRulesToMatch } from '../rules/rows.ts';
import { readSettings } from '../settings/rows.ts';
import { readWatchesToMatch, toWatchToMatch } from '../watches/rows.ts';
import type { ListeningFor } from './describeEntry.ts';
import { checkAddress } from './fetching/addressGuard.ts';
import { compileWatches } from './match.ts';
import { writeRedditSearches } from './templates/redditSearch.ts';
import { compileTone, noToneWords } from './tone/readTone.ts';

/** What is listened for, for those that ask before anything is stored. */
export type AskedWords = {
  /** What is asked for feeds that follow the watches; `further` are watches that are yet to be made. */
  readonly searches: (further?: readonly WatchDetails[]) => readonly string[];
  /** What entries are held against, with watches that are yet to be made. */
  readonly compileWith: (further: readonly WatchDetails[]) => ListeningFor;
  /** To be called when watches or settings may be others than before. */
  readonly readAgain: () => void;
};

type Sources = { readonly database: ReadableDatabase; readonly timeZone: string };

export function createAskedWords(sources: Sources): AskedWords {
  let searches: readonly string[] | null = null;
  return {
    searches: (further = []) => {
      if (further.length > 0) return readSearches(sources, further);
      searches ??= readSearches(sources, []);
      return searches;
    },
    compileWith: (further) => compile(sources, further),
    readAgain: () => {
      searches = null;
    },
  };
}

function readSearches({ database, timeZone }: Sources, further: readonly WatchDetails[]): readonly string[] {
  const site = checkAddress(readSettings(database, timeZone).business.siteAddress);
  const ownHost = site.kind === 'address' ? site.url.hostname.replace(/^www\./, '') : null;
  const saved = readWatchesToMatch(database).map(({ words }) => words);
  return writeRedditSearches([...saved, ...further], ownHost);
}

function compile({ database, timeZone }: Sources, further: readonly WatchDetails[]): ListeningFor {
  const unsaved = further.map((watch, index) => toWatchToMatch(-1 - index, watch));
  return {
    matcher: compileWatches([...readWatchesToMatch(database), ...unsaved], readRulesToMatch(database)),
    ownHandles: readSettings(database, timeZone).business.ownHandles,
    readTone: compileTone(noToneWords),
    blankNames: (text) => text,
  };
}
