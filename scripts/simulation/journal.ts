import { readText } from './answer.ts';
import { type Appearance, type SimulatedFeed, saysShop } from './world.ts';

type Request = { readonly host: string; readonly at: number; readonly status: number };

/** What the world saw of the shop: who was asked when, and what was there to be heard. */
export type Journal = {
  readonly note: (feed: SimulatedFeed, at: number, status: number, shown: readonly Appearance[]) => void;
  readonly countRequests: () => number;
  /** Posts that an answer showed while they named the shop, with when that was first. */
  readonly listHearable: () => ReadonlyMap<number, number>;
  /** Requests that came sooner than they may. */
  readonly listTooSoon: () => readonly string[];
};

/** Between two requests to one host, its jitter taken off. */
const leastGapMs = 0.9 * 15 * 60_000;
/** After the first failed check in a row, its jitter taken off. */
const leastRetryMs = 0.9 * 5 * 60_000;

export function openJournal(): Journal {
  const last = new Map<string, Request>();
  const hearable = new Map<number, number>();
  const tooSoon: string[] = [];
  let requestCount = 0;
  return {
    note: (feed, at, status, shown) => {
      requestCount += 1;
      const before = last.get(feed.host);
      if (before && at < earliestNext(feed, before)) {
        tooSoon.push(`${feed.host}: ${at - before.at} ms after a ${before.status}`);
      }
      last.set(feed.host, { host: feed.host, at, status });
      for (const { post } of shown) {
        if (!hearable.has(post.id) && saysShop(readText(post, at))) hearable.set(post.id, at);
      }
    },
    countRequests: () => requestCount,
    listHearable: () => hearable,
    listTooSoon: () => tooSoon,
  };
}

function earliestNext({ outages }: SimulatedFeed, before: Request): number {
  if (before.status === 200 || before.status === 304) return before.at + leastGapMs;
  const outage = outages.find(({ from, to }) => before.at >= from && before.at < to);
  return before.at + Math.max(leastRetryMs, outage?.retryAfterMs ?? 0);
}
