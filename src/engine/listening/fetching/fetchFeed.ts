import { Agent, type Dispatcher } from 'undici';
import type { Clock, Limits, Log, Resolve } from '../../options.ts';
import type { SignIn } from '../../sign-ins/signIn.ts';
import type { AskAgain, FetchOutcome, Validators } from '../types.ts';
import {
  checkAddress,
  checkOwnNetworkAddress,
  checkUrl,
  type IsPublicAddress,
  isPublicAddress,
  readHostAndPort,
} from './addressGuard.ts';
import {
  type Redirect,
  readFreshForMs,
  readHeader,
  readRedirect,
  readRemainingRequests,
  readRetryAfterMs,
  readValidators,
  toStatusProblem,
} from './answers.ts';
import { createGuardedConnector } from './connect.ts';
import { createDomainQueue, type DomainQueue, findDomainOf, findRegisteredDomain } from './domainQueue.ts';
import { createHostPauses, type HostPauses } from './hostPauses.ts';
import { joinSignals } from './joinSignals.ts';
import { FetchProblem, toFeedProblem } from './problems.ts';
import { readBodyBytes } from './readBodyBytes.ts';
import { sendRequest, toHeaders, toSignInHeader } from './sendRequest.ts';

type FetchRequest = {
  readonly address: string;
  readonly validators: Validators;
  readonly signal: AbortSignal;
  /** The host and port in the own network that the owner allowed to be asked for this feed. */
  readonly consentedHost?: string | null;
  readonly signIn?: SignIn | null;
};

export type Fetcher = {
  /**
   * Asks for a feed, when its domain's turn has come. Everything that a server, the network or the address can do comes
   * back as an outcome; it rejects only with the reason of the signal, or of `close`.
   */
  readonly fetchFeed: (request: FetchRequest) => Promise<FetchOutcome>;
  /** How long until its domain could be asked, at least, where that allows only few requests; else 0. */
  readonly findWaitMs: (address: string) => number;
  /** Ends all requests. */
  readonly close: () => Promise<void>;
};

export type FetcherOptions = {
  readonly resolve: Resolve;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Earmark's own, for the User-Agent. */
  readonly version: string;
  readonly log: Log;
  /** Tests only: another judge of addresses, to show what the real one keeps away. */
  readonly isPublicAddress?: IsPublicAddress;
};

/** For a feed that was never read. */
export const noValidators: Validators = { etag: null, lastModified: null };

/** So much of a body that nobody reads is let through, to keep its connection; beyond that the connection is cut. */
const maxDiscardedBytes = 64 * 1024;

type Workings = {
  readonly options: FetcherOptions;
  readonly isPublic: IsPublicAddress;
  /** Connections to the public Internet, and apart from them those to a host of the own network. */
  readonly agentFor: (consentedHost: string | null) => Agent;
  readonly queue: DomainQueue;
  readonly pauses: HostPauses;
};

type Answer =
  | { readonly kind: 'outcome'; readonly outcome: FetchOutcome }
  | { readonly kind: 'redirect'; readonly redirect: Redirect };

/** Makes the only thing in Earmark that asks servers of others for anything. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { limits, resolve } = options;
  const isPublic = options.isPublicAddress ?? isPublicAddress;
  const closing = new AbortController();
  const agents = new Map<string | null, Agent>();
  const makeAgent = (consentedHost: string | null) =>
    new Agent({
      connect: createGuardedConnector({
        resolve,
        isPublicAddress: isPublic,
        consentedHost,
        timeoutMs: limits.headersTimeoutMs,
      }),
      headersTimeout: limits.headersTimeoutMs,
      bodyTimeout: limits.idleTimeoutMs,
    });
  const workings: Workings = {
    options,
    isPublic,
    agentFor: (consentedHost) => {
      const agent = agents.get(consentedHost) ?? makeAgent(consentedHost);
      agents.set(consentedHost, agent);
      return agent;
    },
    queue: createDomainQueue(limits),
    pauses: createHostPauses(options.clock),
  };
  return {
    fetchFeed: async (request) => {
      const { signal, end } = joinSignals([request.signal, closing.signal]);
      try {
        signal.throwIfAborted();
        return await followRedirects(workings, { ...request, signal });
      } catch (error) {
        signal.throwIfAborted();
        return toProblemOutcome(error, options.log);
      } finally {
        end();
      }
    },
    findWaitMs: (address) => {
      const domain = findDomainOf(address);
      return Object.hasOwn(limits.domainGapsMs, domain) ? workings.queue.findWaitMs(domain) : 0;
    },
    close: async () => {
      closing.abort(new Error('The fetcher was closed'));
      workings.queue.close();
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

function toProblemOutcome(error: unknown, log: Log): FetchOutcome {
  const problem = toFeedProblem(error);
  if (problem === null) log.error('fetch failed in an unknown way', error);
  return { kind: 'problem', problem: problem ?? { code: 'answerNotValid' }, retryAfterMs: null };
}

/** Every hop is a request like any other: judged anew, and in the queue of its own domain. Waiting there costs no time. */
async function followRedirects(workings: Workings, request: FetchRequest): Promise<FetchOutcome> {
  const { limits } = workings.options;
  const { signal } = request;
  const consentedHost = findConsentedHost(request);
  let url = toAllowedUrl(request.address, workings.isPublic, consentedHost);
  let leftMs = limits.totalTimeoutMs;
  let lasting = url;
  let hasMoved = true;
  const seen = new Set<string>();
  while (!seen.has(url.href) && seen.size <= limits.maxRedirects) {
    seen.add(url.href);
    const answer = await workings.queue.run({
      domain: findRegisteredDomain(url.hostname),
      signal,
      task: async () => {
        const startedMs = performance.now();
        const inTime = joinSignals([signal], leftMs);
        try {
          return await ask(workings, url, { ...request, consentedHost, signal: inTime.signal });
        } finally {
          inTime.end();
          leftMs -= performance.now() - startedMs;
        }
      },
    });
    if (answer.kind === 'outcome') return withLastingAddress(answer.outcome, lasting);
    url = toNextUrl(answer.redirect.location, url, workings.isPublic, consentedHost);
    hasMoved &&= answer.redirect.isPermanent;
    if (hasMoved) lasting = url;
  }
  throw new FetchProblem({ code: 'redirectLoop' });
}

/** The address to ask next time: beyond redirects for good, before the first that is only for now. */
function withLastingAddress(outcome: FetchOutcome, lasting: URL): FetchOutcome {
  return outcome.kind === 'problem' ? outcome : { ...outcome, lastingAddress: lasting.href };
}

/** Consent holds for the very host and port that is asked for the feed, and for none it sends us on to. */
function findConsentedHost({ address, consentedHost = null }: FetchRequest): string | null {
  const url = URL.parse(address);
  return url !== null && readHostAndPort(url) === consentedHost ? consentedHost : null;
}

async function ask(workings: Workings, url: URL, request: FetchRequest): Promise<Answer> {
  const { agentFor, options, pauses } = workings;
  const { validators, signal } = request;
  const pause = pauses.find(toPausedHost(url, options.limits));
  if (pause !== null) return { kind: 'outcome', outcome: { kind: 'problem', ...pause, isUnasked: true } };

  const agent = agentFor(findConsentedHost({ ...request, address: url.href }));
  const headers = {
    ...toHeaders(options.version, validators),
    ...toSignInHeader(url, request.signIn ?? null),
  };
  const response = await sendRequest(agent, url, headers, signal);
  try {
    return await readAnswer(workings, url, validators, response);
  } finally {
    await response.body.dump({ limit: maxDiscardedBytes });
  }
}

async function readAnswer(
  { options, pauses }: Workings,
  url: URL,
  validators: Validators,
  response: Dispatcher.ResponseData,
): Promise<Answer> {
  const { clock, limits } = options;
  const { statusCode, headers } = response;
  const isLastAllowed = readRemainingRequests(headers) === 0;
  const restMs = isLastAllowed ? readRetryAfterMs(headers, clock(), limits.longestWaitMs) : null;
  if (restMs !== null) {
    pauses.set(toPausedHost(url, limits), { problem: { code: 'tooManyRequests' }, retryAfterMs: restMs });
  }
  const askAgain = { lastingAddress: url.href, freshForMs: readFreshForMs(headers, clock()) };
  if (statusCode >= 200 && statusCode < 300) {
    const body = await readBody(url, response, limits.maxBodyBytes);
    return { kind: 'outcome', outcome: { ...body, ...askAgain } };
  }
  const redirect = readRedirect(statusCode, headers);
  if (redirect !== null) return { kind: 'redirect', redirect };
  const isConditional = (validators.etag ?? validators.lastModified) !== null;
  if (statusCode === 304 && isConditional) {
    return { kind: 'outcome', outcome: { kind: 'unchanged', ...askAgain } };
  }

  const problem = toStatusProblem(statusCode);
  const retryAfterMs = readRetryAfterMs(headers, clock(), limits.longestWaitMs);
  if (retryAfterMs !== null) pauses.set(toPausedHost(url, limits), { problem, retryAfterMs });
  return { kind: 'outcome', outcome: { kind: 'problem', problem, retryAfterMs } };
}

/** Whose wish to be left alone counts: the host's; where a domain counts requests to all its hosts, the domain's. */
function toPausedHost({ host, hostname }: URL, { domainGapsMs }: FetcherOptions['limits']): string {
  const domain = findRegisteredDomain(hostname);
  return Object.hasOwn(domainGapsMs, domain) ? domain : host;
}

async function readBody(
  url: URL,
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Omit<Extract<FetchOutcome, { kind: 'body' }>, keyof AskAgain>> {
  const claimedBytes = Number(readHeader(headers, 'content-length') ?? 0);
  if (claimedBytes > maxBytes) throw new FetchProblem({ code: 'tooLarge' });
  return {
    kind: 'body',
    bytes: await readBodyBytes(body, readHeader(headers, 'content-encoding'), maxBytes),
    contentType: readHeader(headers, 'content-type'),
    finalAddress: url.href,
    validators: readValidators(headers),
  };
}

function toAllowedUrl(address: string, isPublic: IsPublicAddress, consentedHost: string | null): URL {
  const checked = consentedHost === null ? checkAddress(address, isPublic) : checkOwnNetworkAddress(address);
  if (checked.kind === 'problem') throw new FetchProblem(checked.problem);
  return checked.url;
}

function toNextUrl(
  location: string,
  from: URL,
  isPublic: IsPublicAddress,
  consentedHost: string | null,
): URL {
  const url = URL.parse(location, from.href);
  const checked = url === null ? null : checkUrl(url, isPublic, consentedHost);
  if (checked?.kind === 'address') return checked.url;
  const isRefused = checked?.problem.code === 'addressRefused';
  throw new FetchProblem({ code: isRefused ? 'addressRefused' : 'redirectNotValid' });
}
