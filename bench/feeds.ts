import { createRandom } from './random.ts';

/** The town that every contender meets: the same feeds, byte by byte, on every machine. */
export const feedCount = 500;
export const entriesPerFeed = 20;
export const entryCount = feedCount * entriesPerFeed;

/** What the bench's only watch listens for; every entry says it. */
export const shopName = 'Thistle Bakery';

/** When the newest entry was said. */
const newestAt = Date.UTC(2026, 10, 21, 8);
const minuteMs = 60_000;

const wordCount = 40_000;
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

/** Bodies that carry validators lie at `tagged`, the same without any at `plain`. */
export type Place = 'tagged' | 'plain';

export function feedHost(index: number): string {
  return `feed-${index}.example`;
}

export function feedAddress(index: number, place: Place): string {
  return `http://${feedHost(index)}/${place}.xml`;
}

/** A feed of twenty entries: RSS 2.0 at even numbers, Atom at odd ones. Each edition says something else. */
export function writeFeed(index: number, edition = 0): string {
  const random = createRandom(edition * feedCount + index + 1);
  const entries = Array.from({ length: entriesPerFeed }, (_, place) =>
    makeEntry(index, edition, place, random),
  );
  return index % 2 === 0 ? writeRss(index, entries) : writeAtom(index, entries);
}

type MadeEntry = {
  readonly address: string;
  readonly title: string;
  readonly author: string;
  readonly html: string;
  readonly saidAt: number;
};

function makeEntry(index: number, edition: number, place: number, random: () => number): MadeEntry {
  const say = (count: number) => Array.from({ length: count }, () => pickWord(random)).join(' ');
  const link = `<a href="http://${feedHost(index)}/about/${pickWord(random)}">${say(3)}</a>`;
  return {
    address: `http://${feedHost(index)}/${edition}/${place}?utm_source=feed`,
    title: `${say(7)} – ${say(2)}`,
    author: say(2),
    html: `<p>${say(30)} <em>${shopName}</em> ${say(20)} &amp; ${link}.</p>\n<p>${say(40)}<br>${say(8)}</p>`,
    saidAt: newestAt - (edition * entryCount + place * feedCount + index) * minuteMs,
  };
}

function writeRss(index: number, entries: readonly MadeEntry[]): string {
  const items = entries.map(
    ({ address, title, author, html, saidAt }) => `<item>
<title>${title}</title>
<link>${address}</link>
<guid isPermaLink="false">${address}</guid>
<dc:creator>${author}</dc:creator>
<pubDate>${new Date(saidAt).toUTCString()}</pubDate>
<content:encoded><![CDATA[${html}]]></content:encoded>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Town paper ${index}</title><link>http://${feedHost(index)}/</link>
${items.join('\n')}
</channel></rss>`;
}

function writeAtom(index: number, entries: readonly MadeEntry[]): string {
  const written = entries.map(
    ({ address, title, author, html, saidAt }) => `<entry>
<title>${title}</title>
<link href="${address}"/>
<id>${address}</id>
<author><name>${author}</name></author>
<published>${new Date(saidAt).toISOString()}</published>
<content type="html">${escapeXml(html)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Town journal ${index}</title><link href="http://${feedHost(index)}/"/><id>http://${feedHost(index)}/</id>
${written.join('\n')}
</feed>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Few words are said often and most are rare, as Zipf's law has it. */
export function pickWord(random: () => number): string {
  let rank = Math.floor(wordCount ** random());
  const word: string[] = [];
  do {
    word.push(syllables[rank % syllables.length] ?? '');
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return word.join('');
}
