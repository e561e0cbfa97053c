/** What the fetcher hands on at most. */
const maxChars = 10 * 1024 * 1024;

export type HostileFeed = { readonly name: string; readonly write: () => string };

const head = '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>';
const foot = '</channel></rss>';

/** A feed with one item that holds something hostile, and a good one behind it. */
function describeItem(hostile: string): string {
  return `${head}<item><guid>bad</guid><description>${hostile}</description></item>${goodItem}${foot}`;
}

const goodItem = '<item><guid>good</guid><title>Good</title></item>';

function repeatToCap(part: string): string {
  return part.repeat(Math.floor((maxChars - 1000) / part.length));
}

function declareEntities(declarations: string, used: string): string {
  return `<?xml version="1.0"?><!DOCTYPE rss [${declarations}]><rss version="2.0"><channel><title>${used}</title>${goodItem}${foot}`;
}

function nestEntities(): string {
  return Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');
}

function nest(depth: number): string {
  return `${head}<item><guid>bad</guid>${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}</item>${goodItem}${foot}`;
}

/** Bodies made to hang readers or to eat their memory: the same on every machine, none beyond the cap of the fetcher. */
export const hostileFeeds: readonly HostileFeed[] = [
  { name: 'a billion laughs', write: () => declareEntities(`<!ENTITY l0 "ha">${nestEntities()}`, '&l9;') },
  {
    name: 'an entity of 100 kB used 5,000 times',
    write: () => declareEntities(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(5_000)),
  },
  { name: '100,000 entities', write: () => declareEntities('<!ENTITY a "b">'.repeat(100_000), '&a;') },
  { name: 'elements nested 5,000 deep', write: () => nest(5_000) },
  { name: 'elements nested 100,000 deep', write: () => nest(100_000) },
  {
    name: '200 items of 50 kB',
    write: () => {
      const item = `<item><description><![CDATA[${`<p>${'bread '.repeat(12)}</p> `.repeat(625)}]]></description></item>`;
      return `${head}${item.repeat(200)}${goodItem}${foot}`;
    },
  },
  { name: '10 MB in one CDATA', write: () => describeItem(`<![CDATA[${repeatToCap('bread ')}]]>`) },
  {
    name: 'items without number',
    write: () => `${head}${goodItem}${repeatToCap('<item><title>a</title></item>')}${foot}`,
  },
  { name: 'attributes without number', write: () => describeItem(`<i ${repeatToCap('a="b" ')}/>`) },
  { name: '20,000 tags without an end', write: () => describeItem(`<![CDATA[${'<p'.repeat(20_000)}]]>`) },
  { name: '40,000 tags without an end', write: () => describeItem(`<![CDATA[${'<p'.repeat(40_000)}]]>`) },
  { name: '80,000 tags without an end', write: () => describeItem(`<![CDATA[${'<p'.repeat(80_000)}]]>`) },
  { name: '500,000 tags without an end', write: () => describeItem(`<![CDATA[${'<p'.repeat(500_000)}]]>`) },
  { name: 'one < and 5 MB behind it', write: () => describeItem(`<![CDATA[<${'x'.repeat(5_000_000)}]]>`) },
  { name: 'a million ampersands', write: () => describeItem('&'.repeat(1_000_000)) },
  { name: 'a million escaped ampersands', write: () => describeItem('&amp;'.repeat(1_000_000)) },
  { name: 'comments without an end', write: () => `${head}${goodItem}${'<!--'.repeat(250_000)}` },
  {
    name: '1 MB of white space in a title',
    write: () => `${head}<item><title>${' \n'.repeat(500_000)}</title></item>${goodItem}${foot}`,
  },
  {
    name: '1 MB of white space before the feed',
    write: () => `${' \n'.repeat(500_000)}${head}${goodItem}${foot}`,
  },
  {
    name: 'CDATA without an end',
    write: () => `${head}${goodItem}<item><description>${'<![CDATA['.repeat(110_000)}`,
  },
  {
    name: '1 MB of junk before the feed',
    write: () => `${'<junk '.repeat(166_000)}>${head}${goodItem}${foot}`,
  },
];
