import { escapeMarkup } from './markup.ts';
import type { SampleAnswer } from './types.ts';

const feed = 'application/rss+xml; charset=utf-8';
const hour = '3600';

/**
 * Places that behave badly, so that each failure of a feed can be seen by typing its name where a place is added. They
 * answer the same at every path.
 */
const oddHosts: Readonly<Record<string, () => SampleAnswer>> = {
  /** A server that answers 500. */
  'broken.example': () =>
    answerText(500, {}, 'Fatal error: Call to undefined function get_feed() on line 12'),
  /** Well-formed, with nothing in it. */
  'empty.example': () =>
    answerText(
      200,
      { 'content-type': feed },
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Nothing yet</title><link>http://empty.example/</link><description></description></channel></rss>',
    ),
  'page-without-feed.example': () => answerPage('A page without a feed', []),
  /** XML that breaks off before its first entry. */
  'half.example': () =>
    answerText(
      200,
      { 'content-type': feed },
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Half a',
    ),
  /** An encoding that nobody knows, over plain letters: it is read all the same. */
  'unknown-charset.example': () =>
    answerText(
      200,
      { 'content-type': 'application/rss+xml; charset=x-harbour' },
      '<?xml version="1.0" encoding="x-harbour"?><rss version="2.0"><channel><title>?</title></channel></rss>',
    ),
  'gone.example': () => answerText(410, {}, 'Gone'),
  'sign-in.example': () => answerText(401, { 'www-authenticate': 'Basic realm="Members"' }, 'Members only'),
  'busy.example': () => answerText(429, { 'retry-after': hour }, 'Too many requests'),
  /** Redirects to itself for ever. */
  'loop.example': () => answerText(302, { location: 'http://loop.example/' }, ''),
  /** Redirects into the private network, which must be refused. */
  'inward.example': () => answerText(302, { location: 'http://192.168.0.1/feed' }, ''),
  /** A body of 20 MB. */
  'large.example': () => ({
    status: 200,
    headers: { 'content-type': feed },
    body: new Uint8Array(20 * 1024 * 1024).fill(0x20),
  }),
};

/** The answer of a place that behaves badly, or null if the host is none of them. */
export function answerOddly(host: string): SampleAnswer | null {
  return Object.hasOwn(oddHosts, host) ? (oddHosts[host]?.() ?? null) : null;
}

export function answerText(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): SampleAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: new TextEncoder().encode(text),
  };
}

/** A small page of HTML that names its feeds as sites do. */
export function answerPage(
  title: string,
  feeds: readonly { readonly title: string; readonly address: string; readonly contentType: string }[],
): SampleAnswer {
  const links = feeds.map(
    ({ title, address, contentType }) =>
      `<link rel="alternate" type="${contentType.split(';')[0]}" title="${escapeMarkup(title)}" href="${escapeMarkup(address)}">\n`,
  );
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(title)}</title>
${links.join('')}</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p>Part of the sample shop in Harbour Town. Nothing here is real.</p>
</body>
</html>
`;
  return answerText(200, { 'content-type': 'text/html; charset=utf-8' }, html);
}
