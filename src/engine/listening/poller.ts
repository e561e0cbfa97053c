import type { FeedId } from '#contract';
import { EarmarkError } from '../errors.ts';
import type { Clock, Log } from '../options.ts';
import type { FeedToPoll } from './rows.ts';
import type { Turns } from './turns.ts';

export type Poller = {
  /** Looks again for what is due. */
  readonly wake: () => void;
  /** The same once for all that happens together, after feeds were added, taken up, removed or checked. */
  readonly wakeSoon: () => void;
  /** Checks a feed now, or joins the check under way; answers when it is stored. Fails with NOT_FOUND. */
  readonly checkNow: (id: FeedId, signal: AbortSignal | undefined) => Promise<void>;
  /** Somebody waits for the check that is under way: the owner asked for it, or it is the feed's first. */
  readonly isChecking: (id: FeedId) => boolean;
  /** Stops all checks; answers when the last has ended. */
  readonly close: () => Promise<void>;
};

export type PollerOptions = {
  readonly readFeeds: () => readonly FeedToPoll[];
  readonly turns: Turns;
  /** Polls a feed and stores what came of it. */
  readonly check: (feed: FeedToPoll, signal: AbortSignal) => Promise<void>;
  /** It looks for what is due, as it does once a minute at the least. */
  readonly onAwake: () => void;
  readonly onCheckingChanged: () => void;
  readonly clock: Clock;
  readonly log: Log;
};

type Check = {
  readonly address: string;
  readonly done: Promise<void>;
  readonly abort: AbortController;
  isAwaited: boolean;
};

/** The timer never sleeps longer, so that a changed clock or a machine that slept is noticed. */
const longestSleepMs = 60_000;
/** After a fault of our own a feed is left alone for so long: its next check was not stored. */
const faultPauseMs = 5 * 60_000;

/** Checks each feed when it has its turn, and at once when the owner asks. */
export function createPoller(options: PollerOptions): Poller {
  const { clock, log, turns } = options;
  const checks = new Map<FeedId, Check>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function begin(feed: FeedToPoll): Check {
    const abort = new AbortController();
    const done = options.check(feed, abort.signal).finally(() => {
      checks.delete(feed.id);
      if (check.isAwaited) options.onCheckingChanged();
      wakeSoon();
    });
    const check: Check = { address: feed.address, done, abort, isAwaited: false };
    checks.set(feed.id, check);
    if (feed.nextCheckAt === 0) markAwaited(check);
    return check;
  }

  function markAwaited(check: Check): void {
    check.isAwaited = true;
    options.onCheckingChanged();
  }

  function beginByItself(feed: FeedToPoll): void {
    begin(feed).done.catch((cause) => {
      if (isClosed) return;
      turns.postpone(feed.id, clock() + faultPauseMs);
      log.error('check failed', cause, { feed: feed.id });
    });
  }

  function wake(): void {
    if (isClosed) return;
    clearTimeout(timer);
    options.onAwake();
    const idle = options.readFeeds().filter((feed) => !checks.has(feed.id));
    const { begin: due, nextAt } = turns.take(idle);
    for (const feed of due) beginByItself(feed);
    timer = setTimeout(wake, Math.min(Math.max(nextAt - clock(), 0), longestSleepMs));
  }

  function wakeSoon(): void {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(wake, 0);
  }

  async function checkNow(id: FeedId, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const feed = options.readFeeds().find((candidate) => candidate.id === id);
    if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
    turns.drop(id);
    const running = checks.get(id);
    if (running && running.address !== feed.address) {
      await Promise.allSettled([running.done]);
      return checkNow(id, signal);
    }
    const check = running ?? begin(feed);
    markAwaited(check);
    // A check that the schedule began goes on when the owner stops waiting for it.
    if (!running) signal?.addEventListener('abort', () => check.abort.abort(signal.reason), { once: true });
    await check.done;
  }

  return {
    wake,
    wakeSoon,
    checkNow,
    isChecking: (id) => checks.get(id)?.isAwaited ?? false,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      const ending = [...checks.values()];
      for (const { abort } of ending) abort.abort(new Error('Earmark is closing'));
      await Promise.allSettled(ending.map(({ done }) => done));
    },
  };
}
