import type { IncomingHttpHeaders } from 'node:http';
import type { FeedProblem } from '#contract';
import type { Validators } from '../types.ts';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Validators longer than this are not worth keeping. */
const maxValidatorLength = 1000;

/** The value of a header, the first where there are several; null where there is none. */
export function readHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

export type Redirect = { readonly location: string; readonly isPermanent: boolean };

/** Where an answer sends us on to; null when it does not. Header bytes are taken as UTF-8, as servers mean them. */
export function readRedirect(status: number, headers: IncomingHttpHeaders): Redirect | null {
  const location = redirectStatuses.has(status) ? readHeader(headers, 'location') : null;
  if (location === null) return null;
  return {
    location: Buffer.from(location, 'latin1').toString('utf8'),
    isPermanent: status === 301 || status === 308,
  };
}

/** What to send with the next request for the same feed. */
export function readValidators(headers: IncomingHttpHeaders): Validators {
  return {
    etag: readValidator(headers, 'etag'),
    lastModified: readValidator(headers, 'last-modified'),
  };
}

function readValidator(headers: IncomingHttpHeaders, name: string): string | null {
  const value = readHeader(headers, name);
  return value !== null && value.length <= maxValidatorLength ? value : null;
}

/** What a status other than success, redirect and "not modified" means. */
export function toStatusProblem(status: number): FeedProblem {
  return { code: toStatusCode(status), status };
}

function toStatusCode(status: number): FeedProblem['code'] {
  if (status === 401 || status === 407) return 'signInNeeded';
  if (status === 404) return 'notFound';
  if (status === 410) return 'gone';
  if (status === 429) return 'tooManyRequests';
  if (status >= 500) return 'serverError';
  // 403 among them: nearly always a wall against programs, which no sign-in would open.
  if (status >= 400) return 'requestRefused';
  return 'answerNotValid';
}

/**
 * How long a server that refused wants to be left alone, in milliseconds: from Retry-After (RFC 9110, 10.2.3), else from
 * x-ratelimit-reset as Reddit (seconds) and GitHub (seconds since 1970) give it; null where it does not say.
 */
export function readRetryAfterMs(
  headers: IncomingHttpHeaders,
  now: number,
  longestWaitMs: number,
): number | null {
  const waitMs = readRetryAfter(headers, now) ?? readRateLimitReset(headers, now);
  return waitMs === null || waitMs <= 0 ? null : Math.min(Math.ceil(waitMs), longestWaitMs);
}

/**
 * How long a private cache may use an answer, in milliseconds: from Cache-Control and Age, else from Expires and Date (RFC
 * 9111, 4.2.1); null where the server gives no such time.
 */
export function readFreshForMs(headers: IncomingHttpHeaders, now: number): number | null {
  const freshMs = readMaxAgeMs(headers) ?? readExpiryMs(headers, now);
  return freshMs === null || freshMs <= 0 ? null : freshMs;
}

function readMaxAgeMs(headers: IncomingHttpHeaders): number | null {
  const control = readHeader(headers, 'cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(control)) return 0;
  const [, seconds] = /(?:^|[\s,])max-age="?(\d+)/.exec(control) ?? [];
  if (seconds === undefined) return null;
  const age = Number(readHeader(headers, 'age') ?? 0);
  return (Number(seconds) - (age > 0 ? age : 0)) * 1000;
}

function readExpiryMs(headers: IncomingHttpHeaders, now: number): number | null {
  const until = readHttpDate(readHeader(headers, 'expires') ?? '');
  return until === null ? null : until - (readHttpDate(readHeader(headers, 'date') ?? '') ?? now);
}

function readRetryAfter(headers: IncomingHttpHeaders, now: number): number | null {
  const value = readHeader(headers, 'retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = readHttpDate(value);
  // The server's own clock, so that a wrong one here does no harm.
  return until === null ? null : until - (readHttpDate(readHeader(headers, 'date') ?? '') ?? now);
}

function readHttpDate(value: string): number | null {
  const instant = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

/** How many more requests a server allows before its count begins anew; null where it does not say. */
export function readRemainingRequests(headers: IncomingHttpHeaders): number | null {
  const value = readHeader(headers, 'x-ratelimit-remaining')?.trim() ?? '';
  return /^\d+(\.\d+)?$/.test(value) ? Math.floor(Number(value)) : null;
}

function readRateLimitReset(headers: IncomingHttpHeaders, now: number): number | null {
  const value = readHeader(headers, 'x-ratelimit-reset')?.trim() ?? '';
  if (!/^\d+(\.\d+)?$/.test(value)) return null;
  const seconds = Number(value);
  const isInstant = seconds > 1_000_000_000;
  return isInstant ? seconds * 1000 - now : seconds * 1000;
}
