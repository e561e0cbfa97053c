import { createHash } from 'node:crypto';
import type { Business, PlaceTemplate, WatchDetails } from '#contract';
import { createSampleBusiness, sampleWatches } from './business.ts';
import { allFeeds } from './content/allFeeds.ts';
import { encodeText } from './encodeText.ts';
import { answerOddly, answerPage, answerText } from './oddHosts.ts';
import type { DatedEntry, SampleAnswer, SampleFeed, SampleRequest } from './types.ts';

export type SampleFeeds = {
  /** What to seed, in this order. */
  readonly feeds: readonly {
    readonly title: string;
    readonly address: string;
    readonly siteAddress: string;
    readonly recipe?: {
      readonly template: PlaceTemplate;
      readonly parameters: Readonly<Record<string, string>>;
    };
  }[];
  readonly watches: readonly WatchDetails[];
  readonly business: Business;
  readonly answer: (request: SampleRequest) => SampleAnswer;
};

/**
 * The sample shop and all that is said around it in the eight weeks before `startedAt` and the eight minutes after.
 * Guids and addresses do not depend on `startedAt`, so that a later start brings nothing back as new.
 */
export function createSampleFeeds({ startedAt }: { readonly startedAt: number }): SampleFeeds {
  return {
    feeds: allFeeds
      .filter((feed) => feed.isSeeded)
      .map(({ title, address, siteAddress, template }) => ({
        title,
        address,
        siteAddress,
        ...(template && { recipe: { template, parameters: {} } }),
      })),
    watches: sampleWatches,
    business: createSampleBusiness(startedAt),
    answer: (request) => answerRequest(request, startedAt),
  };
}

function answerRequest(request: SampleRequest, startedAt: number): SampleAnswer {
  const odd = answerOddly(request.host);
  if (odd) return odd;
  const pathname = request.path.replace(/\?.*/, '');
  const ofHost = allFeeds.filter((feed) => new URL(feed.address).hostname === request.host);
  const feed = ofHost.find(({ address }) => new URL(address).pathname === pathname);
  if (feed) return answerFeed(feed, request, startedAt);
  const site = ofHost.find(({ siteAddress }) => new URL(siteAddress).pathname === pathname) ?? ofHost[0];
  if (site && (pathname === '/' || pathname === new URL(site.siteAddress).pathname)) {
    return answerPage(site.title, ofHost);
  }
  if (request.host === 'bluedoorbakery.example' && pathname === '/')
    return answerPage('Blue Door Bakery', []);
  return answerText(404, {}, 'Not found');
}

function answerFeed(feed: SampleFeed, request: SampleRequest, startedAt: number): SampleAnswer {
  if (feed.diedAt && request.now >= feed.diedAt(startedAt))
    return answerText(500, {}, 'Internal Server Error');
  const [newest, ...older] = listEntries(feed, startedAt, request.now);
  if (!newest) return answerText(404, {}, 'Nothing was said yet');
  const body = encodeText(feed.write(feed, [newest, ...older]), feed.charset);
  const headers = {
    'content-type': feed.contentType,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    'last-modified': new Date(newest.at).toUTCString(),
    'cache-control': 'no-cache',
  };
  return isUnchanged(request, headers)
    ? { status: 304, headers, body: new Uint8Array() }
    : { status: 200, headers, body };
}

function listEntries(feed: SampleFeed, startedAt: number, now: number): readonly DatedEntry[] {
  return feed.entries
    .map((entry) => ({ ...entry, at: entry.said(startedAt) }))
    .filter((entry) => entry.at <= now)
    .sort((one, other) => other.at - one.at);
}

/** As RFC 9110 13.2.2 has it: the date counts only where no tag was sent. */
function isUnchanged(
  request: SampleRequest,
  headers: { readonly etag: string; readonly 'last-modified': string },
): boolean {
  if (request.ifNoneMatch !== null) {
    return request.ifNoneMatch.split(',').some((tag) => tag.trim() === headers.etag);
  }
  return (
    request.ifModifiedSince !== null &&
    Date.parse(request.ifModifiedSince) >= Date.parse(headers['last-modified'])
  );
}
