import type { DeafPlace } from '#contract';
import { encodeQuery } from './searchWords.ts';

type Deaf = {
  readonly name: string;
  /** The registered domains that are its own; a dot at the end stands for any ending, as in `yelp.`. */
  readonly domains: readonly string[];
  /** A path that tells it from other pages of its domain. */
  readonly path?: RegExp;
  readonly look: (search: string) => string;
};

/** Where people talk about shops and no program can listen without an account. The first three matter most. */
const deafPlaces: Readonly<Record<DeafPlace['id'], Deaf>> = {
  'google-reviews': {
    name: 'Google reviews',
    domains: ['google.', 'goo.gl', 'g.page', 'g.co'],
    path: /^\/(maps|search|local|place)\b|^\/?[\w-]+\/?$/,
    look: (search) => `https://www.google.com/maps/search/?api=1&query=${search}`,
  },
  tripadvisor: {
    name: 'TripAdvisor',
    domains: ['tripadvisor.'],
    look: (search) => `https://www.tripadvisor.com/Search?q=${search}`,
  },
  facebook: {
    name: 'Facebook',
    domains: ['facebook.com', 'fb.com', 'fb.me'],
    look: (search) => `https://www.facebook.com/search/posts?q=${search}`,
  },
  instagram: {
    name: 'Instagram',
    domains: ['instagram.com'],
    look: (search) => `https://www.instagram.com/explore/search/keyword/?q=${search}`,
  },
  yelp: {
    name: 'Yelp',
    domains: ['yelp.'],
    look: (search) => `https://www.yelp.com/search?find_desc=${search}`,
  },
  trustpilot: {
    name: 'Trustpilot',
    domains: ['trustpilot.com'],
    look: (search) => `https://www.trustpilot.com/search?query=${search}`,
  },
  tiktok: {
    name: 'TikTok',
    domains: ['tiktok.com'],
    look: (search) => `https://www.tiktok.com/search?q=${search}`,
  },
  nextdoor: {
    name: 'Nextdoor',
    domains: ['nextdoor.'],
    look: () => 'https://nextdoor.com/',
  },
  linkedin: {
    name: 'LinkedIn',
    domains: ['linkedin.com'],
    look: (search) => `https://www.linkedin.com/search/results/content/?keywords=${search}`,
  },
  x: {
    name: 'X',
    domains: ['x.com', 'twitter.com'],
    look: (search) => `https://x.com/search?f=live&q=${search}`,
  },
};

/** All deaf places, with a page to look at for a shop. */
export function listDeafPlaces(shop: { readonly name: string; readonly town: string }): readonly DeafPlace[] {
  const search = encodeQuery([shop.name, shop.town].filter(Boolean).join(' '));
  return Object.entries(deafPlaces).map(([id, { name, look }]) => ({
    id: id as DeafPlace['id'],
    name,
    address: look(search),
  }));
}

/** The name of the deaf place that an address leads to; null for any other. */
export function findDeafPlace(url: URL, domain: string): string | null {
  const found = Object.values(deafPlaces).find(
    ({ domains, path }) =>
      domains.some((own) => (own.endsWith('.') ? domain.startsWith(own) : domain === own)) &&
      (path === undefined || path.test(url.pathname)),
  );
  return found?.name ?? null;
}
