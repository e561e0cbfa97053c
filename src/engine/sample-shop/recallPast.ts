import { compileListening, describeEntry, type ListeningFor } from '../listening/describeEntry.ts';
import { followVoice } from '../listening/health.ts';
import { readBody } from '../listening/reading/readBody.ts';
import { noToneWords } from '../listening/tone/readTone.ts';
import type { ParsedFeed } from '../listening/types.ts';
import type { PastPoll } from '../writer/seedSample.ts';
import { encodeText } from './encodeText.ts';
import type { DatedEntry, SampleFeed } from './types.ts';

const hourMs = 60 * 60_000;
/** Until the next try after the last failure, which was a while ago. */
const nextTryMs = 3.2 * hourMs;
/** Hours after the first failure, as they come when each wait is twice the last. */
const failedAfterHours = [0, 0.1, 0.3, 0.6, 1.3, 2.7, 5.3, 10.7, 21, 42, 66, 84];
const nothing = compileListening({ watches: [], rules: [], ownHandles: [], tone: noToneWords });

/** What Earmark would have heard of a place before the sample began, by the watches of the shop. */
export async function recallPast(
  feed: SampleFeed,
  startedAt: number,
  listeningFor: ListeningFor,
): Promise<readonly PastPoll[]> {
  const bare = {
    address: feed.address,
    nextCheckAt: startedAt,
    move: null,
    answeredSearches: [],
    voice: null,
  };
  if (feed.diedAt) return recallBreakdown(feed, feed.diedAt(startedAt), startedAt, bare);
  return Promise.all(
    (feed.heardBefore ?? []).map(async ({ at, ids }) => {
      const entries = feed.entries.filter(({ id }) => ids.includes(id));
      return { ...bare, ...(await hear({ ...feed, entries }, startedAt, at(startedAt), listeningFor)) };
    }),
  );
}

async function recallBreakdown(
  feed: SampleFeed,
  diedAt: number,
  startedAt: number,
  healthy: Omit<PastPoll, 'at' | 'outcome'>,
): Promise<readonly PastPoll[]> {
  const bare = { ...healthy, nextCheckAt: startedAt + nextTryMs };
  return [
    { ...bare, ...(await hear(feed, startedAt, diedAt - hourMs, nothing)) },
    ...failedAfterHours
      .map((hours) => diedAt + hours * hourMs)
      .filter((at) => at < startedAt)
      .map((at) => ({ ...bare, at, outcome: failure })),
  ];
}

const failure = {
  kind: 'problem',
  problem: { code: 'serverError', status: 500 },
  isUnasked: false,
  isHeldOff: false,
} as const;

async function hear(
  feed: SampleFeed,
  startedAt: number,
  at: number,
  listeningFor: ListeningFor,
): Promise<Pick<PastPoll, 'at' | 'voice' | 'outcome'>> {
  const { entries, pace = null } = await readFeed(feed, startedAt, at);
  const place = { id: null, title: feed.title, address: feed.address };
  const heard = entries.map((entry) => describeEntry(entry, place, listeningFor, at));
  const times = heard.map(({ saidAt }) => saidAt);
  const validators = { etag: null, lastModified: null };
  return {
    at,
    voice: followVoice([], times, at),
    outcome: {
      kind: 'heard',
      entries: heard,
      generation: 0,
      validators,
      pace,
      bodyHash: null,
      historyBefore: null,
    },
  };
}

async function readFeed(feed: SampleFeed, startedAt: number, now: number): Promise<ParsedFeed> {
  const [newest, ...older]: DatedEntry[] = feed.entries
    .map((entry) => ({ ...entry, at: entry.said(startedAt) }))
    .filter((entry) => entry.at <= now)
    .sort((one, other) => other.at - one.at);
  if (!newest) throw new Error('a place that broke down has said something before');
  const bytes = encodeText(feed.write(feed, [newest, ...older]), feed.charset);
  const { contentType, address } = feed;
  const read = await readBody({ bytes, contentType, address, now, maxEntries: 1000 });
  if (read.kind !== 'feed') throw new Error('a feed of the sample can’t be read');
  return read.feed;
}
