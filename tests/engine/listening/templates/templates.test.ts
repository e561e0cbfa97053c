import { describe, expect, it } from 'vitest';
import type { ShopInput } from '#contract';
import { listDeafPlaces } from '../../../../src/engine/listening/templates/deafPlaces.ts';
import { findLeastIntervalMs } from '../../../../src/engine/listening/templates/leastInterval.ts';
import * as people from '../../../../src/engine/listening/templates/people.ts';
import * as searches from '../../../../src/engine/listening/templates/searches.ts';
import * as sites from '../../../../src/engine/listening/templates/sites.ts';
import { suggestPlaces } from '../../../../src/engine/listening/templates/suggest.ts';
import { makePlace, type Template } from '../../../../src/engine/listening/templates/template.ts';

const name = '"Blue Door Bakery"';
const edition = { language: 'en', country: 'GB' };
const site = 'https://blog.example';
const forum = 'https://talk.example';
const did = 'did:plc:z72i7hdynmk6r22z27h6tvur';

/** One example of each recipe: what it is given, and the whole address that it makes. */
const examples: readonly (readonly [Template<never>, Readonly<Record<string, string>>, string])[] = [
  [
    searches.googleNews,
    { query: `${name} -site:bluedoor.example`, ...edition },
    'https://news.google.com/rss/search?q=%22Blue+Door+Bakery%22+-site%3Abluedoor.example&hl=en-GB&gl=GB&ceid=GB:en',
  ],
  [
    searches.googleNews,
    { query: 'Bäckerei', language: 'de', country: 'AT' },
    'https://news.google.com/rss/search?q=B%C3%A4ckerei&hl=de-AT&gl=AT&ceid=AT:de',
  ],
  [searches.googleAlerts, { user: '01', alert: '02' }, 'https://www.google.com/alerts/feeds/01/02'],
  [
    searches.bingNews,
    { query: name, ...edition },
    'https://www.bing.com/news/search?q=%22Blue+Door+Bakery%22&format=rss&mkt=en-GB',
  ],
  [
    searches.bingWeb,
    { query: `${name} "Tom & Sons"` },
    'https://www.bing.com/search?format=rss&q=%22Blue+Door+Bakery%22+%22Tom+%26+Sons%22',
  ],
  [
    searches.reviewRadar,
    { name },
    'https://www.bing.com/search?format=rss&q=%22Blue+Door+Bakery%22+(review+OR+complaint)+(site%3Atrustpilot.com+OR+site%3Ayelp.com+OR+site%3Atripadvisor.com+OR+site%3Afacebook.com)',
  ],
  [searches.redditEverything, {}, 'https://www.reddit.com/search.rss?sort=new'],
  [
    searches.redditCommunity,
    { community: 'harbourtown', query: name },
    'https://www.reddit.com/r/harbourtown/search.rss?q=%22Blue+Door+Bakery%22&restrict_sr=on&sort=new',
  ],
  [searches.redditPage, { path: 'r/bread/new/' }, 'https://www.reddit.com/r/bread/new/.rss'],
  [searches.hackerNews, { query: name }, 'https://hnrss.org/newest?q=%22Blue+Door+Bakery%22&count=100'],
  [
    searches.hackerNewsComments,
    { query: name },
    'https://hnrss.org/newcomments?q=%22Blue+Door+Bakery%22&count=100',
  ],
  [
    searches.wordPressSearch,
    { site, query: name },
    'https://blog.example/?s=%22Blue+Door+Bakery%22&feed=rss2',
  ],
  [
    searches.bloggerSearch,
    { site, query: name },
    'https://blog.example/feeds/posts/default?q=%22Blue+Door+Bakery%22',
  ],
  [
    people.mastodonTag,
    { instance: 'quayside.example', tag: 'café' },
    'https://quayside.example/tags/caf%C3%A9.rss',
  ],
  [
    people.mastodonPerson,
    { instance: 'quayside.example', user: 'bluedoor' },
    'https://quayside.example/@bluedoor.rss',
  ],
  [people.blueskyPerson, { user: did }, `https://bsky.app/profile/${did}/rss`],
  [people.youtubeChannel, { channel: 'UCx' }, 'https://www.youtube.com/feeds/videos.xml?channel_id=UCx'],
  [people.youtubePlaylist, { playlist: 'PLx' }, 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLx'],
  [
    people.lemmyCommunity,
    { instance: 'lemmy.example', community: 'bread' },
    'https://lemmy.example/feeds/c/bread.xml?sort=New',
  ],
  [
    people.lemmyPerson,
    { instance: 'lemmy.example', user: 'rowan' },
    'https://lemmy.example/feeds/u/rowan.xml?sort=New',
  ],
  [people.mediumTag, { tag: 'rye bread' }, 'https://medium.com/feed/tag/rye%20bread'],
  [people.mediumPerson, { user: '@bluedoor' }, 'https://medium.com/feed/@bluedoor'],
  [people.substack, { name: 'lowtide' }, 'https://lowtide.substack.com/feed'],
  [people.tumblr, { blog: 'bluedoor' }, 'https://bluedoor.tumblr.com/rss'],
  [
    people.flickrTag,
    { tag: 'bluedoor' },
    'https://www.flickr.com/services/feeds/photos_public.gne?tags=bluedoor&format=rss_200',
  ],
  [sites.discoursePosts, { site: forum }, 'https://talk.example/posts.rss'],
  [sites.discourseLatest, { site: forum }, 'https://talk.example/latest.rss'],
  [sites.discourseTag, { site: forum, tag: 'bread' }, 'https://talk.example/tag/bread.rss'],
  [sites.discourseCategory, { site: forum, slug: 'food', id: '7' }, 'https://talk.example/c/food/7.rss'],
  [sites.discourseTopic, { site: forum, slug: 'best', id: '42' }, 'https://talk.example/t/best/42.rss'],
  [
    sites.stackExchangeTag,
    { host: 'cooking.stackexchange.com', tag: 'c++' },
    'https://cooking.stackexchange.com/feeds/tag?tagnames=c%2B%2B&sort=newest',
  ],
  [sites.wordPressPosts, { site }, 'https://blog.example/feed/'],
  [sites.wordPressComments, { site }, 'https://blog.example/comments/feed/'],
  [sites.wordPressTag, { site, tag: 'bread' }, 'https://blog.example/tag/bread/feed/'],
  [sites.blogger, { site }, 'https://blog.example/feeds/posts/default'],
  [sites.githubReleases, { owner: 'o', repository: 'r' }, 'https://github.com/o/r/releases.atom'],
  [sites.githubDiscussions, { owner: 'o', repository: 'r' }, 'https://github.com/o/r/discussions.atom'],
  [
    sites.appStoreReviews,
    { country: 'gb', app: '1' },
    'https://itunes.apple.com/gb/rss/customerreviews/id=1/sortBy=mostRecent/xml',
  ],
] as readonly (readonly [Template<never>, Readonly<Record<string, string>>, string])[];

const shop: ShopInput = {
  name: 'Blue Door Bakery',
  otherNames: ['Blue Door', 'blue door bakery'],
  town: 'Harbour Town',
  handles: ['@bluedoor@quayside.example', '@bluedoorbakery', 'https://www.youtube.com/@bluedoor'],
  siteAddress: 'www.bluedoor.example',
  edition: 'en-GB',
};

const describePlaces = (input: ShopInput) =>
  suggestPlaces(input).map(
    ({ group, isTicked, template, address }) =>
      `${isTicked ? '✓' : '·'} ${group}: ${address === null ? template : decodeURIComponent(address)}`,
  );

describe('a recipe', () => {
  it.each(examples)('makes its address (%#)', (template, given, address) => {
    expect(makePlace(template, given as never).address).toBe(address);
  });

  it('is tried, each of them', () => {
    const all = [...Object.values(searches), ...Object.values(people), ...Object.values(sites)];
    const tried = new Set(examples.map(([template]) => template.id));
    expect(all.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('says what it is given, who it is of, what it can’t do, and how rarely it may be asked', () => {
    expect(makePlace(searches.redditCommunity, { community: 'bread', query: name })).toEqual({
      template: 'reddit-community',
      parameters: { community: 'bread', query: name },
      address: 'https://www.reddit.com/r/bread/search.rss?q=%22Blue+Door+Bakery%22&restrict_sr=on&sort=new',
      siteAddress: 'https://www.reddit.com/r/bread/',
      title: 'Reddit, r/bread: Blue Door Bakery',
      platform: 'Reddit',
      group: 'forums',
      caution: 'One community only, if there is one of this name.',
      gapMs: 61_000,
    });
  });

  it('that searches for several names is called by the first', () => {
    const query = '("Blue Door Bakery" OR "Blue Door" OR bluedoor) -site:bluedoor.example';
    expect(makePlace(searches.bingWeb, { query }).title).toBe('The web: Blue Door Bakery and 2 more');
  });

  it('for the ranked web is asked once a day at the most, others in their own rhythm', () => {
    expect(
      ['bing-web', 'review-radar', 'google-news', null].map((id) => findLeastIntervalMs(id as never)),
    ).toEqual([86_400_000, 86_400_000, 0, 0]);
  });
});

describe('suggestions for a shop', () => {
  it('come by group, those that nearly every shop wants ticked', () => {
    expect(describePlaces(shop)).toEqual([
      '✓ news: https://news.google.com/rss/search?q=("Blue+Door+Bakery"+OR+"Blue+Door")+-site:bluedoor.example&hl=en-GB&gl=GB&ceid=GB:en',
      '✓ news: https://www.bing.com/news/search?q=("Blue+Door+Bakery"+OR+"Blue+Door")+-site:bluedoor.example&format=rss&mkt=en-GB',
      '· news: https://www.bing.com/search?format=rss&q=("Blue+Door+Bakery"+OR+"Blue+Door")+-site:bluedoor.example',
      '✓ forums: https://www.reddit.com/search.rss?sort=new',
      '· forums: https://hnrss.org/newest?q="Blue+Door+Bakery"&count=100',
      '✓ reviews: https://www.bing.com/search?format=rss&q="Blue+Door+Bakery"+(review+OR+complaint)+(site:trustpilot.com+OR+site:yelp.com+OR+site:tripadvisor.com+OR+site:facebook.com)',
      '✓ social: https://quayside.example/tags/bluedoorbakery.rss',
      '· social: https://mastodon.social/tags/bluedoorbakery.rss',
      '· social: https://mstdn.social/tags/bluedoorbakery.rss',
      '· social: https://mas.to/tags/bluedoorbakery.rss',
      '· social: https://www.flickr.com/services/feeds/photos_public.gne?tags=bluedoorbakery&format=rss_200',
      '· site: https://quayside.example/@bluedoor.rss',
      '· media: youtube-channel',
      '✓ town: https://mastodon.social/tags/harbourtown.rss',
      '· town: https://news.google.com/rss/search?q="Harbour+Town"&hl=en-GB&gl=GB&ceid=GB:en',
      '· town: https://www.reddit.com/r/harbourtown/search.rss?q="Blue+Door+Bakery"&restrict_sr=on&sort=new',
      '· town: podcast',
      '· site: https://www.bluedoor.example/comments/feed/',
      '· site: site',
    ]);
  });

  it('need no more than a name, and five of them are ticked', () => {
    const bare = {
      name: 'Blue Door Bakery',
      otherNames: [],
      town: '',
      handles: [],
      siteAddress: '',
      edition: 'en-GB',
    };
    const ticked = suggestPlaces(bare).filter(({ isTicked }) => isTicked);
    expect(ticked.map(({ platform }) => platform)).toEqual([
      'Google News',
      'Bing News',
      'Reddit',
      'Review radar',
      'Mastodon',
    ]);
  });

  it('search a name of one word together with its town', () => {
    const [first] = describePlaces({ ...shop, name: 'Anchor', otherNames: [], handles: [], siteAddress: '' });
    expect(first).toBe(
      '✓ news: https://news.google.com/rss/search?q=Anchor+"Harbour+Town"&hl=en-GB&gl=GB&ceid=GB:en',
    );
  });

  it('hold nothing twice, and no quotes that end a phrase early', () => {
    const odd = {
      ...shop,
      name: 'The "Blue" Door’s & Sons',
      otherNames: ['the “blue” door’s & sons'],
      handles: [],
    };
    const places = suggestPlaces(odd);
    expect(new Set(places.map(({ address, template }) => address ?? template)).size).toBe(places.length);
    expect(places[0]?.parameters.query).toBe('"The Blue Door’s & Sons" -site:bluedoor.example');
  });

  it('of a name in other letters have a tag too', () => {
    const tags = suggestPlaces({ ...shop, name: '青い扉', handles: [], town: '' }).flatMap(
      ({ parameters }) => parameters.tag ?? [],
    );
    expect(new Set(tags)).toEqual(new Set(['青い扉']));
  });
});

describe('places that let no program listen', () => {
  it('lead to a page where the shop can be looked for', () => {
    expect(listDeafPlaces(shop).map(({ id }) => id)).toEqual([
      'google-reviews',
      'tripadvisor',
      'facebook',
      'instagram',
      'yelp',
      'trustpilot',
      'tiktok',
      'nextdoor',
      'linkedin',
      'x',
    ]);
    expect(listDeafPlaces(shop)[0]).toEqual({
      id: 'google-reviews',
      name: 'Google reviews',
      address: 'https://www.google.com/maps/search/?api=1&query=Blue+Door+Bakery+Harbour+Town',
    });
  });
});
