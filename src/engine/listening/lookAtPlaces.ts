import type { FeedProblem, Place, PlaceTemplate } from '#contract';
import { type FindOutcome, findFeeds, type HeardFeed, type LookTools, look } from './findFeeds.ts';
import { resolvePlace } from './resolvePlace.ts';
import { hash } from './sameness.ts';
import { recogniseAddress } from './templates/recognise.ts';
import { redditEverything } from './templates/searches.ts';

export type LookOutcome =
  | { readonly kind: 'found'; readonly feed: HeardFeed; readonly place: Place }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

/** Places that are searches, and so are called by what is searched; all others by the title of their own feed. */
const searches: ReadonlySet<PlaceTemplate> = new Set([
  'google-news',
  'bing-news',
  'bing-web',
  'review-radar',
  'reddit-everything',
  'reddit-community',
  'hacker-news',
  'hacker-news-comments',
  'wordpress-search',
  'blogger-search',
  'mastodon-tag',
  'medium-tag',
  'flickr-tag',
  'wordpress-comments',
  'discourse-posts',
  'discourse-latest',
]);

/** Asks a place once. `redditSearch` is what is asked for the place that follows the watches; null for nothing. */
export async function lookAtPlace(
  place: Place,
  tools: LookTools & { readonly redditSearch: string | null },
): Promise<LookOutcome> {
  if (place.template === redditEverything.id) return lookAtReddit(place, tools);
  const resolved = await resolvePlace(place, tools);
  if (resolved.kind === 'problem') return resolved;
  const found = await look(resolved.place.address, tools);
  if (found.kind !== 'feed') return toProblem(found);
  const known = {
    ...resolved.place,
    address: found.feed.address,
    title: searches.has(place.template) ? place.title : found.feed.title.slice(0, 200) || place.title,
    siteAddress: place.siteAddress ?? found.feed.siteAddress,
  };
  return toFound(known, found.feed);
}

/** What follows the watches keeps its one address, whatever was asked. */
async function lookAtReddit(
  place: Place,
  tools: LookTools & { readonly redditSearch: string | null },
): Promise<LookOutcome> {
  const { redditSearch } = tools;
  if (redditSearch === null) return { kind: 'problem', problem: { code: 'notAFeed' } };
  const found = await look(redditSearch, tools);
  if (found.kind !== 'feed') return toProblem(found);
  const address = redditEverything.writeAddress({});
  return toFound({ ...place, address }, { ...found.feed, address, answeredSearches: [hash(redditSearch)] });
}

/** What came of looking at a pasted address. */
export type FindPlacesOutcome = FindOutcome | { readonly kind: 'deaf'; readonly name: string };

/** Looks for feeds at what somebody pasted: what its address gives away is tried first, then the site is searched. */
export async function findPlaces(
  request: LookTools & { readonly address: string; readonly redditSearch: string | null },
): Promise<FindPlacesOutcome> {
  const recognised = recogniseAddress(request.address);
  if (recognised.kind === 'deaf') return recognised;
  if (recognised.kind === 'unknown') return findFeeds(request);
  const feeds: HeardFeed[] = [];
  let problem: FeedProblem | null = null;
  for (const place of recognised.places) {
    const outcome = await lookAtPlace(place, request);
    if (outcome.kind === 'found') feeds.push(outcome.feed);
    else problem ??= outcome.problem;
  }
  if (feeds.length > 0) return { kind: 'found', feeds };
  // Whose turn comes once a minute is not asked a second time for what it just refused.
  const isScarce = recognised.places.some(({ gapMs }) => gapMs > 0);
  if (isScarce && problem !== null) return { kind: 'problem', problem };
  const found = await findFeeds(request);
  return found.kind === 'problem' && recognised.isCertain && problem !== null
    ? { kind: 'problem', problem }
    : found;
}

function toFound(place: Place, feed: HeardFeed): LookOutcome {
  return {
    kind: 'found',
    place,
    feed: { ...feed, title: place.title, siteAddress: place.siteAddress ?? feed.siteAddress, place },
  };
}

function toProblem(
  found: { readonly kind: 'page' } | { readonly kind: 'problem'; readonly problem: FeedProblem },
): LookOutcome {
  return found.kind === 'problem' ? found : { kind: 'problem', problem: { code: 'notAFeed' } };
}
