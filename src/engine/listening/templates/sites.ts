import { encodeSegment } from './searchWords.ts';
import { defineTemplate } from './template.ts';

export const discoursePosts = defineTemplate('discourse-posts', ['site'], {
  platform: 'Forum',
  group: 'forums',
  confidence: 'documented',
  caution: 'Every post of the forum; Earmark picks out what you listen for.',
  writeAddress: ({ site }) => `${site}/posts.rss`,
  writeSite: ({ site }) => site,
  writeTitle: ({ site }) => `${new URL(site).hostname}, every post`,
});

export const discourseLatest = defineTemplate('discourse-latest', ['site'], {
  platform: 'Forum',
  group: 'forums',
  confidence: 'documented',
  caution: 'New topics, without the answers in them.',
  writeAddress: ({ site }) => `${site}/latest.rss`,
  writeSite: ({ site }) => `${site}/latest`,
  writeTitle: ({ site }) => `${new URL(site).hostname}, new topics`,
});

export const discourseTag = defineTemplate('discourse-tag', ['site', 'tag'], {
  platform: 'Forum',
  group: 'forums',
  confidence: 'documented',
  writeAddress: ({ site, tag }) => `${site}/tag/${encodeSegment(tag)}.rss`,
  writeSite: ({ site, tag }) => `${site}/tag/${encodeSegment(tag)}`,
  writeTitle: ({ site, tag }) => `${new URL(site).hostname}, #${tag}`,
});

export const discourseCategory = defineTemplate('discourse-category', ['site', 'slug', 'id'], {
  platform: 'Forum',
  group: 'forums',
  confidence: 'documented',
  writeAddress: ({ site, slug, id }) => `${site}/c/${slug}/${id}.rss`,
  writeSite: ({ site, slug, id }) => `${site}/c/${slug}/${id}`,
  writeTitle: ({ site, slug }) => `${new URL(site).hostname}, ${slug.replaceAll(/[-/]/g, ' ')}`,
});

export const discourseTopic = defineTemplate('discourse-topic', ['site', 'slug', 'id'], {
  platform: 'Forum',
  group: 'forums',
  confidence: 'documented',
  writeAddress: ({ site, slug, id }) => `${site}/t/${slug}/${id}.rss`,
  writeSite: ({ site, slug, id }) => `${site}/t/${slug}/${id}`,
  writeTitle: ({ site, slug }) => `${new URL(site).hostname}, ${slug.replaceAll('-', ' ')}`,
});

export const stackExchangeTag = defineTemplate('stack-exchange-tag', ['host', 'tag'], {
  platform: 'Stack Exchange',
  group: 'forums',
  confidence: 'widely used',
  writeAddress: ({ host, tag }) =>
    `https://${host}/feeds/tag?tagnames=${encodeURIComponent(tag)}&sort=newest`,
  writeSite: ({ host, tag }) => `https://${host}/questions/tagged/${encodeURIComponent(tag)}`,
  writeTitle: ({ host, tag }) => `${tag} on ${host}`,
});

export const wordPressPosts = defineTemplate('wordpress-posts', ['site'], {
  platform: 'WordPress',
  group: 'site',
  confidence: 'documented',
  writeAddress: ({ site }) => `${site}/feed/`,
  writeSite: ({ site }) => `${site}/`,
  writeTitle: ({ site }) => new URL(site).hostname,
});

export const wordPressComments = defineTemplate('wordpress-comments', ['site'], {
  platform: 'WordPress',
  group: 'site',
  confidence: 'documented',
  caution: 'There are some only if the site is made with WordPress; a look will tell.',
  writeAddress: ({ site }) => `${site}/comments/feed/`,
  writeSite: ({ site }) => `${site}/`,
  writeTitle: ({ site }) => `Comments on ${new URL(site).hostname}`,
});

export const wordPressTag = defineTemplate('wordpress-tag', ['site', 'tag'], {
  platform: 'WordPress',
  group: 'site',
  confidence: 'documented',
  writeAddress: ({ site, tag }) => `${site}/tag/${encodeSegment(tag)}/feed/`,
  writeSite: ({ site, tag }) => `${site}/tag/${encodeSegment(tag)}/`,
  writeTitle: ({ site, tag }) => `${new URL(site).hostname}, ${tag}`,
});

export const blogger = defineTemplate('blogger', ['site'], {
  platform: 'Blogger',
  group: 'site',
  confidence: 'widely used',
  writeAddress: ({ site }) => `${site}/feeds/posts/default`,
  writeSite: ({ site }) => `${site}/`,
  writeTitle: ({ site }) => new URL(site).hostname,
});

export const githubReleases = defineTemplate('github-releases', ['owner', 'repository'], {
  platform: 'GitHub',
  group: 'forums',
  confidence: 'widely used',
  writeAddress: ({ owner, repository }) => `https://github.com/${owner}/${repository}/releases.atom`,
  writeSite: ({ owner, repository }) => `https://github.com/${owner}/${repository}/releases`,
  writeTitle: ({ owner, repository }) => `Releases of ${owner}/${repository}`,
});

export const githubDiscussions = defineTemplate('github-discussions', ['owner', 'repository'], {
  platform: 'GitHub',
  group: 'forums',
  confidence: 'widely used',
  writeAddress: ({ owner, repository }) => `https://github.com/${owner}/${repository}/discussions.atom`,
  writeSite: ({ owner, repository }) => `https://github.com/${owner}/${repository}/discussions`,
  writeTitle: ({ owner, repository }) => `Discussions of ${owner}/${repository}`,
});

export const appStoreReviews = defineTemplate('app-store-reviews', ['country', 'app'], {
  platform: 'App Store',
  group: 'reviews',
  confidence: 'widely used',
  caution: 'The newest reviews of one app in one country.',
  writeAddress: ({ country, app }) =>
    `https://itunes.apple.com/${country}/rss/customerreviews/id=${app}/sortBy=mostRecent/xml`,
  writeSite: ({ country, app }) => `https://apps.apple.com/${country}/app/id${app}`,
  writeTitle: ({ app }) => `App Store reviews of app ${app}`,
});
