import { escapeMarkup, formatAtomDate, formatRssDate } from '../markup.ts';
import { answerPage, answerText } from '../oddHosts.ts';
import { writeRss } from './people.ts';
import { answerXml, isSearched, listPosts, type Post, type Replica, type ReplicaRequest } from './replica.ts';

const documented = { month: '2026-11', source: 'its own documentation' } as const;
const fromSource = { month: '2026-11', source: 'its own source' } as const;
const widelyUsed = { month: '2026-11', source: 'several public programs' } as const;

const forumHost = 'talk.replica.example';
const blogHost = 'blog.replica.example';

/** Every post carries the title of its topic, and its author as `@handle Name`. */
const discourse: Replica = {
  templates: [
    'discourse-posts',
    'discourse-latest',
    'discourse-tag',
    'discourse-category',
    'discourse-topic',
  ],
  hosts: [forumHost],
  path: /^\/(?:posts|latest|tag\/[^/]+|c\/[\w-]+\/\d+|t\/[\w-]+\/\d+)\.rss$/,
  evidence: fromSource,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'Talk - Latest posts',
        (post) =>
          `<title>${escapeMarkup(post.title)}</title><dc:creator><![CDATA[@${post.handle} ${post.name}]]></dc:creator><description><![CDATA[${post.html}]]></description><link>https://${forumHost}/t/topic/${post.id}/1</link><pubDate>${formatRssDate(post.at)}</pubDate><guid isPermaLink="false">${forumHost}-post-${post.id}</guid>`,
      ),
      { 'content-type': 'application/rss+xml; charset=utf-8', 'x-robots-tag': 'noindex' },
    ),
};

/** A blog of WordPress with all its feeds; a search of it is a feed like the others. */
const wordPress: Replica = {
  templates: ['wordpress-posts', 'wordpress-comments', 'wordpress-tag', 'wordpress-search'],
  hosts: [blogHost, 'bluedoor.wordpress.com'],
  path: /^\/(?:feed\/|comments\/feed\/|tag\/[^/]+\/feed\/)?$/,
  evidence: documented,
  answer: (request) => {
    const { pathname, searchParams, origin } = request.url;
    const query = searchParams.get('s');
    if (pathname === '/' && query === null) return answerBlogPage(origin);
    const isComments = pathname.startsWith('/comments/');
    const found = (post: Post) => query === null || isSearched(`${post.title} ${post.html}`, query);
    const all = writeRss(request, 'Crumbs', (post) =>
      found(post)
        ? `<title>${isComments ? `By: ${post.name}` : escapeMarkup(post.title)}</title><link>${origin}/${post.id}/</link><dc:creator><![CDATA[${post.name}]]></dc:creator><pubDate>${formatRssDate(post.at)}</pubDate><guid isPermaLink="false">${origin}/?p=${post.id}</guid><description><![CDATA[${post.title} [&#8230;]]]></description><content:encoded><![CDATA[${post.html}]]></content:encoded>`
        : '',
    );
    return answerXml(all.replaceAll('<item></item>', ''), {
      'content-type': 'application/rss+xml; charset=UTF-8',
      'last-modified': new Date(listPosts(request)[0]?.at ?? 0).toUTCString(),
    });
  },
};

function answerBlogPage(origin: string) {
  const [posts, comments] = [`${origin}/feed/`, `${origin}/comments/feed/`];
  return answerPage('Crumbs', [
    { title: 'Crumbs » Feed', address: posts, contentType: 'application/rss+xml' },
    { title: 'Crumbs » Comments Feed', address: comments, contentType: 'application/rss+xml' },
  ]);
}

const blogger: Replica = {
  templates: ['blogger', 'blogger-search'],
  hosts: ['bluedoor.blogspot.com'],
  path: /^\/feeds\/posts\/default$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeAtom(request, 'Blue Door', (post) => ({
        id: `tag:blogger.com,1999:blog-1.post-${post.id}`,
        link: `https://bluedoor.blogspot.com/2026/11/${post.id}.html`,
      })),
      { 'content-type': 'application/atom+xml; charset=UTF-8' },
    ),
};

const stackExchange: Replica = {
  templates: ['stack-exchange-tag'],
  hosts: ['cooking.stackexchange.com', 'stackoverflow.com'],
  path: /^\/feeds\/tag$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeAtom(request, 'Newest questions tagged bread', (post) => ({
        id: `${request.url.origin}/q/${post.id}`,
        link: `${request.url.origin}/questions/${post.id}/a-question`,
      })),
      { 'content-type': 'application/atom+xml; charset=utf-8' },
    ),
};

const github: Replica = {
  templates: ['github-releases', 'github-discussions'],
  hosts: ['github.com'],
  path: /^\/[\w.-]+\/[\w.-]+\/(releases|discussions)\.atom$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeAtom(request, 'Release notes from till', (post) => ({
        id: `tag:github.com,2008:Repository/1/${post.id}`,
        link: `https://github.com/bluedoor/till/releases/tag/${post.id}`,
      })),
      { 'content-type': 'application/atom+xml; charset=utf-8', vary: 'Accept, Accept-Encoding' },
    ),
};

/** Apple's directory, in JSON that is called JavaScript. */
const podcastDirectory: Replica = {
  templates: [],
  hosts: ['itunes.apple.com'],
  path: /^\/(search|lookup)$/,
  evidence: documented,
  answer: () =>
    answerText(
      200,
      { 'content-type': 'text/javascript; charset=utf-8' },
      `\n\n\n${JSON.stringify({ resultCount: 1, results: [{ kind: 'podcast', collectionName: 'Crumbs and Quays', feedUrl: 'https://pod.replica.example/feed.xml' }] })}\n`,
    ),
};

const podcast: Replica = {
  templates: ['podcast'],
  hosts: ['pod.replica.example'],
  path: /^\/feed\.xml$/,
  evidence: documented,
  answer: (request) =>
    answerXml(
      writeRss(
        request,
        'Crumbs and Quays',
        (post) =>
          `<title>${escapeMarkup(post.title)}</title><description>${escapeMarkup(post.html)}</description><enclosure url="https://pod.replica.example/${post.id}.mp3" length="23894012" type="audio/mpeg"/><guid isPermaLink="false">${post.id}</guid><pubDate>${formatRssDate(post.at)}</pubDate>`,
      ),
    ),
};

/** Reviews of an app. The first entry is the app itself, at least in older answers. */
const appStore: Replica = {
  templates: ['app-store-reviews'],
  hosts: ['itunes.apple.com'],
  path: /^\/[a-z]{2}\/rss\/customerreviews\/id=\d+\/sortBy=mostRecent\/xml$/,
  evidence: widelyUsed,
  answer: (request) =>
    answerXml(
      writeAtom(request, 'iTunes Store: Customer Reviews', (post) => ({
        id: post.id,
        link: `https://itunes.apple.com/gb/review?id=1&type=Purple%20Software#${post.id}`,
      })),
      { 'content-type': 'text/xml; charset=UTF-8' },
    ),
};

/** A site of one's own that names its feed. */
const ownSite: Replica = {
  templates: ['site'],
  hosts: ['shop.replica.example'],
  path: /^\/(news\.xml)?$/,
  evidence: documented,
  answer: (request) =>
    request.parts[0] === undefined
      ? answerPage('The shop', [
          {
            title: 'News',
            address: 'https://shop.replica.example/news.xml',
            contentType: 'application/rss+xml',
          },
        ])
      : answerXml(writeRss(request, 'News', (post) => `<title>${escapeMarkup(post.title)}</title>`)),
};

export const siteReplicas: readonly Replica[] = [
  discourse,
  wordPress,
  blogger,
  stackExchange,
  github,
  podcastDirectory,
  podcast,
  appStore,
  ownSite,
];

function writeAtom(
  request: ReplicaRequest,
  title: string,
  name: (post: Post) => { readonly id: string; readonly link: string },
): string {
  const entries = listPosts(request).map((post) => {
    const { id, link } = name(post);
    return `<entry><id>${id}</id><published>${formatAtomDate(post.at)}</published><updated>${formatAtomDate(post.at)}</updated><title type="text">${escapeMarkup(post.title)}</title><content type="html">${escapeMarkup(post.html)}</content><link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/><author><name>${post.name}</name></author></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeMarkup(request.url.href)}</id><updated>${formatAtomDate(request.now)}</updated><title type="text">${title}</title><link rel="self" href="${escapeMarkup(request.url.href)}"/>${entries.join('')}</feed>`;
}
