import type { Place } from '#contract';
import {
  blueskyPerson,
  flickrTag,
  mediumPerson,
  mediumTag,
  substack,
  tumblr,
  youtubeChannel,
  youtubePlaylist,
} from './people.ts';
import { bingNews, googleAlerts, googleNews, redditEverything, redditPage } from './searches.ts';
import { decodePart } from './searchWords.ts';
import {
  appStoreReviews,
  blogger,
  githubDiscussions,
  githubReleases,
  stackExchangeTag,
  wordPressComments,
  wordPressPosts,
} from './sites.ts';
import { makePlace } from './template.ts';
import { makePodcast, makeYoutubeHandle } from './unresolved.ts';

type Recognise = (url: URL) => Place | readonly Place[] | null;

/** What a page of a service is to be listened to by; null where it is of no known one, or is none to listen to. Pure. */
export function recogniseService(url: URL, domain: string): Place | readonly Place[] | null {
  return findRecogniser(domain)?.(url) ?? null;
}

function findRecogniser(domain: string): Recognise | undefined {
  if (/^blogspot\./.test(domain)) return recogniseBlogger;
  return Object.hasOwn(services, domain) ? services[domain] : undefined;
}

/** Of each service, by its registered domain. */
const services: Readonly<Record<string, Recognise>> = {
  'google.com': recogniseGoogle,
  'bing.com': recogniseBing,
  'reddit.com': recogniseReddit,
  'bsky.app': ({ pathname }) => {
    const [, user] = /^\/profile\/([\w.:-]+)/.exec(pathname) ?? [];
    return user === undefined ? null : makePlace(blueskyPerson, { user });
  },
  'youtube.com': recogniseYoutube,
  'youtu.be': () => null,
  'stackexchange.com': recogniseStackExchange,
  'stackoverflow.com': recogniseStackExchange,
  'serverfault.com': recogniseStackExchange,
  'superuser.com': recogniseStackExchange,
  'askubuntu.com': recogniseStackExchange,
  'mathoverflow.net': recogniseStackExchange,
  'medium.com': recogniseMedium,
  'substack.com': (url) => {
    const [, user] = /^\/@([\w-]+)\/?$/.exec(url.pathname) ?? [];
    const name = readSubdomain(url, 'substack.com') ?? user;
    return name === undefined || isFeed(url) ? null : makePlace(substack, { name });
  },
  'tumblr.com': (url) => {
    const [, named] = /^\/(?:blog\/view\/)?([\w-]+)\/?$/.exec(url.pathname) ?? [];
    const blog = readSubdomain(url, 'tumblr.com') ?? named;
    return blog === undefined || isFeed(url) ? null : makePlace(tumblr, { blog });
  },
  'blogger.com': () => null,
  'blogspot.com': recogniseBlogger,
  'wordpress.com': (url) =>
    readSubdomain(url, 'wordpress.com') === null || isFeed(url)
      ? null
      : [makePlace(wordPressPosts, { site: url.origin }), makePlace(wordPressComments, { site: url.origin })],
  'github.com': ({ pathname }) => {
    const [, owner, repository, part] =
      /^\/([\w.-]+)\/([\w.-]+?)(?:\/(releases|discussions|issues|tree|wiki).*)?\/?$/.exec(pathname) ?? [];
    if (owner === undefined || repository === undefined) return null;
    const given = { owner, repository };
    const [releases, discussions] = [makePlace(githubReleases, given), makePlace(githubDiscussions, given)];
    return part === 'discussions' ? [discussions, releases] : [releases, discussions];
  },
  'flickr.com': ({ pathname }) => {
    const [, tag] = /^\/photos\/tags\/([^/]+)\/?$/.exec(pathname) ?? [];
    return tag === undefined ? null : makePlace(flickrTag, { tag: decodePart(tag) });
  },
  'apple.com': ({ hostname, pathname }) => {
    const [, id] = /\/id(\d+)\/?$/.exec(pathname) ?? [];
    const [, country = 'us'] = /^\/([a-z]{2})\//.exec(pathname) ?? [];
    if (id === undefined) return null;
    if (hostname === 'podcasts.apple.com') return makePodcast({ id });
    return hostname === 'apps.apple.com' ? makePlace(appStoreReviews, { country, app: id }) : null;
  },
};

function recogniseGoogle(url: URL): Place | null {
  const [, user, alert] = /^\/alerts\/feeds\/(\d+)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  if (user !== undefined && alert !== undefined) return makePlace(googleAlerts, { user, alert });
  if (url.hostname !== 'news.google.com') return null;
  const query = url.searchParams.get('q')?.trim();
  const [, language = 'en', country = 'US'] =
    /^([a-z]{2,3})-([A-Z]{2})$/.exec(url.searchParams.get('hl') ?? '') ?? [];
  return query ? makePlace(googleNews, { query, language, country }) : null;
}

function recogniseBing({ pathname, searchParams }: URL): Place | null {
  const query = searchParams.get('q')?.trim();
  if (!query || pathname !== '/news/search') return null;
  const [, language = 'en', country = 'US'] =
    /^([a-z]{2,3})-([A-Z]{2})$/.exec(searchParams.get('mkt') ?? '') ?? [];
  return makePlace(bingNews, { query, language, country });
}

/** An address with a token is the owner's own feed, and kept as it is. A search becomes the one that follows the watches. */
function recogniseReddit(url: URL): Place | null {
  if (url.searchParams.has('feed')) return null;
  if (/^\/search(\.rss)?\/?$/.test(url.pathname)) return makePlace(redditEverything, {});
  const [, place, name] = /^\/(r|u|user)\/([\w+-]+)(?:\/|\.rss|$)/.exec(url.pathname) ?? [];
  if (name === undefined) return url.pathname === '/' ? makePlace(redditEverything, {}) : null;
  const [, post] = /^\/r\/[\w+-]+\/comments\/(\w+)/.exec(url.pathname) ?? [];
  if (post !== undefined) return makePlace(redditPage, { path: `r/${name}/comments/${post}/` });
  return makePlace(redditPage, { path: place === 'r' ? `r/${name}/new/` : `user/${name}/` });
}

function recogniseYoutube({ pathname, searchParams }: URL): Place | null {
  const playlist = searchParams.get('list');
  if (pathname === '/playlist' && playlist && /^[\w-]+$/.test(playlist)) {
    return makePlace(youtubePlaylist, { playlist });
  }
  const [, channel] = /^\/channel\/(UC[\w-]{22})(?:\/|$)/.exec(pathname) ?? [];
  if (channel !== undefined) return makePlace(youtubeChannel, { channel });
  const [, named] = /^(\/@[^/]+|\/c\/[^/]+|\/user\/[^/]+)(?:\/|$)/.exec(pathname) ?? [];
  return named === undefined ? null : makeYoutubeHandle(decodePart(named));
}

function recogniseStackExchange({ host, pathname }: URL): Place | null {
  const [, tag] = /^\/questions\/tagged\/([^/]+)\/?$/.exec(pathname) ?? [];
  return tag === undefined ? null : makePlace(stackExchangeTag, { host, tag: decodePart(tag) });
}

function recogniseMedium(url: URL): Place | null {
  if (isFeed(url) || url.pathname.startsWith('/feed/')) return null;
  const [, tag] = /^\/(?:tag|topic)\/([^/]+)/.exec(url.pathname) ?? [];
  if (tag !== undefined) return makePlace(mediumTag, { tag: decodePart(tag) });
  const [, user] = /^\/(@[\w.-]+)/.exec(url.pathname) ?? [];
  const subdomain = readSubdomain(url, 'medium.com');
  if (user === undefined && subdomain === null) return null;
  return makePlace(mediumPerson, { user: user ?? `@${subdomain}` });
}

function recogniseBlogger(url: URL): Place | null {
  return isFeed(url) || url.pathname.startsWith('/feeds/') ? null : makePlace(blogger, { site: url.origin });
}

function isFeed({ pathname }: URL): boolean {
  return /(^|\/)(rss|feed|atom)\/?$/.test(pathname);
}

/** The name in front of a service's domain; null where there is none but `www`. */
function readSubdomain({ hostname }: URL, domain: string): string | null {
  if (!hostname.endsWith(`.${domain}`)) return null;
  const name = hostname.slice(0, -domain.length - 1);
  return name === 'www' || name.includes('.') ? null : name;
}
