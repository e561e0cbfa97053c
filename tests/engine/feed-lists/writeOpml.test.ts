import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../src/engine/feed-lists/readOpml.ts';
import { maskSecrets } from '../../../src/engine/feed-lists/secrets.ts';
import { writeOpml } from '../../../src/engine/feed-lists/writeOpml.ts';

const now = Date.UTC(2026, 10, 21, 9);
const place = (details: object = {}) => ({
  title: 'One',
  address: 'https://one.example/feed',
  siteAddress: null,
  folder: null,
  ...details,
});
const write = (places: Parameters<typeof writeOpml>[0], shopName = 'Blue Door') =>
  writeOpml(places, { shopName, now });
const readBack = (text: string) => readOpml(new TextEncoder().encode(text));

describe('a list that is written', () => {
  it('is OPML 2.0 with folders as outlines', () => {
    const { text } = write([
      place({ title: 'A "quoted" <b> & more', siteAddress: 'https://one.example/?a=1&b=2' }),
      place({ title: 'Two', address: 'https://two.example/feed', folder: 'News / Local' }),
    ]);
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Where Blue Door listens</title>
    <dateCreated>Sat, 21 Nov 2026 09:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="News" title="News">
      <outline text="Local" title="Local">
        <outline type="rss" text="Two" title="Two" xmlUrl="https://two.example/feed"/>
      </outline>
    </outline>
    <outline type="rss" text="A &quot;quoted&quot; &lt;b&gt; &amp; more" title="A &quot;quoted&quot; &lt;b&gt; &amp; more" xmlUrl="https://one.example/feed" htmlUrl="https://one.example/?a=1&amp;b=2"/>
  </body>
</opml>
`);
  });

  it('is read back as it was, whatever the titles and folders', () => {
    const word = fc.stringMatching(/^[!-~À-ž]{1,12}$/).filter((text) => text !== '/');
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const folder = fc.option(
      fc.array(line, { minLength: 1, maxLength: 3 }).map((names) => names.join(' / ')),
    );
    const places = fc.array(
      fc.record({
        title: line,
        address: fc
          .webUrl()
          .filter((address) => !maskSecrets(address).isMasked)
          .map((address) => new URL(address).href),
        siteAddress: fc.option(fc.constant('https://site.example/')),
        folder,
      }),
    );
    fc.assert(
      fc.property(places, (written) => {
        const read = readBack(write(written).text);
        const sort = (list: readonly object[]) =>
          list.map((one) => JSON.stringify(one, ['title', 'address', 'siteAddress', 'folder'])).sort();
        expect(read.kind === 'list' && sort(read.outlines)).toEqual(sort(written));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('says how many secrets were left out, and marks where', () => {
    const { text, leftOutCount } = write([
      place(),
      place({ address: 'https://two.example/feed?user=rowan&token=abc123' }),
    ]);
    expect(leftOutCount).toBe(1);
    expect(text).not.toContain('abc123');
    expect(text).toContain('xmlUrl="https://two.example/feed?user=rowan&amp;token=LEFT-OUT"');
    expect(text).toContain('<!-- LEFT-OUT stands where');
  });
});

describe('secrets of addresses', () => {
  it.each([
    ['https://a.example/feed?token=abc', 'https://a.example/feed?token=LEFT-OUT'],
    ['https://a.example/feed?user_api_key=abc&x=1', 'https://a.example/feed?user_api_key=LEFT-OUT&x=1'],
    ['https://a.example/feed?access_token=abc', 'https://a.example/feed?access_token=LEFT-OUT'],
    [
      'https://www.reddit.example/.rss?feed=0123456789abcdef0123456789abcdef01234567&user=rowan',
      'https://www.reddit.example/.rss?feed=LEFT-OUT&user=rowan',
    ],
    [
      'https://a.example/private/0123456789abcdef0123456789abcdef/rss',
      'https://a.example/private/LEFT-OUT/rss',
    ],
    ['https://a.example/8c1d2f0e-9a4b-4c3d-8e7f-0123456789ab/feed', 'https://a.example/LEFT-OUT/feed'],
    ['https://a.example/f?x=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF', 'https://a.example/f?x=LEFT-OUT'],
    ['https://rowan:secret@a.example/feed', 'https://a.example/feed'],
  ])('are left out of %s', (address, masked) => {
    expect(maskSecrets(address)).toEqual({ address: masked, isMasked: true });
  });

  it.each([
    'https://www.youtube.example/feeds/videos.xml?channel_id=UCaB3dE6gH9jK2mN5pQ8sT1v',
    'https://www.youtube.example/feeds/videos.xml?playlist_id=PLaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF',
    'https://news.example/rss/search?q=%22Blue+Door+Bakery%22&hl=en-GB&gl=GB&ceid=GB:en',
    'https://blog.example/2026/11/21/a-very-long-title-of-a-post-about-bread-and-Rolls-2026/feed/',
    'https://forum.example/c/support/5.rss',
  ])('are not seen in %s', (address) => {
    expect(maskSecrets(address)).toEqual({ address, isMasked: false });
  });
});
