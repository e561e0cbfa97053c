import type { FeedId } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { describeEntry, type ListeningFor } from './describeEntry.ts';
import { readEntries } from './entryRows.ts';
import type { HeardEntry } from './heard.ts';

const pageSize = 500;

/** A kept entry that matches something. */
export type KeptAndHeard = {
  readonly feed: number;
  readonly feedId: FeedId;
  readonly heard: HeardEntry;
};

/** Holds the kept entries against the watches as they are now, and stores what matches as history. */
export async function listenBack(options: {
  readonly database: ReadableDatabase;
  readonly listeningFor: ListeningFor;
  readonly store: (entries: readonly KeptAndHeard[]) => Promise<unknown>;
  /** The number of the last entry that is left out; 0 for none. */
  readonly after: number;
  readonly signal: AbortSignal;
}): Promise<void> {
  let { after } = options;
  while (!options.signal.aborted) {
    const page = readEntries(options.database, after, pageSize);
    const last = page.at(-1);
    if (!last) return;
    after = last.seq;
    const matching = page
      .map(({ entry, feed, feedId, feedTitle, feedAddress, saidAt }) => ({
        feed,
        feedId,
        heard: describeEntry(
          entry,
          { id: feedId, title: feedTitle, address: feedAddress },
          options.listeningFor,
          saidAt,
        ),
      }))
      .filter(({ heard }) => heard.matches.length > 0);
    if (matching.length > 0) await options.store(matching);
    // Requests of the window come in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
