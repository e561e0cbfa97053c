/** A service that sends people on, and keeps the target in its own address. */
type Redirector = {
  /** Its host, without `www.`. */
  readonly host: RegExp;
  readonly path: RegExp;
  /** Takes the target out; null where this address holds none. */
  readonly readTarget: (url: URL, path: RegExpExecArray) => string | null;
};

const readParameter =
  (...names: readonly string[]) =>
  (url: URL) =>
    names.map((name) => url.searchParams.get(name)).find((value) => value != null && value !== '') ?? null;

const google = /^google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

const redirectors: readonly Redirector[] = [
  { host: google, path: /^\/url$/, readTarget: readParameter('url', 'q') },
  { host: google, path: /^\/amp\/(s\/)?(.+)/, readTarget: readAmpPath },
  {
    host: /^news\.google\.com$/,
    path: /^\/(?:rss\/|__i\/rss\/rd\/)?(?:articles|read)\/([\w-]+={0,2})$/,
    readTarget: (_url, [, code = '']) => readNewsCode(code),
  },
  { host: /(?:^|\.)cdn\.ampproject\.org$/, path: /^\/(?:wp\/)?[cv]\/(s\/)?(.+)/, readTarget: readAmpPath },
  { host: /^bing\.com$/, path: /^\/news\/apiclick\.aspx$/i, readTarget: readParameter('url') },
  { host: /^bing\.com$/, path: /^\/ck\/a$/, readTarget: (url) => readBingCode(url.searchParams.get('u')) },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, readTarget: readParameter('uddg') },
  {
    host: /^lm?\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/,
    path: /^/,
    readTarget: readParameter('u'),
  },
  { host: /^facebook\.com$/, path: /^\/l\.php$/, readTarget: readParameter('u') },
  { host: /^out\.reddit\.com$/, path: /^/, readTarget: readParameter('url') },
  { host: /^youtube\.com$/, path: /^\/redirect$/, readTarget: readParameter('q') },
  {
    host: /^linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    readTarget: readParameter('url'),
  },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, readTarget: readParameter('z') },
  { host: /^disq\.us$/, path: /^\/url$/, readTarget: readParameter('url') },
  { host: /^medium\.com$/, path: /^\/r\/?$/, readTarget: readParameter('url') },
  { host: /^vk\.com$/, path: /^\/away\.php$/, readTarget: readParameter('to') },
  { host: /^slack-redir\.net$/, path: /^\/link$/, readTarget: readParameter('url') },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^/, readTarget: readParameter('url') },
  {
    host: /^r\.search\.yahoo\.com$/,
    path: /\/RU=([^/]+)\/R[KS]=/,
    readTarget: (_url, [, code = '']) => decodePercent(code),
  },
];

/** Hosts that are worth a closer look: most addresses are of none of them. */
const anyRedirector =
  /google\.|ampproject\.org$|bing\.com$|duckduckgo\.com$|(?:facebook|instagram|messenger|threads|reddit|youtube|linkedin|umblr|medium|vk|outlook|yahoo)\.(?:com|net)$|disq\.us$|slack-redir\.net$/;

/** So many redirectors may stand one in the other. */
const maxDepth = 4;

/**
 * The address that a redirector would send people to, where it stands in the redirector's own address; otherwise the
 * address itself. Nobody is asked.
 */
export function unwrapRedirect(url: URL): URL {
  let unwrapped = url;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const target = findTarget(unwrapped);
    if (!target) break;
    unwrapped = target;
  }
  return unwrapped;
}

function findTarget(url: URL): URL | null {
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (!anyRedirector.test(host)) return null;
  for (const redirector of redirectors) {
    const path = redirector.host.test(host) ? redirector.path.exec(url.pathname) : null;
    const target = path && URL.parse(redirector.readTarget(url, path) ?? '');
    // Only pages of the web count; a redirector can be made to hold anything.
    if (target && /^https?:$/.test(target.protocol)) return target;
  }
  return null;
}

/** "s/paper.example/story" in the path of a copy made for phones. */
function readAmpPath({ search }: URL, [, secure, rest]: RegExpExecArray): string {
  return `${secure ? 'https' : 'http'}://${rest}${search}`;
}

/**
 * The address in the code of Google's news links: base64 of a small message whose field 4 is the address. Those made since
 * 2024 hold a token instead, which only Google can read.
 */
function readNewsCode(code: string): string | null {
  const bytes = Buffer.from(code, 'base64url');
  if (bytes[0] !== 0x08 || bytes[2] !== 0x22) return null;
  const [first = 0, second = 0] = [bytes[3], bytes[4]];
  const isLong = first >= 0x80;
  const length = isLong ? (first & 0x7f) | (second << 7) : first;
  const start = isLong ? 5 : 4;
  return bytes.toString('latin1', start, start + length);
}

/** "a1" and the address in base64. */
function readBingCode(code: string | null): string | null {
  return code?.startsWith('a1') ? Buffer.from(code.slice(2), 'base64url').toString('utf8') : null;
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded text: then it holds no address either.
    return null;
  }
}
