import { getDomain } from 'tldts';

export type DomainQueue = {
  /** Waits for a turn of the domain, then does the task; rejects with the signal's reason when it aborts before that. */
  readonly run: <Result>(turn: {
    readonly domain: string;
    readonly signal: AbortSignal;
    readonly task: () => Promise<Result>;
  }) => Promise<Result>;
  /** How long until a request to the domain could begin, at least, in milliseconds. */
  readonly findWaitMs: (domain: string) => number;
  /** Forgets the gaps, so that nothing keeps the process alive. */
  readonly close: () => void;
};

type Line = {
  readonly waiting: Set<() => void>;
  /** A request is under way, or the gap after it is not over. */
  isResting: boolean;
  /** When the gap is over, by the clock of `performance`; unknown while a request is under way. */
  freeAtMs: number | null;
};

/**
 * The domain whose owner answers for a host. Public suffixes that belong to a company (github.io, blogspot.com) count as
 * that company's domain: one operator serves all the sites below it and throttles them together, as Tumblr does.
 */
export function findRegisteredDomain(hostname: string): string {
  return getDomain(hostname) ?? hostname;
}

/** The registered domain of an address. */
export function findDomainOf(address: string): string {
  return findRegisteredDomain(new URL(address).hostname);
}

/**
 * Lets one request at a time go to a domain, with a gap after each, and so many in all. First come, first served. Who waits
 * for the turn of a domain takes no other's place.
 */
export function createDomainQueue(options: {
  readonly requestsAtOnce: number;
  readonly domainGapMs: number;
  readonly domainGapsMs: Readonly<Record<string, number>>;
}): DomainQueue {
  const lines = new Map<string, Line>();
  /** Lines whose first may begin, in the order in which they came to that. */
  const ready = new Set<Line>();
  const gaps = new Set<NodeJS.Timeout>();
  let runningCount = 0;

  function findGapMs(domain: string): number {
    const { domainGapMs, domainGapsMs } = options;
    return Math.max(domainGapMs, Object.hasOwn(domainGapsMs, domain) ? (domainGapsMs[domain] ?? 0) : 0);
  }

  function beginTurns(): void {
    for (const line of ready) {
      if (runningCount >= options.requestsAtOnce) return;
      ready.delete(line);
      const [begin] = line.waiting;
      if (begin === undefined) continue;
      line.waiting.delete(begin);
      line.isResting = true;
      runningCount += 1;
      begin();
    }
  }

  function takeTurn(domain: string, signal: AbortSignal): Promise<Line> {
    signal.throwIfAborted();
    const line = lines.get(domain) ?? { waiting: new Set(), isResting: false, freeAtMs: null };
    lines.set(domain, line);
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve(line);
      };
      const leave = () => {
        line.waiting.delete(begin);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      line.waiting.add(begin);
      if (!line.isResting) ready.add(line);
      beginTurns();
    });
  }

  function endTurn(domain: string, line: Line): void {
    runningCount -= 1;
    const gapMs = findGapMs(domain);
    line.freeAtMs = performance.now() + gapMs;
    const gap = setTimeout(() => {
      gaps.delete(gap);
      line.isResting = false;
      line.freeAtMs = null;
      if (line.waiting.size === 0) lines.delete(domain);
      else ready.add(line);
      beginTurns();
    }, gapMs);
    gaps.add(gap);
    beginTurns();
  }

  return {
    run: async ({ domain, signal, task }) => {
      const line = await takeTurn(domain, signal);
      try {
        return await task();
      } finally {
        endTurn(domain, line);
      }
    },
    findWaitMs: (domain) => {
      const line = lines.get(domain);
      if (!line?.isResting && !line?.waiting.size) return 0;
      if (line.freeAtMs === null || line.waiting.size > 0) return findGapMs(domain);
      return Math.max(0, line.freeAtMs - performance.now());
    },
    close: () => {
      for (const gap of gaps) clearTimeout(gap);
    },
  };
}
