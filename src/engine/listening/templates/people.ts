import { encodeSegment } from './searchWords.ts';
import { defineTemplate } from './template.ts';

const onlyThatServer = 'Only what that server knows, never all of Mastodon.';

export const mastodonTag = defineTemplate('mastodon-tag', ['instance', 'tag'], {
  platform: 'Mastodon',
  group: 'social',
  confidence: 'documented',
  caution: onlyThatServer,
  writeAddress: ({ instance, tag }) => `https://${instance}/tags/${encodeSegment(tag)}.rss`,
  writeSite: ({ instance, tag }) => `https://${instance}/tags/${encodeSegment(tag)}`,
  writeTitle: ({ instance, tag }) => `#${tag} on ${instance}`,
});

export const mastodonPerson = defineTemplate('mastodon-person', ['instance', 'user'], {
  platform: 'Mastodon',
  group: 'social',
  confidence: 'documented',
  caution: 'What this person posts, not what others say to them.',
  writeAddress: ({ instance, user }) => `https://${instance}/@${encodeSegment(user)}.rss`,
  writeSite: ({ instance, user }) => `https://${instance}/@${encodeSegment(user)}`,
  writeTitle: ({ instance, user }) => `@${user}@${instance}`,
});

export const blueskyPerson = defineTemplate('bluesky-person', ['user'], {
  platform: 'Bluesky',
  group: 'social',
  confidence: 'documented',
  caution: 'What this person posts. Bluesky lets nobody listen to a search.',
  writeAddress: ({ user }) => `https://bsky.app/profile/${encodeSegment(user)}/rss`,
  writeSite: ({ user }) => `https://bsky.app/profile/${encodeSegment(user)}`,
  writeTitle: ({ user }) => `${user.startsWith('did:') ? 'Somebody' : `@${user}`} on Bluesky`,
});

export const lemmyCommunity = defineTemplate('lemmy-community', ['instance', 'community'], {
  platform: 'Lemmy',
  group: 'forums',
  confidence: 'documented',
  caution: 'All posts of the community; Earmark picks out what you listen for.',
  writeAddress: ({ instance, community }) =>
    `https://${instance}/feeds/c/${encodeSegment(community)}.xml?sort=New`,
  writeSite: ({ instance, community }) => `https://${instance}/c/${encodeSegment(community)}`,
  writeTitle: ({ instance, community }) => `${community} on ${instance}`,
});

export const lemmyPerson = defineTemplate('lemmy-person', ['instance', 'user'], {
  platform: 'Lemmy',
  group: 'forums',
  confidence: 'documented',
  writeAddress: ({ instance, user }) => `https://${instance}/feeds/u/${encodeSegment(user)}.xml?sort=New`,
  writeSite: ({ instance, user }) => `https://${instance}/u/${encodeSegment(user)}`,
  writeTitle: ({ instance, user }) => `${user} on ${instance}`,
});

export const mediumTag = defineTemplate('medium-tag', ['tag'], {
  platform: 'Medium',
  group: 'social',
  confidence: 'widely used',
  caution: 'The ten newest only, with their headlines but not their text.',
  writeAddress: ({ tag }) => `https://medium.com/feed/tag/${encodeSegment(tag)}`,
  writeSite: ({ tag }) => `https://medium.com/tag/${encodeSegment(tag)}`,
  writeTitle: ({ tag }) => `“${tag}” on Medium`,
});

export const mediumPerson = defineTemplate('medium-person', ['user'], {
  platform: 'Medium',
  group: 'social',
  confidence: 'widely used',
  caution: 'The ten newest only.',
  writeAddress: ({ user }) => `https://medium.com/feed/${encodeSegment(user)}`,
  writeSite: ({ user }) => `https://medium.com/${encodeSegment(user)}`,
  writeTitle: ({ user }) => `${user} on Medium`,
});

export const substack = defineTemplate('substack', ['name'], {
  platform: 'Substack',
  group: 'social',
  confidence: 'widely used',
  writeAddress: ({ name }) => `https://${name}.substack.com/feed`,
  writeSite: ({ name }) => `https://${name}.substack.com/`,
  writeTitle: ({ name }) => `${name} on Substack`,
});

export const tumblr = defineTemplate('tumblr', ['blog'], {
  platform: 'Tumblr',
  group: 'social',
  confidence: 'widely used',
  writeAddress: ({ blog }) => `https://${blog}.tumblr.com/rss`,
  writeSite: ({ blog }) => `https://${blog}.tumblr.com/`,
  writeTitle: ({ blog }) => `${blog} on Tumblr`,
});

export const flickrTag = defineTemplate('flickr-tag', ['tag'], {
  platform: 'Flickr',
  group: 'social',
  confidence: 'widely used',
  caution: 'Photographs that carry this tag; the newest twenty.',
  writeAddress: ({ tag }) =>
    `https://www.flickr.com/services/feeds/photos_public.gne?tags=${encodeURIComponent(tag)}&format=rss_200`,
  writeSite: ({ tag }) => `https://www.flickr.com/photos/tags/${encodeSegment(tag)}/`,
  writeTitle: ({ tag }) => `Photographs of #${tag} on Flickr`,
});

export const youtubeChannel = defineTemplate('youtube-channel', ['channel'], {
  platform: 'YouTube',
  group: 'media',
  confidence: 'documented',
  caution: 'New videos of one channel, not what is said below them.',
  writeAddress: ({ channel }) => `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
  writeSite: ({ channel }) => `https://www.youtube.com/channel/${channel}`,
  writeTitle: () => 'A channel on YouTube',
});

export const youtubePlaylist = defineTemplate('youtube-playlist', ['playlist'], {
  platform: 'YouTube',
  group: 'media',
  confidence: 'documented',
  caution: 'New videos of one list, not what is said below them.',
  writeAddress: ({ playlist }) => `https://www.youtube.com/feeds/videos.xml?playlist_id=${playlist}`,
  writeSite: ({ playlist }) => `https://www.youtube.com/playlist?list=${playlist}`,
  writeTitle: () => 'A list of videos on YouTube',
});
