import { encodeQuery } from './searchWords.ts';
import { defineTemplate } from './template.ts';

const dayMs = 24 * 60 * 60_000;

export const googleNews = defineTemplate('google-news', ['query', 'language', 'country'], {
  platform: 'Google News',
  group: 'news',
  confidence: 'widely used',
  caution: 'Newspapers and magazines only.',
  writeAddress: ({ query, language, country }) =>
    `https://news.google.com/rss/search?q=${encodeQuery(query)}&hl=${language}-${country}&gl=${country}&ceid=${country}:${language}`,
  writeSite: ({ query, language, country }) =>
    `https://news.google.com/search?q=${encodeQuery(query)}&hl=${language}-${country}&gl=${country}&ceid=${country}:${language}`,
  writeTitle: ({ query }) => `Google News: ${describeSearch(query)}`,
});

export const googleAlerts = defineTemplate('google-alerts', ['user', 'alert'], {
  platform: 'Google Alerts',
  group: 'news',
  confidence: 'widely used',
  caution: 'As good as the alert that you made.',
  writeAddress: ({ user, alert }) => `https://www.google.com/alerts/feeds/${user}/${alert}`,
  writeSite: () => 'https://www.google.com/alerts',
  writeTitle: () => 'Google Alert',
});

export const bingNews = defineTemplate('bing-news', ['query', 'language', 'country'], {
  platform: 'Bing News',
  group: 'news',
  confidence: 'widely used',
  caution:
    'May find what Google does not. Not a promise: Bing could stop it any day, and Earmark would say so.',
  writeAddress: ({ query, language, country }) =>
    `https://www.bing.com/news/search?q=${encodeQuery(query)}&format=rss&mkt=${language}-${country}`,
  writeSite: ({ query }) => `https://www.bing.com/news/search?q=${encodeQuery(query)}`,
  writeTitle: ({ query }) => `Bing News: ${describeSearch(query)}`,
});

export const bingWeb = defineTemplate('bing-web', ['query'], {
  platform: 'Bing',
  group: 'news',
  confidence: 'widely used',
  caution: 'May find pages, in no order and often without their real date. Asked once a day.',
  leastIntervalMs: dayMs,
  writeAddress: ({ query }) => `https://www.bing.com/search?format=rss&q=${encodeQuery(query)}`,
  writeSite: ({ query }) => `https://www.bing.com/search?q=${encodeQuery(query)}`,
  writeTitle: ({ query }) => `The web: ${describeSearch(query)}`,
});

const reviewSites = ['trustpilot.com', 'yelp.com', 'tripadvisor.com', 'facebook.com'];

export const reviewRadar = defineTemplate('review-radar', ['name'], {
  platform: 'Review radar',
  group: 'reviews',
  confidence: 'widely used',
  caution: 'May find some reviews, late and never all of them. Not a promise. Asked once a day.',
  leastIntervalMs: dayMs,
  writeAddress: ({ name }) =>
    `https://www.bing.com/search?format=rss&q=${encodeQuery(writeReviewSearch(name))}`,
  writeSite: ({ name }) => `https://www.bing.com/search?q=${encodeQuery(writeReviewSearch(name))}`,
  writeTitle: ({ name }) => `Review radar: ${describeSearch(name)}`,
});

function writeReviewSearch(name: string): string {
  return `${name} (review OR complaint) (${reviewSites.map((site) => `site:${site}`).join(' OR ')})`;
}

/** What is asked follows the watches (`redditSearch.ts`); the address is only what the one such feed is known by. */
export const redditEverything = defineTemplate('reddit-everything', [], {
  platform: 'Reddit',
  group: 'forums',
  confidence: 'widely used',
  caution: 'New posts on all of Reddit, for all you listen for; answers below them are not searched.',
  writeAddress: () => 'https://www.reddit.com/search.rss?sort=new',
  writeSite: () => 'https://www.reddit.com/',
  writeTitle: () => 'Reddit, all your words',
});

export const redditCommunity = defineTemplate('reddit-community', ['community', 'query'], {
  platform: 'Reddit',
  group: 'forums',
  confidence: 'widely used',
  caution: 'One community only, if there is one of this name.',
  writeAddress: ({ community, query }) =>
    `https://www.reddit.com/r/${encodeURIComponent(community)}/search.rss?q=${encodeQuery(query)}&restrict_sr=on&sort=new`,
  writeSite: ({ community }) => `https://www.reddit.com/r/${encodeURIComponent(community)}/`,
  writeTitle: ({ community, query }) => `Reddit, r/${community}: ${describeSearch(query)}`,
});

export const redditPage = defineTemplate('reddit-page', ['path'], {
  platform: 'Reddit',
  group: 'forums',
  confidence: 'widely used',
  caution: 'The newest posts there; Reddit allows Earmark one question a minute.',
  writeAddress: ({ path }) => `https://www.reddit.com/${path}.rss`,
  writeSite: ({ path }) => `https://www.reddit.com/${path}`,
  writeTitle: ({ path }) => `Reddit, ${path.replace(/\/(new\/)?$/, '')}`,
});

export const hackerNews = defineTemplate('hacker-news', ['query'], {
  platform: 'Hacker News',
  group: 'forums',
  confidence: 'documented',
  caution: 'Worth it only for shops that sell something technical.',
  writeAddress: ({ query }) => `https://hnrss.org/newest?q=${encodeQuery(query)}&count=100`,
  writeSite: ({ query }) => `https://hn.algolia.com/?q=${encodeQuery(query)}`,
  writeTitle: ({ query }) => `Hacker News: ${describeSearch(query)}`,
});

export const hackerNewsComments = defineTemplate('hacker-news-comments', ['query'], {
  platform: 'Hacker News',
  group: 'forums',
  confidence: 'documented',
  caution: 'Worth it only for shops that sell something technical.',
  writeAddress: ({ query }) => `https://hnrss.org/newcomments?q=${encodeQuery(query)}&count=100`,
  writeSite: ({ query }) => `https://hn.algolia.com/?q=${encodeQuery(query)}&type=comment`,
  writeTitle: ({ query }) => `Hacker News comments: ${describeSearch(query)}`,
});

export const wordPressSearch = defineTemplate('wordpress-search', ['site', 'query'], {
  platform: 'WordPress',
  group: 'news',
  confidence: 'uncertain',
  caution: 'Not every site lets itself be searched in this way.',
  writeAddress: ({ site, query }) => `${site}/?s=${encodeQuery(query)}&feed=rss2`,
  writeSite: ({ site }) => site,
  writeTitle: ({ site, query }) => `${new URL(site).hostname}: ${describeSearch(query)}`,
});

export const bloggerSearch = defineTemplate('blogger-search', ['site', 'query'], {
  platform: 'Blogger',
  group: 'news',
  confidence: 'widely used',
  writeAddress: ({ site, query }) => `${site}/feeds/posts/default?q=${encodeQuery(query)}`,
  writeSite: ({ site }) => site,
  writeTitle: ({ site, query }) => `${new URL(site).hostname}: ${describeSearch(query)}`,
});

/** A search as a person would say it: its first words, and how many more it has; without what it leaves out. */
function describeSearch(query: string): string {
  const [first = '', ...others] = query
    .replaceAll(/\s-site:\S+/g, '')
    .replaceAll(/["()]/g, '')
    .split(' OR ');
  return others.length === 0 ? first.trim() : `${first.trim()} and ${others.length} more`;
}
