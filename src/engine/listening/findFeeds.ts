import type { FeedProblem, Place } from '#contract';
import type { Clock } from '../options.ts';
import { checkAddress, hasTypedProtocol } from './fetching/addressGuard.ts';
import { type Fetcher, noValidators } from './fetching/fetchFeed.ts';
import type { ParsedFeed, ReadOutcome, Validators } from './types.ts';

/** What is needed of the reader of feeds: it says what some bytes are. */
type Reader = {
  readonly read: (
    request: {
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly address: string;
      readonly now: number;
    },
    signal: AbortSignal,
  ) => Promise<ReadOutcome>;
};

export type HeardFeed = {
  /** Where to ask for it from now on. */
  readonly address: string;
  readonly title: string;
  readonly siteAddress: string | null;
  /** What it says, and what its next check sends along, so that adding it need not ask again. */
  readonly feed: ParsedFeed;
  readonly validators: Validators;
  /** Hashes of the searches that this answers, where what is asked follows the watches. */
  readonly answeredSearches?: readonly string[];
  /** What it is, where that is known. */
  readonly place?: Place;
};

export type FindOutcome =
  | { readonly kind: 'found'; readonly feeds: readonly HeardFeed[] }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

/** What is needed to ask servers for feeds and to read them. */
export type LookTools = {
  readonly fetcher: Pick<Fetcher, 'fetchFeed'>;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

type FindRequest = LookTools & { readonly address: string };

type Page = { readonly kind: 'page'; readonly address: string; readonly feedAddresses: readonly string[] };
type Look =
  | { readonly kind: 'feed'; readonly feed: HeardFeed }
  | Page
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

const maxNamedFeeds = 5;

/** Where sites that name no feed often have one. */
const commonPaths = ['/feed', '/rss', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml', '/feed.json'];

/** Problems of a server that does not speak https; one that speaks it and refuses is not asked without it. */
const unansweredCodes: ReadonlySet<FeedProblem['code']> = new Set([
  'serverUnreachable',
  'connectionLost',
  'timedOut',
  'certificateNotValid',
]);

/**
 * Looks for feeds at what a person typed, which may be the address of a feed or of a site. Rejects only with the
 * signal's reason.
 */
export async function findFeeds(request: FindRequest): Promise<FindOutcome> {
  const checked = checkAddress(request.address);
  if (checked.kind === 'problem') return checked;
  const first = await lookAtTyped(checked.url, request);
  switch (first.kind) {
    case 'feed':
      return { kind: 'found', feeds: [first.feed] };
    case 'page':
      return findFeedsOfPage(first, request);
    case 'problem':
      return first;
    default:
      return first satisfies never;
  }
}

async function lookAtTyped(url: URL, request: FindRequest): Promise<Look> {
  const first = await look(url.href, request);
  const isUnanswered = first.kind === 'problem' && unansweredCodes.has(first.problem.code);
  if (!isUnanswered || hasTypedProtocol(request.address)) return first;
  const plain = new URL(url);
  plain.protocol = 'http:';
  const second = await look(plain.href, request);
  return second.kind === 'problem' ? first : second;
}

async function findFeedsOfPage(page: Page, request: FindRequest): Promise<FindOutcome> {
  const named = page.feedAddresses.slice(0, maxNamedFeeds);
  const looks = await Promise.all(named.map((address) => look(address, request)));
  const feeds = looks.flatMap((found) => (found.kind === 'feed' ? [withSite(found.feed, page)] : []));
  if (feeds.length > 0) return { kind: 'found', feeds: dropRepeated(feeds) };

  for (const path of commonPaths) {
    const found = await look(new URL(path, page.address).href, request);
    if (found.kind === 'feed') return { kind: 'found', feeds: [withSite(found.feed, page)] };
    // A server that struggles, or has had enough of us, is left in peace.
    if (found.kind === 'problem' && !isAboutPath(found.problem)) break;
  }
  const failed = looks.find((found) => found.kind === 'problem');
  return { kind: 'problem', problem: failed?.problem ?? { code: 'notAFeed' } };
}

/** Asks for what is at an address, once, and reads it. */
export async function look(address: string, { fetcher, reader, clock, signal }: LookTools): Promise<Look> {
  const fetched = await fetcher.fetchFeed({ address, validators: noValidators, signal });
  if (fetched.kind === 'problem') return { kind: 'problem', problem: fetched.problem };
  // Without validators no server may answer that; the fetcher sees to it.
  if (fetched.kind === 'unchanged') return { kind: 'problem', problem: { code: 'answerNotValid' } };
  const { bytes, contentType, finalAddress, lastingAddress, validators } = fetched;
  const read = await reader.read({ bytes, contentType, address: finalAddress, now: clock() }, signal);
  if (read.kind === 'page') return { kind: 'page', address: finalAddress, feedAddresses: read.feedAddresses };
  if (read.kind === 'problem') return read;
  const title = read.feed.title ?? new URL(finalAddress).hostname;
  const { siteAddress } = read.feed;
  return { kind: 'feed', feed: { address: lastingAddress, title, siteAddress, feed: read.feed, validators } };
}

function withSite(feed: HeardFeed, page: Page): HeardFeed {
  return { ...feed, siteAddress: feed.siteAddress ?? page.address };
}

function dropRepeated(feeds: readonly HeardFeed[]): readonly HeardFeed[] {
  return [...new Map(feeds.map((feed) => [feed.address, feed])).values()];
}

/** Whether the next path of the same server may fare better. */
function isAboutPath(problem: FeedProblem): boolean {
  switch (problem.code) {
    case 'tooManyRequests':
    case 'serverUnreachable':
    case 'connectionLost':
    case 'timedOut':
      return false;
    default:
      return true;
  }
}
