import type { Place, PlaceGroup, ShopInput } from '#contract';
import { checkAddress } from '../fetching/addressGuard.ts';
import { flickrTag, mastodonTag } from './people.ts';
import { recogniseHandle } from './recognise.ts';
import {
  bingNews,
  bingWeb,
  googleNews,
  hackerNews,
  redditCommunity,
  redditEverything,
  reviewRadar,
} from './searches.ts';
import { makeTag, quotePhrase, writeNameSearch } from './searchWords.ts';
import { wordPressComments } from './sites.ts';
import { makePlace } from './template.ts';
import { makePodcast, makeSite } from './unresolved.ts';

/** A place for a shop; those that nearly every shop wants are ticked. */
export type Suggestion = Place & { readonly isTicked: boolean };

/** Big servers of Mastodon, of which each knows only a part of what is said. */
const mastodonServers = ['mastodon.social', 'mstdn.social', 'mas.to'];

/** The places where people may talk about a shop, those of a group together. Pure. */
export function suggestPlaces(shop: ShopInput): readonly Suggestion[] {
  const accounts = shop.handles.flatMap(recogniseHandle);
  const suggestions = [
    ...suggestSearches(shop),
    ...suggestTags(shop, accounts),
    ...accounts.map((place) => untick(place.group === 'media' ? place : inGroup('site', place))),
    ...suggestTown(shop),
    ...suggestSite(shop),
  ];
  return [...new Map(suggestions.map((place) => [toKey(place), place])).values()];
}

function suggestSearches({ name, otherNames, town, siteAddress, edition }: ShopInput): readonly Suggestion[] {
  const site = checkAddress(siteAddress);
  const ownHost = site.kind === 'address' ? site.url.hostname.replace(/^www\./, '') : null;
  const names = [name, ...otherNames];
  const query = writeNameSearch({ names, town, ownHost });
  const searched = { query, ...readEdition(edition) };
  return [
    tick(makePlace(googleNews, searched)),
    tick(makePlace(bingNews, searched)),
    untick(makePlace(bingWeb, { query })),
    tick(makePlace(redditEverything, {})),
    untick(makePlace(hackerNews, { query: writeNameSearch({ names: [name], town: '', ownHost: null }) })),
    tick(makePlace(reviewRadar, { name: writeNameSearch({ names: [name], town, ownHost: null }) })),
  ];
}

function suggestTags(shop: ShopInput, accounts: readonly Place[]): readonly Suggestion[] {
  const tag = makeTag(shop.name);
  if (tag === null) return [];
  const ownServers = accounts.flatMap(({ template, parameters }) =>
    template === 'mastodon-person' && parameters.instance !== undefined ? [parameters.instance] : [],
  );
  const servers = [...new Set([...ownServers, ...mastodonServers])];
  const [first, ...others] = servers.map((instance) => makePlace(mastodonTag, { instance, tag }));
  return [...(first ? [tick(first)] : []), ...others.map(untick), untick(makePlace(flickrTag, { tag }))];
}

function suggestTown({ name, town, edition }: ShopInput): readonly Suggestion[] {
  const tag = makeTag(town);
  if (tag === null) return [];
  const [instance = ''] = mastodonServers;
  const community = tag.replaceAll(/[^a-z0-9_]/g, '');
  const places = [
    tick(makePlace(mastodonTag, { instance, tag })),
    untick(makePlace(googleNews, { query: quotePhrase(town), ...readEdition(edition) })),
    ...(community.length > 2
      ? [untick(makePlace(redditCommunity, { community, query: quotePhrase(name) }))]
      : []),
    untick(makePodcast({ term: town })),
  ];
  return places.map((place) => inGroup('town', place));
}

function suggestSite({ siteAddress }: ShopInput): readonly Suggestion[] {
  const site = checkAddress(siteAddress);
  if (site.kind === 'problem') return [];
  const { href, origin } = site.url;
  return [untick(makePlace(wordPressComments, { site: origin })), untick(makeSite(href))];
}

function readEdition(edition: string): { readonly language: string; readonly country: string } {
  const [language = 'en', country = 'US'] = edition.split('-');
  return { language, country };
}

const tick = (place: Place): Suggestion => ({ ...place, isTicked: true });
const untick = (place: Place): Suggestion => ({ ...place, isTicked: false });

function inGroup<Some extends Place>(group: PlaceGroup, place: Some): Some {
  return { ...place, group };
}

function toKey({ template, parameters, address }: Place): string {
  return address ?? JSON.stringify([template, parameters]);
}
