import type { FeedId } from '#contract';
import { inBackground } from '../background.ts';
import { EarmarkError } from '../errors.ts';
import type { Listening } from '../listening/createListening.ts';
import { findDomainOf } from '../listening/fetching/domainQueue.ts';
import type { Log } from '../options.ts';

type FeedToCheck = { readonly id: FeedId; readonly address: string };
type Progress = { readonly checkedCount: number; readonly totalCount: number };

/** More than may be asked at once, so that a slow site holds up none of the others. */
const checksAtOnce = 32;

/**
 * Checks feeds, each site once before any has its second turn; yields how far it has got. Ends early when this computer
 * turns out to be offline. Who stops listening calls off what is still to come.
 */
export async function* checkAll(
  feeds: readonly FeedToCheck[],
  { listening, log }: { readonly listening: Listening; readonly log: Log },
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress> {
  const stop = new AbortController();
  const signals = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const waiting = orderBySite(feeds);
  const totalCount = waiting.length;
  let checkedCount = 0;
  let hasChanged = Promise.withResolvers<void>();

  const work = async () => {
    for (let feed = waiting.shift(); feed && !signals.aborted; feed = waiting.shift()) {
      await listening.checkNow(feed.id, signals).catch((error: unknown) => {
        // One that was removed meanwhile needs no check.
        if (!signals.aborted && !(error instanceof EarmarkError)) log.error('check failed', error);
      });
      checkedCount += 1;
      hasChanged.resolve();
      if (listening.isOffline()) waiting.length = 0;
    }
  };
  const workers = Array.from({ length: Math.min(checksAtOnce, totalCount) }, work);
  let isOver = false;
  const ended = Promise.all(workers).then(() => {
    isOver = true;
    hasChanged.resolve();
  });
  inBackground(log, 'checking all failed', ended);

  try {
    yield { checkedCount, totalCount };
    while (!isOver && !signals.aborted) {
      await hasChanged.promise;
      hasChanged = Promise.withResolvers();
      yield { checkedCount, totalCount };
    }
  } finally {
    stop.abort(new Error('Nobody waits for the checks any more'));
  }
}

function orderBySite(feeds: readonly FeedToCheck[]): FeedToCheck[] {
  const counts = new Map<string, number>();
  const rounds = feeds.map((feed) => {
    const domain = findDomainOf(feed.address);
    const round = counts.get(domain) ?? 0;
    counts.set(domain, round + 1);
    return { feed, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ feed }) => feed);
}
