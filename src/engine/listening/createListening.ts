import type { FeedId, FeedProblem, Topic } from '#contract';
import { inBackground } from '../background.ts';
import type { ReadableDatabase } from '../database/open.ts';
import type { Clock, Limits, Log, Random, Resolve } from '../options.ts';
import { readSettings } from '../settings/rows.ts';
import { readWatches } from '../watches/rows.ts';
import type { Writer } from '../writer/openWriterThread.ts';
import type { ListeningFor } from './describeEntry.ts';
import { createFetcher } from './fetching/fetchFeed.ts';
import { type FindOutcome, findFeeds, type HeardFeed } from './findFeeds.ts';
import { createPollGatherer } from './gatherPolls.ts';
import { listenBack } from './listenBack.ts';
import { compileWatches } from './match.ts';
import { type PollTools, pollFeed, pollFoundFeed } from './poll.ts';
import { createPoller } from './poller.ts';
import { createFeedReader } from './reading/feedReader.ts';
import { readFeedsToPoll } from './rows.ts';

/** Hears feeds: when they are due, and when the owner asks. */
export type Listening = {
  /** Begins to check feeds when they are due. */
  readonly start: () => void;
  /** To be called with what has changed: new feeds are checked, new words listened for. */
  readonly follow: (topics: readonly Topic[]) => void;
  /** Fails with NOT_FOUND; rejects with the signal's reason. */
  readonly checkNow: (id: FeedId, signal: AbortSignal | undefined) => Promise<void>;
  readonly isChecking: (id: FeedId) => boolean;
  /** Looks for feeds at an address that was typed. */
  readonly find: (address: string, signal: AbortSignal | undefined) => Promise<FindOutcome>;
  /** Holds the entries of the last 90 days against the watches as they are now; goes on by itself. */
  readonly listenBack: () => void;
  readonly close: () => Promise<void>;
};

export type ListeningOptions = {
  readonly database: ReadableDatabase;
  readonly writer: Writer;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly clock: Clock;
  readonly random: Random;
  readonly resolve: Resolve;
  readonly limits: Limits;
  readonly log: Log;
  readonly version: string;
  readonly timeZone: string;
  readonly parseThreadFile: URL;
};

/** So long what was found at an address serves as the first answer of the feed, when it is added. */
const foundFeedKeptMs = 5 * 60_000;

export function createListening(options: ListeningOptions): Listening {
  const { database, writer, announce, clock, limits, log } = options;
  const fetcher = createFetcher(options);
  const reader = createFeedReader({ limits, log, threadFile: options.parseThreadFile });
  const closing = new AbortController();
  const foundFeeds = new Map<string, { readonly feed: HeardFeed; readonly at: number }>();
  let listeningFor: ListeningFor | null = null;

  const readListeningFor = () => {
    listeningFor ??= {
      matcher: compileWatches(readWatches(database).map((watch) => ({ seq: watch.seq, words: watch }))),
      ownHandles: readSettings(database, options.timeZone).business.ownHandles,
    };
    return listeningFor;
  };
  const tools: PollTools = { ...options, fetcher, reader, listeningFor: readListeningFor };
  const gatherer = createPollGatherer({ gatherMs: limits.gatherMs, store: writer.storePolls });

  const poller = createPoller({
    clock,
    log,
    readFeeds: () => readFeedsToPoll(database),
    check: async (feed, signal) => {
      const found = foundFeeds.get(feed.address);
      foundFeeds.delete(feed.address);
      const isFresh = found && clock() - found.at < foundFeedKeptMs;
      const poll = isFresh
        ? pollFoundFeed(feed, tools, found.feed)
        : await gatherer.expect(pollFeed(feed, tools, signal));
      await gatherer.add(poll);
      log.info('feed checked', {
        feed: feed.id,
        outcome: poll.outcome.kind,
        problem: problemCode(poll.outcome),
      });
    },
    onCheckingChanged: () => announce(['feeds']),
  });

  return {
    start: poller.wake,
    follow: (topics) => {
      if (topics.includes('watches') || topics.includes('settings')) listeningFor = null;
      if (topics.includes('feeds')) poller.wake();
    },
    checkNow: poller.checkNow,
    isChecking: poller.isChecking,
    find: async (address, signal) => {
      const signals = signal ? [signal, closing.signal] : [closing.signal];
      const outcome = await findFeeds({ address, fetcher, reader, clock, signal: AbortSignal.any(signals) });
      foundFeeds.clear();
      if (outcome.kind === 'found') {
        for (const feed of outcome.feeds) foundFeeds.set(feed.address, { feed, at: clock() });
      }
      return outcome;
    },
    listenBack: () => {
      const work = listenBack({
        database,
        listeningFor: readListeningFor(),
        store: writer.storeHistory,
        signal: closing.signal,
      });
      inBackground(log, 'listening back failed', work);
    },
    close: async () => {
      closing.abort(new Error('Earmark is closing'));
      const pollerClosed = poller.close();
      await fetcher.close();
      await gatherer.flush();
      await pollerClosed;
      await reader.close();
    },
  };
}

function problemCode(outcome: { readonly kind: string; readonly problem?: FeedProblem }): string | null {
  return outcome.problem?.code ?? null;
}
