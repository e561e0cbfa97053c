import type { FeedProblem } from '#contract';
import { EarmarkError } from '../errors.ts';
import type { Clock, Limits, Random } from '../options.ts';
import type { Keychain } from '../sign-ins/keychain.ts';
import { openSignIn } from '../sign-ins/signIn.ts';
import { describeEntry } from './describeEntry.ts';
import type { Fetcher } from './fetching/fetchFeed.ts';
import type { HeardFeed } from './findFeeds.ts';
import { chooseQuestion, isFolded, type Question } from './foldedSearch.ts';
import { followVoice } from './health.ts';
import type { PackedPoll } from './heard.ts';
import type { Words } from './listeningWords.ts';
import { followMove } from './moves.ts';
import { packEntries } from './packPolls.ts';
import type { FeedReader } from './reading/feedReader.ts';
import { findRhythmMs } from './rhythm.ts';
import type { FeedToPoll, PastOfFeeds } from './rows.ts';
import { hash } from './sameness.ts';
import { planNextCheck } from './schedule.ts';
import { findLeastIntervalMs } from './templates/leastInterval.ts';
import type { AskAgain } from './types.ts';

/** A feed that has stopped the reader so often in a row is put aside. */
const forgivenReaderStops = 3;

export type PollTools = {
  readonly fetcher: Pick<Fetcher, 'fetchFeed'>;
  readonly reader: Pick<FeedReader, 'hear'>;
  readonly listeningFor: () => Words;
  readonly keychain: Keychain;
  /** The searches that all watches come to, for feeds whose question follows them. */
  readonly searches: () => readonly string[];
  readonly past: PastOfFeeds;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: Limits;
};

/**
 * Checks one feed: asks its server for what is new, and has the answer read and held against the watches. Whatever
 * the server does comes back as an outcome to be stored; it rejects only when `signal` aborts or Earmark has a fault.
 */
export async function pollFeed(feed: FeedToPoll, tools: PollTools, signal: AbortSignal): Promise<PackedPoll> {
  const { fetcher, reader, clock } = tools;

  const question = chooseQuestion(feed, tools.searches());
  if (question === null) throw new EarmarkError('WATCH_WITHOUT_WORDS');
  const { consentedHost } = feed;
  const signIn = await openSignIn(feed.signIn, tools.keychain);
  const fetched = await fetcher.fetchFeed({ ...question, consentedHost, signIn, signal });
  if (fetched.kind === 'problem') return failed(feed, tools, fetched);
  const answer = { ...question, ...fetched };
  if (fetched.kind === 'unchanged') return succeeded(feed, tools, answer, { kind: 'unchanged' });

  // Many servers answer in full although nothing is new.
  const bodyHash = hash(fetched.bytes);
  if (bodyHash === feed.bodyHash) return succeeded(feed, tools, answer, { kind: 'unchanged' });

  const { bytes, contentType, finalAddress, validators } = fetched;
  const body = { bytes, contentType, address: finalAddress, now: clock() };
  const { spec } = tools.listeningFor();
  const heard = await reader.hear(
    body,
    { feed: { id: feed.id, title: feed.title, address: feed.address }, spec },
    signal,
  );
  if (heard.kind === 'problem') return failed(feed, tools, heard);
  if (heard.kind === 'page') return failed(feed, tools, { problem: { code: 'notAFeed' } });

  const { historyBefore } = question;
  const { generation } = spec;
  return succeeded(feed, tools, answer, { ...heard, generation, validators, bodyHash, historyBefore });
}

/** The first poll of a feed that was just found and read: its server is not asked a second time. */
export function pollFoundFeed(feed: FeedToPoll, tools: PollTools, found: HeardFeed): PackedPoll {
  const { spec, compiled } = tools.listeningFor();
  const heardAt = tools.clock();
  const { entries, pace = null } = found.feed;
  const answer = {
    lastingAddress: feed.address,
    freshForMs: null,
    answeredSearches: found.answeredSearches ?? [],
  };
  return succeeded(feed, tools, answer, {
    kind: 'heard',
    entries: packEntries(entries.map((entry) => describeEntry(entry, feed, compiled, heardAt))),
    pace,
    generation: spec.generation,
    validators: found.validators,
    bodyHash: null,
    historyBefore: null,
  });
}

function succeeded(
  feed: FeedToPoll,
  tools: PollTools,
  { lastingAddress, freshForMs, answeredSearches }: AskAgain & Pick<Question, 'answeredSearches'>,
  outcome: PackedPoll['outcome'],
): PackedPoll {
  const now = tools.clock();
  const datedNow = outcome.kind === 'heard' ? outcome.entries.datedAt : [];
  // Of a feed that was never heard nothing is kept.
  const saidBefore = feed.lastSucceededAt === null ? [] : tools.past.readSaidTimes(feed.seq);
  const saidAt = [...datedNow, ...saidBefore];
  if (outcome.kind === 'heard') {
    // Which of those without a date are new is seen when they are stored.
    const areAllDated = datedNow.length === outcome.entries.count;
    tools.past.noteSaidTimes(feed.seq, areAllDated ? saidAt : null);
  }
  const rhythmMs = findRhythmMs({
    saidAt,
    heardSince: feed.heardSince ?? now,
    now,
    limits: tools.limits,
  });
  const nextCheckAt = planNextCheck({
    ...tools,
    outcome: 'ok',
    failureCount: 0,
    rhythmMs: Math.max(rhythmMs, findLeastIntervalMs(feed.template)),
    holdMs: freshForMs,
    pace: outcome.kind === 'heard' ? outcome.pace : feed.pace,
    now,
  });
  const move = isFolded(feed) ? null : followMove(feed, lastingAddress, now);
  const voice =
    outcome.kind === 'heard' ? followVoice(tools.past.readVoiceTimes(feed.seq), saidAt, now) : null;
  const { seq, address } = feed;
  return { feed: seq, address, at: now, nextCheckAt, move, answeredSearches, voice, outcome };
}

type Failure = {
  readonly problem: FeedProblem;
  readonly retryAfterMs?: number | null;
  readonly isUnasked?: true;
};

function failed(feed: FeedToPoll, tools: PollTools, failure: Failure): PackedPoll {
  const { problem, retryAfterMs = null, isUnasked = false } = failure;
  const now = tools.clock();
  const isHeldOff = problem.code === 'tooManyRequests';
  const nextCheckAt = planNextCheck({
    ...tools,
    outcome: isOver(feed, problem, tools) ? 'over' : 'failed',
    failureCount: (isHeldOff ? feed.heldCount : feed.failureCount) + 1,
    rhythmMs: 0,
    holdMs: retryAfterMs,
    pace: feed.pace,
    now,
  });
  return {
    feed: feed.seq,
    address: feed.address,
    at: now,
    nextCheckAt,
    move: null,
    answeredSearches: feed.answeredSearches,
    voice: null,
    outcome: { kind: 'problem', problem, isUnasked, isHeldOff },
  };
}

/** Whether a feed is not to be asked again by itself: its server says that it is gone, or it stops the reader each time. */
function isOver(feed: FeedToPoll, { code }: FeedProblem, tools: PollTools): boolean {
  if (code === 'gone') return true;
  return code === 'readerStopped' && tools.past.countReaderStops(feed.seq) + 1 >= forgivenReaderStops;
}
