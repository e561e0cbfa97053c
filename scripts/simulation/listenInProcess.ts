import { openReader } from '../../src/engine/database/open.ts';
import { hearBody } from '../../src/engine/listening/hearBody.ts';
import type { PackedPoll } from '../../src/engine/listening/heard.ts';
import { createListeningWords } from '../../src/engine/listening/listeningWords.ts';
import { type PollTools, pollFeed } from '../../src/engine/listening/poll.ts';
import { type FeedToPoll, openPast, readFeedsToPoll } from '../../src/engine/listening/rows.ts';
import { defaultLimits } from '../../src/engine/options.ts';
import { noKeychain } from '../../src/engine/sign-ins/keychain.ts';
import { createWriterTasks } from '../../src/engine/writer/tasks.ts';
import { answerFeed } from './answer.ts';
import { createDice } from './dice.ts';
import type { Journal } from './journal.ts';
import { makeCommandId, makeSeed } from './owner.ts';
import type { Shop } from './shop.ts';
import { startsAt, type World } from './world.ts';

/**
 * The shop's Earmark without threads and without a network: its own recipe of a poll, its own storing, its own schedule.
 */
export function openShopInProcess(databaseFile: string, world: World, journal: Journal): Shop {
  const tasks = createWriterTasks(databaseFile);
  tasks.run({ id: 0, at: startsAt, task: { kind: 'seedSample', seed: makeSeed(world) } });
  const database = openReader(databaseFile);
  const words = createListeningWords({ database, timeZone: 'Europe/London' });
  let now = 0;
  const random = createDice(1).next;
  const tools: PollTools = {
    clock: () => now,
    random,
    limits: defaultLimits,
    keychain: noKeychain,
    past: openPast(database),
    listeningFor: words.current,
    searches: () => [],
    fetcher: {
      fetchFeed: async ({ address, validators }) => fetchFrom(world, journal, now, { address, validators }),
    },
    reader: {
      hear: (body, { feed }) =>
        hearBody({ ...body, maxEntries: defaultLimits.maxEntries }, feed, words.current().compiled),
    },
  };
  return {
    database,
    listen: async (at) => {
      now = at;
      words.readAgain();
      const due = readFeedsToPoll(database).filter((feed) => isDue(feed, at));
      const polls: PackedPoll[] = [];
      for (const feed of due) polls.push(await pollFeed(feed, tools, neverAborted));
      if (polls.length > 0) tasks.run({ id: 0, at, task: { kind: 'storePolls', polls } });
    },
    decide: async (ids, to, at) => {
      const input = { ids, to };
      tasks.run({
        id: 0,
        at,
        task: { kind: 'command', name: 'mentions.decide', id: makeCommandId(), input },
      });
    },
    close: async () => {
      database.close();
      tasks.run({ id: 0, at: now, task: { kind: 'close' } });
    },
  };
}

const neverAborted = new AbortController().signal;

function isDue({ nextCheckAt }: FeedToPoll, now: number): boolean {
  return nextCheckAt !== null && nextCheckAt <= now;
}

type Fetch = PollTools['fetcher']['fetchFeed'];

async function fetchFrom(
  world: World,
  journal: Journal,
  now: number,
  { address, validators }: Pick<Parameters<Fetch>[0], 'address' | 'validators'>,
): ReturnType<Fetch> {
  const host = new URL(address).hostname;
  const feed = world.feeds.find((candidate) => candidate.host === host);
  if (!feed) throw new Error(`nobody lives at ${host}`);
  const { status, headers, body, shown } = answerFeed(feed, now, validators);
  journal.note(feed, now, status, shown);
  const askAgain = { lastingAddress: address, freshForMs: null };
  if (status === 304) return { kind: 'unchanged', ...askAgain };
  if (status !== 200) {
    const wait = headers['retry-after'];
    const code = status === 429 ? 'tooManyRequests' : status === 404 ? 'notFound' : 'serverError';
    return {
      kind: 'problem',
      problem: { code, status },
      retryAfterMs: wait === undefined ? null : Number(wait) * 1000,
    };
  }
  return {
    kind: 'body',
    bytes: new TextEncoder().encode(body),
    contentType: headers['content-type'] ?? null,
    finalAddress: address,
    validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
    ...askAgain,
  };
}
