import { domainGapsMs } from './listening/fetching/domainGaps.ts';

/** Now, as an instant (milliseconds, UTC). */
export type Clock = () => number;

/** A number from 0 up to but not including 1. */
export type Random = () => number;

/**
 * Where a host name leads. `address` is what the name stands for and what the rules against private networks judge;
 * `dial`, which only the demo, tests and benches give, is where the connection really goes.
 */
export type ResolvedHost = {
  readonly address: string;
  readonly dial?: {
    readonly address: string;
    readonly port: number;
    /** What is there speaks no TLS, also where the address asks for it: it plays a server that does. */
    readonly isPlain?: boolean;
  };
};

/** Finds all addresses of a host name; rejects with an error whose `code` is ENOTFOUND and the like. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedHost[]>;

/** Bounds of listening. All have one set of defaults (`defaultLimits`); demo, tests and benches change some. */
export type Limits = {
  readonly maxBodyBytes: number;
  readonly maxEntries: number;
  readonly maxRedirects: number;
  readonly headersTimeoutMs: number;
  /** Between two pieces of a body. */
  readonly idleTimeoutMs: number;
  /** For one fetch with all its redirects. */
  readonly totalTimeoutMs: number;
  readonly parseTimeoutMs: number;
  readonly parseMemoryMb: number;
  readonly requestsAtOnce: number;
  /** Between the end of one request to a registered domain and the start of the next. */
  readonly domainGapMs: number;
  /** For registered domains that want to be asked less often than that. */
  readonly domainGapsMs: Readonly<Record<string, number>>;
  /** Between two good checks of a feed, before jitter: its rhythm and its wishes stay within these two. */
  readonly shortestIntervalMs: number;
  readonly longestIntervalMs: number;
  /** After the first failed check; doubles with each further one. */
  readonly firstRetryMs: number;
  readonly longestWaitMs: number;
  /** What is due at once, after the computer slept or was offline, is spread over so long. */
  readonly catchUpMs: number;
  /** How long finished polls are gathered, to be stored in one transaction and in the order they were said. */
  readonly gatherMs: number;
};

const minuteMs = 60_000;

export const defaultLimits: Limits = {
  maxBodyBytes: 10 * 1024 * 1024,
  maxEntries: 1000,
  maxRedirects: 5,
  headersTimeoutMs: 10_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  parseTimeoutMs: 5_000,
  parseMemoryMb: 128,
  requestsAtOnce: 16,
  domainGapMs: 1_000,
  domainGapsMs,
  shortestIntervalMs: 15 * minuteMs,
  longestIntervalMs: 24 * 60 * minuteMs,
  firstRetryMs: 5 * minuteMs,
  longestWaitMs: 24 * 60 * minuteMs,
  catchUpMs: minuteMs,
  gatherMs: 1_000,
};

/** Fields of a log line: numbers, switches, ids and codes; never what a person wrote, and never an address. */
type LogFields = Readonly<Record<string, number | boolean | string | null>>;

export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  /** `cause` is logged by its name, code and stack only. */
  readonly error: (event: string, cause: unknown, fields?: LogFields) => void;
};
