import type { PackedPoll } from './heard.ts';

/**
 * Stores polls that end close to each other in one transaction, and so in the order in which things were said. The last
 * one that was under way waits for no other.
 */
export type PollGatherer = {
  /** Tells of a poll that is under way and will be added; answers as it does. */
  readonly expect: (coming: Promise<PackedPoll>) => Promise<PackedPoll>;
  /** Answers when the poll is stored. */
  readonly add: (poll: PackedPoll) => Promise<void>;
  /** Stores what is there without waiting for more. */
  readonly flush: () => Promise<void>;
};

/** So many entries make a batch that is stored at once. */
const maxBatchEntries = 500;
/** A poll that brings none is worth so many: its feed has to be written down all the same. */
const entriesOfQuietPoll = 4;

export function createPollGatherer(options: {
  readonly gatherMs: number;
  readonly store: (polls: readonly PackedPoll[]) => Promise<unknown>;
}): PollGatherer {
  let batch: PackedPoll[] = [];
  let stored = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  let entryCount = 0;
  let comingCount = 0;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const [polls, { resolve, reject }] = [batch, stored];
    batch = [];
    entryCount = 0;
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
      entryCount += countEntries(poll);
      const done = stored.promise;
      if (comingCount === 0 || entryCount >= maxBatchEntries) void flush();
      else timer ??= setTimeout(flush, options.gatherMs);
      return done;
    },
    flush,
  };
}

function countEntries({ outcome }: PackedPoll): number {
  return Math.max(outcome.kind === 'heard' ? outcome.entries.count : 0, entriesOfQuietPoll);
}
