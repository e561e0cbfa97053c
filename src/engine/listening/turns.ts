import type { FeedId } from '#contract';
import type { Clock, Limits } from '../options.ts';
import { findDomainOf } from './fetching/domainQueue.ts';
import type { FeedToPoll } from './rows.ts';

/** Decides which feed is checked when, of those that are due. */
export type Turns = {
  /** Which checks are to begin now, of `idle` feeds, those due soonest first; and when to ask again. */
  readonly take: (idle: readonly FeedToPoll[]) => Turn;
  /** Leaves a feed alone until then. */
  readonly postpone: (id: FeedId, until: number) => void;
  /** The owner has the feed checked out of turn. */
  readonly drop: (id: FeedId) => void;
};

type Turn = { readonly begin: readonly FeedToPoll[]; readonly nextAt: number };

export type TurnsOptions = {
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'requestsAtOnce' | 'catchUpMs' | 'domainGapsMs'>;
  readonly isOffline: () => boolean;
  /** How long until the domain of an address could be asked, where it allows only few requests; else 0. */
  readonly findWaitMs: (address: string) => number;
  /** What the feed says was just asked and is kept: its check asks nobody. */
  readonly isAtHand: (address: string) => boolean;
};

/** While offline one feed is tried each time this has passed. */
const tryAgainMs = 20_000;

/** Of many feeds that were added together so many are checked for the first time within `catchUpMs`. */
const newWithinCatchUp = 500;

/**
 * Feeds that are due have their turn at once, unless they are more than may be asked at once, as after a night's sleep, or
 * the network is just back: then their turns are spread. Feeds never checked don't wait for that, unless they are many too. While offline, one feed
 * after the other is tried.
 */
export function createTurns({ clock, limits, isOffline, findWaitMs, isAtHand }: TurnsOptions): Turns {
  const turns = new Map<FeedId, number>();
  const tried = new Set<FeedId>();
  let wasOffline = false;
  let nextTryAt = 0;

  function findTurn({ id, nextCheckAt }: FeedToPoll): number {
    return Math.max(nextCheckAt ?? Number.POSITIVE_INFINITY, turns.get(id) ?? 0);
  }

  function takeDue(idle: readonly FeedToPoll[]): Turn {
    const now = clock();
    const due = idle.filter((feed) => findTurn(feed) <= now);
    const newlyDue = due.filter(({ id, nextCheckAt }) => nextCheckAt !== 0 && !turns.has(id));
    if (wasOffline || newlyDue.length > limits.requestsAtOnce) {
      for (const [id, at] of spreadChecks(newlyDue, now, limits.catchUpMs)) turns.set(id, at);
    }
    wasOffline = false;
    const added = due.filter(({ id, nextCheckAt }) => nextCheckAt === 0 && !turns.has(id));
    if (added.length > limits.requestsAtOnce) {
      const spreadMs = (limits.catchUpMs * added.length) / newWithinCatchUp;
      for (const [id, at] of spreadChecks(added, now, spreadMs)) turns.set(id, at);
    }
    const [begin, freeAt] = holdBack(wellFirst(due.filter((feed) => findTurn(feed) <= now)), now);
    for (const { id } of begin) turns.delete(id);
    return { begin, nextAt: Math.min(freeAt, ...idle.map(findTurn).filter((at) => at > now)) };
  }

  /** Of a domain that allows few requests one feed begins, and only when it would be asked at once; and when to look again. */
  function holdBack(feeds: readonly FeedToPoll[], now: number): [begin: FeedToPoll[], freeAt: number] {
    const begun = new Set<string>();
    let freeAt = Number.POSITIVE_INFINITY;
    const begin = feeds.filter(({ address }) => {
      const domain = findDomainOf(address);
      if (!Object.hasOwn(limits.domainGapsMs, domain) || isAtHand(address)) return true;
      const waitMs = begun.has(domain) ? (limits.domainGapsMs[domain] ?? 0) : findWaitMs(address);
      if (waitMs > 0) freeAt = Math.min(freeAt, now + waitMs);
      else begun.add(domain);
      return waitMs === 0;
    });
    return [begin, freeAt];
  }

  function takeOne(idle: readonly FeedToPoll[]): Turn {
    const now = clock();
    if (!wasOffline) {
      turns.clear();
      tried.clear();
      nextTryAt = now + tryAgainMs;
    }
    wasOffline = true;
    if (now < nextTryAt) return { begin: [], nextAt: nextTryAt };
    nextTryAt = now + tryAgainMs;
    const feed = findUntried(idle);
    if (feed) tried.add(feed.id);
    return { begin: feed ? [feed] : [], nextAt: nextTryAt };
  }

  /** When all have been tried, they are tried again. */
  function findUntried(idle: readonly FeedToPoll[]): FeedToPoll | undefined {
    const living = idle.filter(({ nextCheckAt }) => nextCheckAt !== null);
    const candidates = wellFirst(living);
    const untried = candidates.find(({ id }) => !tried.has(id));
    if (!untried) tried.clear();
    return untried ?? candidates[0];
  }

  return {
    take: (idle) => (isOffline() ? takeOne(idle) : takeDue(idle)),
    postpone: (id, until) => turns.set(id, until),
    drop: (id) => turns.delete(id),
  };
}

/** Those that were heard last time, then the others: a server that takes its time to fail keeps nobody waiting. */
function wellFirst(feeds: readonly FeedToPoll[]): FeedToPoll[] {
  return feeds.toSorted((a, b) => Number(a.failureCount > 0) - Number(b.failureCount > 0));
}

/**
 * Gives each feed its time within the next `spreadMs`: the one that has waited longest first, but each domain once before
 * any has its second turn.
 */
export function spreadChecks(
  feeds: readonly Pick<FeedToPoll, 'id' | 'address'>[],
  now: number,
  spreadMs: number,
): ReadonlyMap<FeedId, number> {
  const counts = new Map<string, number>();
  const rounds = feeds.map(({ id, address }) => {
    const domain = findDomainOf(address);
    const round = counts.get(domain) ?? 0;
    counts.set(domain, round + 1);
    return { id, round };
  });
  const ordered = rounds.toSorted((a, b) => a.round - b.round);
  return new Map(ordered.map(({ id }, place) => [id, now + Math.floor((place * spreadMs) / feeds.length)]));
}
