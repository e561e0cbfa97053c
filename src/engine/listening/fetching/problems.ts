import type { FeedProblem, FeedProblemCode } from '#contract';

/** Carries a problem up from the depths of a request; it never leaves the fetcher. */
export class FetchProblem extends Error {
  readonly problem: FeedProblem;

  constructor(problem: FeedProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.name = 'FetchProblem';
    this.problem = problem;
  }
}

const problemOfErrorCode: Readonly<Record<string, FeedProblemCode>> = {
  EACCES: 'serverUnreachable',
  EADDRNOTAVAIL: 'serverUnreachable',
  ECONNREFUSED: 'serverUnreachable',
  EHOSTDOWN: 'serverUnreachable',
  EHOSTUNREACH: 'serverUnreachable',
  ENETDOWN: 'serverUnreachable',
  ENETUNREACH: 'serverUnreachable',
  EPERM: 'serverUnreachable',
  ETIMEDOUT: 'timedOut',
  UND_ERR_BODY_TIMEOUT: 'timedOut',
  UND_ERR_CONNECT_TIMEOUT: 'timedOut',
  UND_ERR_HEADERS_TIMEOUT: 'timedOut',
  ECONNABORTED: 'connectionLost',
  ECONNRESET: 'connectionLost',
  EPIPE: 'connectionLost',
  HPE_INVALID_EOF_STATE: 'connectionLost',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'connectionLost',
  UND_ERR_SOCKET: 'connectionLost',
  // A compressed body that ends too early.
  Z_BUF_ERROR: 'connectionLost',
  UND_ERR_HEADERS_OVERFLOW: 'answerNotValid',
  // Undici's way to say that a server switched protocols unasked (101).
  ERR_ASSERTION: 'answerNotValid',
};

/** Codes of answers that are not HTTP (`HPE_…`) or not compressed as they claim (zlib, Brotli). */
const notValidCode = /^(HPE_|Z_|ERR_BROTLI|ERR__ERROR_)/;

/** What an error of a connection or of an answer means to the owner; null when it is none that a server can cause. */
export function toFeedProblem(error: unknown): FeedProblem | null {
  if (error instanceof FetchProblem) return error.problem;
  if (!(error instanceof Error)) return null;
  if (error.name === 'TimeoutError') return { code: 'timedOut' };
  if (error.name === 'HTTPParserError') return { code: 'answerNotValid' };
  const errorCode = readErrorCode(error);
  const known = problemOfErrorCode[errorCode];
  if (known !== undefined) return { code: known };
  return notValidCode.test(errorCode) ? { code: 'answerNotValid' } : null;
}

/** The `code` of a system error; empty where there is none. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
