import { z } from 'zod';
import type { FeedProblem, Place } from '#contract';
import { noValidators } from './fetching/fetchFeed.ts';
import { findFeeds, type LookTools } from './findFeeds.ts';
import { blueskyPerson, youtubeChannel } from './templates/people.ts';
import { encodeQuery } from './templates/searchWords.ts';
import { makePlace } from './templates/template.ts';

export type ResolveOutcome =
  | { readonly kind: 'place'; readonly place: Place & { readonly address: string } }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

/** Finds out what is asked for a place that is known by a handle only. Rejects with the signal's reason. */
export async function resolvePlace(place: Place, tools: LookTools): Promise<ResolveOutcome> {
  switch (place.template) {
    case 'youtube-channel':
      return place.address === null ? resolveYoutube(place, tools) : toResolved(place, place.address);
    case 'bluesky-person':
      return resolveBluesky(place, tools);
    case 'podcast':
      return place.address === null ? resolvePodcast(place, tools) : toResolved(place, place.address);
    default:
      return place.address === null ? resolveSite(place, tools) : toResolved(place, place.address);
  }
}

const channelMarks = [
  /<link rel="canonical" href="https:\/\/www\.youtube\.com\/channel\/(UC[\w-]{22})"/,
  /channel_id=(UC[\w-]{22})/,
  /"(?:externalId|channelId)":"(UC[\w-]{22})"/,
];

/** A page of YouTube names its channel in its head. */
async function resolveYoutube(place: Place, tools: LookTools): Promise<ResolveOutcome> {
  const page = await fetchText(`https://www.youtube.com${place.parameters.path ?? '/'}`, tools);
  if (page.kind === 'problem') return page;
  const [channel] = channelMarks.flatMap((mark) => mark.exec(page.text)?.[1] ?? []);
  if (channel === undefined) return toProblem('notAFeed');
  const { address } = makePlace(youtubeChannel, { channel });
  return toResolved({ ...place, parameters: { channel } }, address ?? '');
}

const didShape = /^did:(?:plc:[a-z2-7]{24}|web:[\w.%-]{1,200})$/;

/** A handle of Bluesky may move; the identifier behind it stays. Where it can't be had, the handle serves as well. */
async function resolveBluesky(place: Place, tools: LookTools): Promise<ResolveOutcome> {
  const { user = '' } = place.parameters;
  if (place.address === null) return toProblem('addressNotValid');
  if (didShape.test(user)) return toResolved(place, place.address);
  const answer = await fetchText(`https://${user}/.well-known/atproto-did`, tools);
  const did = answer.kind === 'text' ? answer.text.trim() : '';
  if (!didShape.test(did)) return toResolved(place, place.address);
  return toResolved(place, makePlace(blueskyPerson, { user: did }).address ?? place.address);
}

const Shows = z.object({
  results: z
    .array(
      z.object({ feedUrl: z.string().max(2048).optional(), collectionName: z.string().max(500).optional() }),
    )
    .max(200),
});

/** Apple's directory says where a show's own feed is. */
async function resolvePodcast(place: Place, tools: LookTools): Promise<ResolveOutcome> {
  const { id, term = '' } = place.parameters;
  const question =
    id === undefined ? `search?media=podcast&limit=5&term=${encodeQuery(term)}` : `lookup?id=${id}`;
  const answer = await fetchText(`https://itunes.apple.com/${question}`, tools);
  if (answer.kind === 'problem') return answer;
  const shows = Shows.safeParse(parseJson(answer.text));
  const show = shows.data?.results.find(({ feedUrl }) => feedUrl !== undefined && URL.canParse(feedUrl));
  if (show?.feedUrl === undefined) return toProblem('notFound');
  return toResolved({ ...place, title: show.collectionName?.slice(0, 200) || place.title }, show.feedUrl);
}

async function resolveSite(place: Place, tools: LookTools): Promise<ResolveOutcome> {
  const found = await findFeeds({ ...tools, address: place.siteAddress ?? '' });
  if (found.kind === 'problem') return found;
  const [feed] = found.feeds;
  return feed ? toResolved({ ...place, title: feed.title }, feed.address) : toProblem('notAFeed');
}

type Text = { readonly kind: 'text'; readonly text: string };

async function fetchText(
  address: string,
  { fetcher, signal }: LookTools,
): Promise<Text | Extract<ResolveOutcome, { kind: 'problem' }>> {
  const fetched = await fetcher.fetchFeed({ address, validators: noValidators, signal });
  if (fetched.kind === 'problem') return { kind: 'problem', problem: fetched.problem };
  return { kind: 'text', text: fetched.kind === 'body' ? new TextDecoder().decode(fetched.bytes) : '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is an answer too: it names no show.
    return null;
  }
}

function toResolved(place: Place, address: string): ResolveOutcome {
  return { kind: 'place', place: { ...place, address } };
}

function toProblem(code: FeedProblem['code']): ResolveOutcome {
  return { kind: 'problem', problem: { code } };
}
