import type { Place, WatchDetails } from '#contract';
import type { AskedWords } from './askedWords.ts';
import type { Connection } from './connection.ts';
import { describeEntry } from './describeEntry.ts';
import { noValidators } from './fetching/fetchFeed.ts';
import type { LookTools } from './findFeeds.ts';
import type { FoundFeeds } from './foundFeeds.ts';
import { type FindPlacesOutcome, findPlaces, type LookOutcome, lookAtPlace } from './lookAtPlaces.ts';
import type { FetchOutcome } from './types.ts';

/** What is asked for because the owner wants to see it now. What was found at a place serves as its first check. */
export type Finder = {
  /** Asks for a picture that a mention tells of, under the same rules as for feeds. */
  readonly fetchPicture: (address: string, signal: AbortSignal | undefined) => Promise<FetchOutcome>;
  /** Looks for feeds at an address that was typed. */
  readonly find: (address: string, signal: AbortSignal | undefined) => Promise<FindPlacesOutcome>;
  /** Asks a place once and counts what the watches, and one that is yet to be made, match there. */
  readonly look: (
    place: Place,
    watch: WatchDetails | null,
    signal: AbortSignal | undefined,
  ) => Promise<LookOutcome & { readonly matchCount: number }>;
};

type FinderOptions = Omit<LookTools, 'signal'> & {
  readonly asked: Pick<AskedWords, 'searches' | 'compileWith'>;
  readonly foundFeeds: FoundFeeds;
  readonly connection: Pick<Connection, 'noteAnswer'>;
  /** Ends all looks. */
  readonly closing: AbortSignal;
};

export function createFinder(options: FinderOptions): Finder {
  const { fetcher, reader, clock, foundFeeds, connection } = options;
  const untilClosed = (signal: AbortSignal | undefined) =>
    signal ? AbortSignal.any([signal, options.closing]) : options.closing;
  const makeTools = (watches: readonly WatchDetails[], signal: AbortSignal | undefined) => ({
    fetcher,
    reader,
    clock,
    redditSearch: options.asked.searches(watches)[0] ?? null,
    signal: untilClosed(signal),
  });
  return {
    fetchPicture: (address, signal) =>
      fetcher.fetchFeed({ address, validators: noValidators, signal: untilClosed(signal) }),
    find: async (address, signal) => {
      const outcome = await findPlaces({ address, ...makeTools([], signal) });
      const feeds = outcome.kind === 'found' ? outcome.feeds : [];
      for (const feed of feeds) connection.noteAnswer(feed.address);
      foundFeeds.keep(feeds);
      return outcome;
    },
    look: async (place, watch, signal) => {
      const watches = watch === null ? [] : [watch];
      const outcome = await lookAtPlace(place, makeTools(watches, signal));
      if (outcome.kind === 'problem') return { ...outcome, matchCount: 0 };
      const { feed } = outcome;
      connection.noteAnswer(feed.address);
      foundFeeds.keep([feed]);
      const listeningFor = options.asked.compileWith(watches);
      const unheard = { id: null, title: feed.title, address: feed.address };
      const heard = feed.feed.entries.map((entry) => describeEntry(entry, unheard, listeningFor, clock()));
      return { ...outcome, matchCount: heard.filter(({ matches }) => matches.length > 0).length };
    },
  };
}
