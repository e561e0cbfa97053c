import { getDomain } from 'tldts';
import { foldText } from '../foldText.ts';

/** The site of an address as people call it: `paintforum.example`, or the name below a host of many (`anna.blogspot.com`). */
export function findSite(address: string): string | null {
  const host = URL.parse(address)?.hostname;
  if (!host) return null;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** All that a rule about a site may call the place where something was published. */
export function listSites(entry: {
  readonly address?: string | null;
  readonly publisher?: string | null;
}): string[] {
  const site = entry.address ? findSite(entry.address) : null;
  return [site, entry.publisher ?? null].flatMap((name) => (name === null ? [] : [foldSite(name)]));
}

/** A site, or the name of a publisher, as two are compared. */
export function foldSite(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}
