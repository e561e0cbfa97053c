import { describe, expect, it } from 'vitest';
import { hostileFeeds } from '../../../../bench/hostileFeeds.ts';
import { readBody } from '../../../../src/engine/listening/reading/readBody.ts';
import type { ReadOutcome } from '../../../../src/engine/listening/types.ts';
import { defaultLimits } from '../../../../src/engine/options.ts';
import { requestBody } from './fixtures.ts';

const read = (text: string): Promise<ReadOutcome> => readBody(requestBody(new TextEncoder().encode(text)));

/** A feed whose first entry holds something hostile in an element, and whose second is good. */
function wrap(element: string, hostile: string): string {
  return `<rss version="2.0"><channel><title>T</title><item><guid>bad</guid><${element}>${hostile}</${element}></item><item><guid>good</guid></item></channel></rss>`;
}

async function readGuids(text: string): Promise<readonly string[]> {
  const outcome = await read(text);
  return outcome.kind === 'feed' ? outcome.feed.entries.map(({ guid }) => guid) : [];
}

// A reader that were quadratic in any of these would need minutes: the time limit of the test is the check.
describe('a hostile entry costs no other and no time', () => {
  const cases: readonly (readonly [name: string, element: string, hostile: string])[] = [
    ['80 kB of tags without an end, escaped', 'description', '&lt;p'.repeat(40_000)],
    ['1 MB of tags without an end, in CDATA', 'description', `<![CDATA[${'<p'.repeat(500_000)}]]>`],
    ['tags without an end in a title', 'title', `<![CDATA[${'<p '.repeat(300_000)}]]>`],
    ['a million ampersands', 'description', '&'.repeat(1_000_000)],
    ['a million escaped ampersands', 'description', '&amp;'.repeat(1_000_000)],
    ['5 MB of text behind one <', 'title', `<![CDATA[<${'x'.repeat(5_000_000)}]]>`],
    ['1 MB of white space', 'title', ' \n'.repeat(500_000)],
    ['1 MB of line ends as text', 'description', '\n'.repeat(1_000_000)],
    ['tags nested 100,000 deep', 'description', '<b>'.repeat(100_000)],
    ['lists nested 100,000 deep, escaped', 'description', '&lt;ul&gt;&lt;li&gt;x'.repeat(100_000)],
    ['quotes nested 100,000 deep, escaped', 'description', '&lt;blockquote&gt;x'.repeat(100_000)],
    ['formats nested 100,000 deep, escaped', 'description', '&lt;b&gt;&lt;a href="x"&gt;x'.repeat(100_000)],
    ['closing tags of nothing', 'description', '</x>'.repeat(200_000)],
    ['escaped closing tags of nothing', 'description', '&lt;/li&gt;&lt;/a&gt;'.repeat(200_000)],
    ['200,000 comments', 'title', '<!-- -->'.repeat(200_000)],
    ['200,000 pieces of CDATA', 'title', '<![CDATA[a]]>'.repeat(200_000)],
    ['half a million zero-width joiners', 'title', '\u200d'.repeat(500_000)],
    ['half a million combining marks', 'title', `a${'\u0301'.repeat(500_000)}`],
    ['an author of 1 MB of at signs', 'author', 'a@'.repeat(500_000)],
    ['a date of 1 MB of digits', 'pubDate', '1 '.repeat(500_000)],
    ['an address of 1 MB', 'link', `https://x.example/${'a'.repeat(1_000_000)}`],
    ['attributes without number', 'b', `<i ${'a="b" '.repeat(200_000)}/>`],
    ['namespaces without number', 'b', `<i ${'xmlns:a="b" '.repeat(200_000)}/>`],
  ];

  it.each(cases)('%s', async (_name, element, hostile) => {
    expect(await readGuids(wrap(element, hostile))).toEqual(['bad', 'good']);
  });

  it('foreign elements nested 100,000 deep between entries', async () => {
    const deep = `${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`;
    const body = wrap('title', 'x').replace('</item><item>', `</item>${deep}<item>`);
    expect(await readGuids(body)).toEqual(['bad', 'good']);
  });

  it('prefixes declared anew at every level', async () => {
    const levels = Array.from({ length: 250 }, (_, index) => `<x xmlns:p${index}="urn:${index}">`).join('');
    const siblings = '<y xmlns:q="urn:q"/>'.repeat(20_000);
    expect(await readGuids(wrap('z', levels + siblings))).toEqual(['bad', 'good']);
  });
});

describe('a hostile document is answered', () => {
  const nestedEntities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');
  const head = '<rss version="2.0"><channel><title>T</title>';
  const cases: readonly (readonly [name: string, body: string, kind: ReadOutcome['kind']])[] = [
    [
      'a billion laughs',
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${nestedEntities}]><rss version="2.0"><channel><title>&l9;</title></channel></rss>`,
      'feed',
    ],
    [
      '100,000 declared entities',
      `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(100_000)}]>${head}</channel></rss>`,
      'feed',
    ],
    ['1 MB of comments without an end', `${head}${'<!--'.repeat(250_000)}`, 'problem'],
    ['CDATA without an end', `${head}<item><title><![CDATA[${'a'.repeat(1_000_000)}`, 'problem'],
    ['1 MB of white space before the root', `${' \n'.repeat(500_000)}${head}</channel></rss>`, 'feed'],
    ['1 MB of junk before the root', `${'<a '.repeat(300_000)}>${head}</channel></rss>`, 'feed'],
    ['instructions without an end', '<?xml '.repeat(200_000), 'problem'],
    ['a million opening brackets', '['.repeat(1_000_000), 'problem'],
    [
      'JSON nested too deep for anything',
      `{"items":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
      'problem',
    ],
    [
      'a page of links to feeds',
      `<html>${'<link rel=alternate type=application/rss+xml href=a>'.repeat(50_000)}`,
      'page',
    ],
    ['a page nested 300,000 deep', `<html>${'<div>'.repeat(300_000)}`, 'page'],
  ];

  it.each(cases)('%s', async (_name, body, kind) => {
    expect((await read(body)).kind).toBe(kind);
  });
});

describe('the hostile feeds of the bench', () => {
  it.each(hostileFeeds)('$name', async ({ write }) => {
    expect(await readGuids(write())).toContain('good');
  });

  it('stay below what the fetcher hands on', () => {
    for (const { write } of hostileFeeds) {
      expect(Buffer.byteLength(write())).toBeLessThan(defaultLimits.maxBodyBytes);
    }
  });
});
