import type { Place } from '#contract';
import { checkAddress } from '../fetching/addressGuard.ts';
import { findRegisteredDomain } from '../fetching/domainQueue.ts';
import { findDeafPlace } from './deafPlaces.ts';
import { recogniseByPath } from './recogniseByPath.ts';
import { recogniseService } from './recogniseService.ts';

/** What the address that somebody pasted gives away without asking anybody. */
export type Recognised =
  /** One of these, most likely the first. Unless it is certain, the address may also be something else. */
  | { readonly kind: 'places'; readonly places: readonly Place[]; readonly isCertain: boolean }
  /** No program can listen there. */
  | { readonly kind: 'deaf'; readonly name: string }
  /** Any site; or no address at all. */
  | { readonly kind: 'unknown' };

/** Ends of an address that is a feed already, and so is taken as it is. */
const feedPath = /\.(rss|rss2|atom|rdf|xml|json)$|\/(rss|atom|feed|feeds)\/?$/i;

/** Recognises the page of a service, or the kind of a site by the shape of its address. Pure. */
export function recogniseAddress(typed: string): Recognised {
  const checked = checkAddress(typed);
  if (checked.kind === 'problem') return { kind: 'unknown' };
  const { url } = checked;
  const domain = findRegisteredDomain(url.hostname);
  const service = recogniseService(url, domain);
  if (service !== null) return { kind: 'places', places: [service].flat(), isCertain: true };
  const deaf = findDeafPlace(url, domain);
  if (deaf !== null) return { kind: 'deaf', name: deaf };
  if (feedPath.test(url.pathname)) return { kind: 'unknown' };
  const places = recogniseByPath(url);
  return places.length === 0 ? { kind: 'unknown' } : { kind: 'places', places, isCertain: false };
}

const mastodonHandle = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/;
const blueskyHandle = /^@?([\w-]+(?:\.[\w-]+)*\.bsky\.social)$/i;

/** Where an account speaks, as far as its handle tells: `@name@server`, `name.bsky.social`, or an address. Pure. */
export function recogniseHandle(handle: string): readonly Place[] {
  const typed = handle.trim();
  const [, user, instance] = mastodonHandle.exec(typed) ?? [];
  if (user !== undefined) return toCertain(`https://${instance}/@${user}`);
  const [, bluesky] = blueskyHandle.exec(typed) ?? [];
  if (bluesky !== undefined) return toCertain(`https://bsky.app/profile/${bluesky}`);
  return /[./]/.test(typed) && !typed.startsWith('@') ? toCertain(typed) : [];
}

function toCertain(address: string): readonly Place[] {
  const recognised = recogniseAddress(address);
  return recognised.kind === 'places' ? recognised.places : [];
}
