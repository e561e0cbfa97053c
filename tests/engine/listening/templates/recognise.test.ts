import { describe, expect, it } from 'vitest';
import { recogniseAddress, recogniseHandle } from '../../../../src/engine/listening/templates/recognise.ts';

/** What a pasted address is taken for: the recipe and the address to ask, the deaf place, or nothing. */
function describeRecognised(typed: string): string {
  const recognised = recogniseAddress(typed);
  switch (recognised.kind) {
    case 'places': {
      const tries = recognised.places.map(({ template, address, parameters }) =>
        address === null ? `${template} by ${Object.values(parameters).join(' ')}` : `${template} ${address}`,
      );
      return `${recognised.isCertain ? '' : 'perhaps '}${tries.join(', ')}`;
    }
    case 'deaf':
      return `deaf ${recognised.name}`;
    case 'unknown':
      return 'unknown';
    default:
      return recognised satisfies never;
  }
}

const channel = 'UCabcdefghijklmnopqrstuv';

const services: Readonly<Record<string, string>> = {
  'https://www.reddit.com/r/harbourtown/': 'reddit-page https://www.reddit.com/r/harbourtown/new/.rss',
  'reddit.com/r/Bread': 'reddit-page https://www.reddit.com/r/Bread/new/.rss',
  'https://old.reddit.com/r/Bread/new/': 'reddit-page https://www.reddit.com/r/Bread/new/.rss',
  'https://www.reddit.com/r/Bread/.rss': 'reddit-page https://www.reddit.com/r/Bread/new/.rss',
  'https://www.reddit.com/r/Bread/comments/1p4w8tc/they_told_me/':
    'reddit-page https://www.reddit.com/r/Bread/comments/1p4w8tc/.rss',
  'https://www.reddit.com/u/rowan_t': 'reddit-page https://www.reddit.com/user/rowan_t/.rss',
  'https://www.reddit.com/search/?q=blue+door&sort=new':
    'reddit-everything https://www.reddit.com/search.rss?sort=new',
  'https://www.reddit.com/search.rss?q=blue+door':
    'reddit-everything https://www.reddit.com/search.rss?sort=new',
  'https://www.reddit.com/': 'reddit-everything https://www.reddit.com/search.rss?sort=new',
  'https://www.reddit.com/.rss?feed=0123abcd&user=me': 'unknown',
  [`https://www.youtube.com/channel/${channel}`]: `youtube-channel https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
  [`https://m.youtube.com/channel/${channel}/videos`]: `youtube-channel https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
  'https://www.youtube.com/@BlueDoorBakery': 'youtube-channel by /@BlueDoorBakery',
  'youtube.com/@BlueDoorBakery/videos': 'youtube-channel by /@BlueDoorBakery',
  'https://www.youtube.com/c/BlueDoor': 'youtube-channel by /c/BlueDoor',
  'https://www.youtube.com/user/bluedoor': 'youtube-channel by /user/bluedoor',
  'https://www.youtube.com/playlist?list=PLabc_123':
    'youtube-playlist https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc_123',
  'https://www.youtube.com/watch?v=abc': 'unknown',
  'https://bsky.app/profile/bluedoor.bsky.social':
    'bluesky-person https://bsky.app/profile/bluedoor.bsky.social/rss',
  'https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l':
    'bluesky-person https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/rss',
  'https://medium.com/@bluedoor': 'medium-person https://medium.com/feed/@bluedoor',
  'https://bluedoor.medium.com/': 'medium-person https://medium.com/feed/@bluedoor',
  'https://medium.com/tag/sourdough': 'medium-tag https://medium.com/feed/tag/sourdough',
  'https://medium.com/feed/@bluedoor': 'unknown',
  'https://lowtide.substack.com/': 'substack https://lowtide.substack.com/feed',
  'https://lowtide.substack.com/p/bread': 'substack https://lowtide.substack.com/feed',
  'https://substack.com/@lowtide': 'substack https://lowtide.substack.com/feed',
  'https://lowtide.substack.com/feed': 'unknown',
  'https://bluedoor.tumblr.com/': 'tumblr https://bluedoor.tumblr.com/rss',
  'https://www.tumblr.com/bluedoor': 'tumblr https://bluedoor.tumblr.com/rss',
  'https://www.tumblr.com/blog/view/bluedoor': 'tumblr https://bluedoor.tumblr.com/rss',
  'https://bluedoor.blogspot.com/2026/11/buns.html':
    'blogger https://bluedoor.blogspot.com/feeds/posts/default',
  'https://bluedoor.blogspot.de/': 'blogger https://bluedoor.blogspot.de/feeds/posts/default',
  'https://bluedoor.wordpress.com/':
    'wordpress-posts https://bluedoor.wordpress.com/feed/, wordpress-comments https://bluedoor.wordpress.com/comments/feed/',
  'https://stackoverflow.com/questions/tagged/point-of-sale':
    'stack-exchange-tag https://stackoverflow.com/feeds/tag?tagnames=point-of-sale&sort=newest',
  'https://cooking.stackexchange.com/questions/tagged/bread':
    'stack-exchange-tag https://cooking.stackexchange.com/feeds/tag?tagnames=bread&sort=newest',
  'https://github.com/bluedoor/till':
    'github-releases https://github.com/bluedoor/till/releases.atom, github-discussions https://github.com/bluedoor/till/discussions.atom',
  'https://github.com/bluedoor/till/discussions/4':
    'github-discussions https://github.com/bluedoor/till/discussions.atom, github-releases https://github.com/bluedoor/till/releases.atom',
  'https://www.flickr.com/photos/tags/bluedoor/':
    'flickr-tag https://www.flickr.com/services/feeds/photos_public.gne?tags=bluedoor&format=rss_200',
  'https://apps.apple.com/gb/app/blue-door/id123456789':
    'app-store-reviews https://itunes.apple.com/gb/rss/customerreviews/id=123456789/sortBy=mostRecent/xml',
  'https://podcasts.apple.com/gb/podcast/crumbs/id987654321': 'podcast by 987654321',
  'https://www.google.com/alerts/feeds/0123456789/9876543210':
    'google-alerts https://www.google.com/alerts/feeds/0123456789/9876543210',
  'https://news.google.com/search?q=%22Blue%20Door%22&hl=de-DE&gl=DE&ceid=DE%3Ade':
    'google-news https://news.google.com/rss/search?q=%22Blue+Door%22&hl=de-DE&gl=DE&ceid=DE:de',
  'https://www.bing.com/news/search?q=%22Blue+Door%22':
    'bing-news https://www.bing.com/news/search?q=%22Blue+Door%22&format=rss&mkt=en-US',
};

const shapes: Readonly<Record<string, string>> = {
  'https://quayside.example/@bluedoor': 'perhaps mastodon-person https://quayside.example/@bluedoor.rss',
  'https://quayside.example/@bluedoor/114': 'perhaps mastodon-person https://quayside.example/@bluedoor.rss',
  'https://quayside.example/tags/HarbourTown':
    'perhaps mastodon-tag https://quayside.example/tags/HarbourTown.rss',
  'https://lemmy.example/c/bread': 'perhaps lemmy-community https://lemmy.example/feeds/c/bread.xml?sort=New',
  'https://lemmy.example/u/rowan': 'perhaps lemmy-person https://lemmy.example/feeds/u/rowan.xml?sort=New',
  'https://talk.example/c/food-and-drink/7':
    'perhaps discourse-category https://talk.example/c/food-and-drink/7.rss',
  'https://talk.example/t/best-bread/42/3':
    'perhaps discourse-topic https://talk.example/t/best-bread/42.rss',
  'https://talk.example/latest':
    'perhaps discourse-posts https://talk.example/posts.rss, discourse-latest https://talk.example/latest.rss',
  'https://blog.example/tag/bread/':
    'perhaps wordpress-tag https://blog.example/tag/bread/feed/, discourse-tag https://blog.example/tag/bread.rss',
  'https://quayside.example/tags/caf%C3%A9':
    'perhaps mastodon-tag https://quayside.example/tags/caf%C3%A9.rss',
};

const deaf: Readonly<Record<string, string>> = {
  'https://www.facebook.com/bluedoorbakery': 'deaf Facebook',
  'https://m.facebook.com/bluedoorbakery/reviews': 'deaf Facebook',
  'https://www.instagram.com/bluedoorbakery/': 'deaf Instagram',
  'https://www.tripadvisor.co.uk/Restaurant_Review-g1-d2.html': 'deaf TripAdvisor',
  'https://www.tripadvisor.com/Restaurant_Review-g1-d2.html': 'deaf TripAdvisor',
  'https://www.google.com/maps/place/Blue+Door+Bakery': 'deaf Google reviews',
  'https://maps.app.goo.gl/abc123': 'deaf Google reviews',
  'https://g.page/bluedoor': 'deaf Google reviews',
  'https://www.yelp.com/biz/blue-door': 'deaf Yelp',
  'https://www.yelp.de/biz/blue-door': 'deaf Yelp',
  'https://uk.trustpilot.com/review/bluedoor.example': 'deaf Trustpilot',
  'https://www.tiktok.com/@bluedoor': 'deaf TikTok',
  'https://nextdoor.co.uk/pages/blue-door': 'deaf Nextdoor',
  'https://www.linkedin.com/company/blue-door': 'deaf LinkedIn',
  'https://x.com/bluedoor': 'deaf X',
  'https://twitter.com/bluedoor': 'deaf X',
};

const others: Readonly<Record<string, string>> = {
  'harbourtown.example': 'unknown',
  'https://harbourtown.example/news/feed.xml': 'unknown',
  'https://harbourtown.example/@bluedoor.rss': 'unknown',
  'https://notreddit.com/r/bread': 'unknown',
  'https://reddit.com.example/r/bread': 'unknown',
  'https://evil.example/https://www.facebook.com/': 'unknown',
  'https://tripadvisors.example/': 'unknown',
  'http://192.168.0.1/@me': 'unknown',
  'mailto:me@shop.example': 'unknown',
  'not an address': 'unknown',
  '': 'unknown',
  'https://quayside.example/tags/%E0%A4%A':
    'perhaps mastodon-tag https://quayside.example/tags/%25E0%25A4%25A.rss',
};

describe('an address that is pasted', () => {
  it.each(Object.entries({ ...services, ...shapes, ...deaf, ...others }))('%s', (typed, expected) => {
    expect(describeRecognised(typed)).toBe(expected);
  });

  it('is tried on more than sixty kinds of addresses', () => {
    expect(Object.keys({ ...services, ...shapes, ...deaf, ...others }).length).toBeGreaterThanOrEqual(60);
  });
});

describe('a handle', () => {
  it.each([
    ['@bluedoor@quayside.example', ['https://quayside.example/@bluedoor.rss']],
    ['bluedoor@quayside.example', ['https://quayside.example/@bluedoor.rss']],
    ['bluedoor.bsky.social', ['https://bsky.app/profile/bluedoor.bsky.social/rss']],
    ['@bluedoor.bsky.social', ['https://bsky.app/profile/bluedoor.bsky.social/rss']],
    ['https://www.youtube.com/@bluedoor', [null]],
    ['https://bluedoor.tumblr.com', ['https://bluedoor.tumblr.com/rss']],
    ['@bluedoorbakery', []],
    ['Blue Door', []],
    ['https://www.instagram.com/bluedoor', []],
  ])('%s leads to where its account speaks', (handle, addresses) => {
    expect(recogniseHandle(handle).map(({ address }) => address)).toEqual(addresses);
  });
});
