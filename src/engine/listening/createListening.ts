import type { FeedId, Topic } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import type { Clock, Limits, Log, Random, Resolve } from '../options.ts';
import type { Keychain } from '../sign-ins/keychain.ts';
import type { Writer } from '../writer/openWriterThread.ts';
import { createAbsences } from './absences.ts';
import { type AskedWords, createAskedWords } from './askedWords.ts';
import { createConnection } from './connection.ts';
import { readLastEntry } from './entryRows.ts';
import { createFetcher } from './fetching/fetchFeed.ts';
import { createFinder, type Finder } from './finder.ts';
import { followWatches } from './foldedSearch.ts';
import { createFoundFeeds } from './foundFeeds.ts';
import { createPollGatherer } from './gatherPolls.ts';
import type { PackedPoll } from './heard.ts';
import { keepPoll } from './keepPoll.ts';
import { createToneKeeper, type ToneKeeper } from './keepTones.ts';
import { createListeningWords, type ListeningWords } from './listeningWords.ts';
import { createLookBack, type LookBack } from './lookBack.ts';
import { type PollTools, pollFeed, pollFoundFeed } from './poll.ts';
import { createPoller } from './poller.ts';
import { createFeedReader } from './reading/feedReader.ts';
import { openPast, readFeedsToPoll } from './rows.ts';
import { createTurns } from './turns.ts';

/** Hears feeds: when they are due, and when the owner asks. */
export type Listening = Finder & {
  /** Begins to check feeds when they are due. */
  readonly start: () => void;
  /** To be called with what has changed: new feeds are checked, new words listened for. */
  readonly follow: (topics: readonly Topic[]) => void;
  /** Fails with NOT_FOUND; rejects with the signal's reason. */
  readonly checkNow: (id: FeedId, signal: AbortSignal | undefined) => Promise<void>;
  readonly isChecking: (id: FeedId) => boolean;
  /** This computer seems to be without network: nothing is heard, and no feed is to blame. */
  readonly isOffline: () => boolean;
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
  readonly keychain: Keychain;
  readonly log: Log;
  readonly version: string;
  readonly timeZone: string;
  readonly parseThreadFile: URL;
};

export function createListening(options: ListeningOptions): Listening {
  const { database, writer, announce, clock, limits, log } = options;
  const fetcher = createFetcher(options);
  const reader = createFeedReader({ limits, log, threadFile: options.parseThreadFile });
  const closing = new AbortController();
  const foundFeeds = createFoundFeeds(clock);
  const words = createListeningWords(options);
  const lookBack = createLookBack({ ...options, words, closing: closing.signal });
  const asked = createAskedWords(options);
  const tones = createToneKeeper({ ...options, words, store: writer.saveTones, closing: closing.signal });
  const tools: PollTools = {
    ...options,
    fetcher,
    reader,
    listeningFor: words.current,
    searches: asked.searches,
    past: openPast(database),
  };
  const gatherer = createPollGatherer({
    gatherMs: limits.gatherMs,
    store: (polls) => storePolls(polls, { database, writer, words, lookBack }),
  });
  const absences = createAbsences(options);
  const connection = createConnection({
    onChanged: (isOffline) => {
      absences.noteConnection(isOffline);
      log.info(isOffline ? 'offline' : 'online again');
      announce(['feeds']);
      poller.wake();
    },
  });
  const poller = createPoller({
    clock,
    log,
    readFeeds: () => followWatches(readFeedsToPoll(database), asked.searches(), limits.shortestIntervalMs),
    turns: createTurns({ ...options, ...connection, ...fetcher, isAtHand: foundFeeds.has }),
    check: async (feed, signal) => {
      const found = foundFeeds.take(feed.address);
      const poll = found
        ? pollFoundFeed(feed, tools, found)
        : await gatherer.expect(pollFeed(feed, tools, signal));
      await keepPoll(feed, poll, { connection, gatherer, forgive: writer.forgiveChecks });
      logCheck(log, feed.id, poll.outcome);
    },
    onAwake: absences.noteAwake,
    onCheckingChanged: () => announce(['feeds']),
  });

  return {
    ...createFinder({ ...tools, reader, asked, foundFeeds, connection, closing: closing.signal }),
    start: () => {
      tones.follow();
      poller.wake();
    },
    follow: (topics) => {
      followWords(topics, { lookBack, asked, tones });
      if (topics.some((topic) => topic !== 'mentions')) poller.wakeSoon();
    },
    checkNow: poller.checkNow,
    isChecking: poller.isChecking,
    isOffline: connection.isOffline,
    close: async () => {
      closing.abort(new Error('Earmark is closing'));
      const pollerClosed = poller.close();
      await tones.close();
      await fetcher.close();
      await gatherer.flush();
      await pollerClosed;
      await reader.close();
    },
  };
}

/** Entries, searches and tones go by the words as they are now. */
function followWords(
  topics: readonly Topic[],
  { lookBack, asked, tones }: { lookBack: LookBack; asked: AskedWords; tones: ToneKeeper },
): void {
  if (topics.includes('watches') || topics.includes('settings')) {
    lookBack.followWords();
    asked.readAgain();
  }
  tones.followTopics(topics);
}

/** Stores polls; what was under way while the words changed is held against the new ones after that. */
async function storePolls(
  polls: readonly PackedPoll[],
  tools: {
    readonly database: ReadableDatabase;
    readonly writer: Writer;
    readonly words: ListeningWords;
    readonly lookBack: LookBack;
  },
): Promise<void> {
  const after = readLastEntry(tools.database);
  await tools.writer.storePolls(polls);
  const { generation } = tools.words.current().spec;
  if (polls.some((poll) => isOfOtherWords(poll, generation))) tools.lookBack.from(after);
}

function isOfOtherWords({ outcome }: PackedPoll, generation: number): boolean {
  return outcome.kind === 'heard' && outcome.generation !== generation;
}

function logCheck(log: Log, feed: FeedId, outcome: PackedPoll['outcome']): void {
  const problem = outcome.kind === 'problem' ? outcome.problem.code : null;
  log.info('feed checked', { feed, outcome: outcome.kind, problem });
}
