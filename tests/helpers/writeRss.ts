/** Monday, 16 November 2026, 8:00 UTC. */
export const monday = Date.UTC(2026, 10, 16, 8);
export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

type FeedItem = {
  readonly guid: string;
  readonly title?: string;
  readonly text?: string;
  readonly link?: string;
  readonly author?: string;
  readonly at?: number;
};

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A feed in RSS 2.0, as a small blog writes it. */
export function writeRss(items: readonly FeedItem[], title = 'A feed'): string {
  const written = items.map(({ guid, title, text, link, author, at }) =>
    [
      '<item>',
      `<guid isPermaLink="false">${escapeXml(guid)}</guid>`,
      title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
      `<link>${escapeXml(link ?? `http://posts.example/${guid}`)}</link>`,
      author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`,
      `<pubDate>${new Date(at ?? monday - dayMs).toUTCString()}</pubDate>`,
      `<description>${escapeXml(text ?? '')}</description>`,
      '</item>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escapeXml(title)}</title><link>http://posts.example/</link>${written.join('\n')}</channel></rss>`;
}
