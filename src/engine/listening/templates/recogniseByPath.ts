import type { Place } from '#contract';
import { lemmyCommunity, lemmyPerson, mastodonPerson, mastodonTag } from './people.ts';
import { decodePart } from './searchWords.ts';
import {
  discourseCategory,
  discourseLatest,
  discoursePosts,
  discourseTag,
  discourseTopic,
  wordPressTag,
} from './sites.ts';
import { makePlace } from './template.ts';

type Rule = { readonly path: RegExp; readonly make: (url: URL, part: readonly string[]) => readonly Place[] };

/**
 * Programs that run on anybody's server, told by how they write addresses. A rule may be wrong about a site: what it says is
 * tried, and the site is searched for feeds where it fails.
 */
const rules: readonly Rule[] = [
  {
    path: /^\/@([\w.-]+)(?:@[\w.-]+)?(?:\/(?:with_replies|media|\d+))?\/?$/,
    make: (url, [user = '']) => [makePlace(mastodonPerson, { instance: url.host, user })],
  },
  {
    path: /^\/tags\/([^/]+)\/?$/,
    make: (url, [tag = '']) => [makePlace(mastodonTag, { instance: url.host, tag })],
  },
  {
    path: /^\/c\/([\w-]+(?:\/[\w-]+)?)\/(\d+)(?:\/(?:l\/\w+|none))?\/?$/,
    make: (url, [slug = '', id = '']) => [makePlace(discourseCategory, { site: url.origin, slug, id })],
  },
  {
    path: /^\/t\/([\w-]+)\/(\d+)(?:\/\d+)?\/?$/,
    make: (url, [slug = '', id = '']) => [makePlace(discourseTopic, { site: url.origin, slug, id })],
  },
  {
    path: /^\/(?:latest|top|new|unread|categories)\/?$/,
    make: ({ origin: site }) => [makePlace(discoursePosts, { site }), makePlace(discourseLatest, { site })],
  },
  {
    path: /^\/c\/([\w.]+(?:@[\w.-]+)?)\/?$/,
    make: (url, [community = '']) => [makePlace(lemmyCommunity, { instance: url.host, community })],
  },
  {
    path: /^\/u\/([\w.]+(?:@[\w.-]+)?)\/?$/,
    make: (url, [user = '']) => [makePlace(lemmyPerson, { instance: url.host, user })],
  },
  {
    path: /^\/tag\/([^/]+)\/?$/,
    make: ({ origin: site }, [tag = '']) => [
      makePlace(wordPressTag, { site, tag }),
      makePlace(discourseTag, { site, tag }),
    ],
  },
];

/** What a page may be by the path of its address, most likely first; empty where that tells nothing. Pure. */
export function recogniseByPath(url: URL): readonly Place[] {
  for (const { path, make } of rules) {
    const [found, ...parts] = path.exec(url.pathname) ?? [];
    if (found !== undefined) return make(url, parts.map(decodePart));
  }
  return [];
}
