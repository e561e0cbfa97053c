import type { Place } from '#contract';

/** A channel of YouTube known by its handle or its old name: the page says which channel it is. */
export function makeYoutubeHandle(path: string): Place {
  const name = path.replace(/^\/(c\/|user\/)?/, '');
  return {
    template: 'youtube-channel',
    parameters: { path },
    address: null,
    siteAddress: `https://www.youtube.com${path}`,
    title: `${name} on YouTube`,
    platform: 'YouTube',
    group: 'media',
    caution: 'New videos of one channel, not what is said below them.',
    gapMs: 0,
  };
}

/** A show of Apple's directory, which tells where the show's own feed is. */
export function makePodcast(show: { readonly id: string } | { readonly term: string }): Place {
  const isKnown = 'id' in show;
  return {
    template: 'podcast',
    parameters: show,
    address: null,
    siteAddress: isKnown ? `https://podcasts.apple.com/podcast/id${show.id}` : null,
    title: isKnown ? 'A podcast' : `The podcast that goes best with “${show.term}”`,
    platform: 'Podcast',
    group: 'media',
    caution: 'Titles and notes of its shows; what is spoken can’t be searched.',
    gapMs: 0,
  };
}

/** Any site: a look finds the feeds that it names. */
export function makeSite(address: string): Place {
  const host = new URL(address).hostname.replace(/^www\./, '');
  return {
    template: 'site',
    parameters: { site: address },
    address: null,
    siteAddress: address,
    title: host,
    platform: host,
    group: 'site',
    caution: null,
    gapMs: 0,
  };
}
