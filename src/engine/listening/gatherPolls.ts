import type { HeardPoll } from './heard.ts';

/**
 * Stores polls that end close to each other in one transaction, and so in the order in which things were said. The last
 * one that was under way waits for no other.
 */
export type PollGatherer = {
  /** Tells of a poll that is under way and will be added; answers as it does. */
  readonly expect: (coming: Promise<HeardPoll>) => Promise<HeardPoll>;
  /** Answers when the poll is stored. */
  readonly add: (poll: HeardPoll) => Promise<void>;
  /** Stores what is there without waiting for more. */
  readonly flush: () => Promise<void>;
};

/** So many entries make a batch that is stored at once. */
const maxBatchEntries = 500;

export function createPollGatherer(options: {
  readonly gatherMs: number;
  readonly store: (polls: readonly HeardPoll[]) => Promise<unknown>;
}): PollGatherer {
  let batch: HeardPoll[] = [];
  let stored = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  let comingCount = 0;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const [polls, { resolve, reject }] = [batch, stored];
    batch = [];
    stored = Promise.withResolvers<void>();
    await options.store(polls).then(() => resolve(), reject);
  };

  return {
    expect: (coming) => {
      comingCount += 1;
      return coming.finally(() => {
        comingCount -= 1;
      });
    },
    add: (poll) => {
      batch.push(poll);
      const done = stored.promise;
      if (comingCount === 0 || countEntries(batch) >= maxBatchEntries) void flush();
      else timer ??= setTimeout(flush, options.gatherMs);
      return done;
    },
    flush,
  };
}

function countEntries(polls: readonly HeardPoll[]): number {
  return polls.reduce((sum, { outcome }) => sum + (outcome.kind === 'heard' ? outcome.entries.length : 0), 0);
}
