import { unwrapRedirect } from './unwrapRedirect.ts';

/**
 * The address of a page as a key, so that all ways to it are one: redirectors whose target stands in the address, copies for
 * phones, tracking parameters, the spelling of percent signs, and the twins of the large platforms. Without scheme; the
 * parameters in order. Never for opening.
 */
export function canonicaliseAddress(address: string): string {
  const given = URL.parse(address);
  if (!given || !/^https?:$/.test(given.protocol)) return address;
  const url = unwrapRedirect(given);
  const host = canonicaliseHost(url);
  const path = canonicalisePath(url.pathname);
  const parameters = [...url.searchParams].filter(([name, value]) => !isLuggage(name, value));
  return (
    canonicalisePlatform(host, path, parameters) ??
    `${host}${path}${writeQuery(parameters)}${canonicaliseFragment(url.hash)}`
  );
}

const trackingParameter = new RegExp(
  `^(?:${[
    // Campaigns, as Google, Matomo, HubSpot, AT Internet, Adobe, Webtrekk and the BBC name them.
    'utm_\\w+|(?:mtm|pk|piwik|matomo)_\\w+|_?hs(?:a_\\w+|enc|mi|ctatracking)|__hs(?:tc|sc|fp)|at_(?:medium|campaign|custom\\d|link\\w*)',
    'xtor|s_cid|cmp(?:id)?|wt_mc|wt_zmc|ns_(?:mchannel|source|campaign|linkname|fee)|ito|ocid|icid|ncid|mbid|smid|smtyp',
    // Clicks on advertisements and in messages.
    'fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|epik|wickedid|rb_clickid|srsltid',
    'igsh(?:id)?|mibextid|rdid|sfnsn|fb_(?:action_ids|action_types|source|ref)|__twitter_impression|ref_(?:src|url)',
    'mc_[ce]id|ml_subscriber(?:_hash)?|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|_bta_t?[ic]d?|elq\\w*|_openstat|trk_\\w+',
    '_g[al]|guccounter|guce_referrer(?:_\\w+)?|soc_(?:src|trk)|sr_share|echobox|share_(?:id|from)|cvid|ved|usg',
    // The same page for phones.
    'amp(?:_\\w+)?|usqp|outputtype',
  ].join('|')})$`,
  'i',
);

function isLuggage(name: string, value: string): boolean {
  return (
    trackingParameter.test(name) ||
    // Parameters that say something else elsewhere: only what feeds and their readers put in is taken off.
    (/^(?:source|ref|from|partner|feature|src)$/i.test(name) && /^(?:rss|atom|feed|share|emb_)/i.test(value))
  );
}

function canonicaliseHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '');
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  return (
    host
      // "en.m.wiki.example" is the small "en.wiki.example".
      .replace(/^([a-z-]{2,5})\.m\.(?=[^.]+\.)/, '$1.')
      .replace(/^(?:old|new|np|sh|i|[a-z]{2})\.reddit\.com$/, 'reddit.com')
      .replace(/^x\.com$/, 'twitter.com') + (port && `:${port}`)
  );
}

function canonicalisePath(path: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    })
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/(?:index|default)\.(?:x?html?|php\d?|aspx?|jsp)$/i, '')
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/(?:\/amp|\.amp|\.amp\.html)\/?$/, (ending) => (ending.includes('.html') ? '.html' : ''))
    .replace(/\/+$/, '');
}

function writeQuery(parameters: readonly (readonly [string, string])[]): string {
  if (parameters.length === 0) return '';
  const ordered = parameters.map(([name, value]) => [name, value] as [string, string]).sort(comparePairs);
  return `?${new URLSearchParams(ordered)}`;
}

function comparePairs([a, b]: readonly [string, string], [c, d]: readonly [string, string]): number {
  if (a !== c) return a < c ? -1 : 1;
  return b < d ? -1 : Number(b > d);
}

/** `#p123` is one post of a page; `#comments` is the page, and so is where a reader came from or should look. */
function canonicaliseFragment(hash: string): string {
  const isPost = /\d/.test(hash) && !/^#(?::~:|!?(?:utm_|xtor|echobox|at_|ref=|rss))/i.test(hash);
  return isPost ? hash.replace(/:~:.*$/, '') : '';
}

/** The one address of what large platforms have under many; null for all other places. */
function canonicalisePlatform(
  host: string,
  path: string,
  parameters: readonly (readonly [string, string])[],
): string | null {
  const nameVideo = (id: string | undefined) => (id ? `youtube.com/watch?v=${id}` : null);
  const namePost = (post: string | undefined, comment?: string) =>
    post ? `reddit.com/comments/${post}${comment ? `/${comment}` : ''}` : null;
  switch (host) {
    case 'youtube.com':
    case 'music.youtube.com':
    case 'youtube-nocookie.com': {
      const [, inPath] = /^\/(?:shorts|live|embed|v)\/([\w-]+)/.exec(path) ?? [];
      return nameVideo(inPath ?? parameters.find(([name]) => name === 'v')?.[1]);
    }
    case 'youtu.be':
      return nameVideo(path.slice(1));
    case 'reddit.com': {
      const [, post, comment] = /\/comments\/(\w+)(?:\/[^/]*)?(?:\/(\w+))?/.exec(path) ?? [];
      return namePost(post, comment);
    }
    case 'redd.it':
      return namePost(path.slice(1));
    case 'twitter.com': {
      const [, post] = /\/status(?:es)?\/(\d+)/.exec(path) ?? [];
      return post ? `twitter.com/status/${post}` : null;
    }
    default:
      return null;
  }
}
