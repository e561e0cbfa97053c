import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from '../../../../src/engine/listening/fetching/fetchFeed.ts';
import type { FetchOutcome, Validators } from '../../../../src/engine/listening/types.ts';
import { defaultLimits, type Limits, type Log } from '../../../../src/engine/options.ts';

export const now = Date.parse('2026-11-21T09:00:00Z');

/** Short enough for a test, long enough for a busy machine; no gap between the requests to a domain. */
export const briefLimits: Limits = {
  ...defaultLimits,
  headersTimeoutMs: 400,
  idleTimeoutMs: 400,
  totalTimeoutMs: 5_000,
  domainGapMs: 0,
};

export type TestFetcher = Fetcher & {
  /** Asks for an address, as the first check of a feed does where no validators are given. */
  readonly ask: (address: string, validators?: Partial<Validators>) => Promise<FetchOutcome>;
  /** Errors that the fetcher could not explain. */
  readonly unexplained: readonly unknown[];
};

export function createTestFetcher(
  options: Pick<FetcherOptions, 'resolve'> & Partial<FetcherOptions>,
): TestFetcher {
  const unexplained: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_event, cause) => unexplained.push(cause),
  };
  const fetcher = createFetcher({ limits: briefLimits, clock: () => now, version: '1.2.3', log, ...options });
  return {
    ...fetcher,
    unexplained,
    ask: (address, validators) =>
      fetcher.fetchFeed({
        address,
        validators: { etag: null, lastModified: null, ...validators },
        signal: new AbortController().signal,
      }),
  };
}

/** The outcome of a body, with its bytes as text. */
export function describeOutcome(outcome: FetchOutcome): unknown {
  return outcome.kind === 'body' ? { ...outcome, bytes: new TextDecoder().decode(outcome.bytes) } : outcome;
}
