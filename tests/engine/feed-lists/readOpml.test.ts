import { describe, expect, it } from 'vitest';
import { maxOutlines, readOpml } from '../../../src/engine/feed-lists/readOpml.ts';

const read = (text: string | Uint8Array) =>
  readOpml(typeof text === 'string' ? new TextEncoder().encode(text) : text);

const wrap = (body: string) => `<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`;

const outline = (details: object = {}) => ({
  title: 'One',
  address: 'http://one.example/feed',
  siteAddress: null,
  folder: null,
  ...details,
});
const list = (...outlines: object[]) => ({ kind: 'list', outlines, overCount: 0 });

describe('a list of feeds', () => {
  it('gives title, address, site and the folders around it', () => {
    const text = wrap(`
      <outline text="News"><outline text="Local">
        <outline type="rss" text="One" title="Other" xmlUrl="http://one.example/feed" htmlUrl="http://one.example/"/>
      </outline></outline>
      <outline text="Two" xmlUrl=" http://two.example/feed ">
      </outline>
      <outline title="Three" text="" xmlURL='http://three.example/feed'/>`);
    expect(read(text)).toEqual(
      list(
        outline({ siteAddress: 'http://one.example/', folder: 'News / Local' }),
        outline({ title: 'Two', address: 'http://two.example/feed' }),
        outline({ title: 'Three', address: 'http://three.example/feed' }),
      ),
    );
  });

  it('is read through broken markup, stray tags and old versions', () => {
    const text = `junk<OPML version="1.0"><head><title>Mine</head><body>
      <outline text="A & B"><outline text="One" xmlUrl="http://one.example/feed?a=1&b=2"></outline></outline></outline>
      <outline text="Cut" xmlUrl="http://cut.example/feed"><outline text="One" xmlUrl="http://one.example/feed"/`;
    expect(read(text)).toEqual(
      list(
        outline({ address: 'http://one.example/feed?a=1&b=2', folder: 'A & B' }),
        outline({ title: 'Cut', address: 'http://cut.example/feed' }),
      ),
    );
  });

  it.each([
    [
      'UTF-8 with a mark',
      new TextEncoder().encode(`\uFEFF${wrap('<outline text="Café" xmlUrl="http://one.example/feed"/>')}`),
    ],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${wrap('<outline text="Café" xmlUrl="http://one.example/feed"/>')}`, 'utf16le'),
    ],
    [
      'ISO-8859-1 that says so',
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?>${wrap('<outline text="Café" xmlUrl="http://one.example/feed"/>')}`,
        'latin1',
      ),
    ],
    [
      'ISO-8859-1 that says UTF-8',
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?>${wrap('<outline text="Café" xmlUrl="http://one.example/feed"/>')}`,
        'latin1',
      ),
    ],
  ])('is read in %s', (_name, bytes) => {
    expect(read(new Uint8Array(bytes))).toEqual(list(outline({ title: 'Café' })));
  });

  it('has its feeds also where it is an empty list', () => {
    expect(read(wrap(''))).toEqual(list());
  });

  it.each([
    ['a page', '<!doctype html><html><body><a href="http://one.example/feed">One</a></body></html>'],
    ['a feed', '<rss version="2.0"><channel><title>One</title><item/></channel></rss>'],
    ['a table', 'name,address\nOne,http://one.example/feed'],
    ['nothing', ''],
    ['bytes', String.fromCharCode(...Array.from({ length: 300 }, (_, index) => (index * 7) % 256))],
  ])('is not %s', (_name, text) => {
    expect(read(text)).toEqual({ kind: 'notAList' });
  });
});

describe('a hostile list', () => {
  it('has no use of entities of its own', () => {
    const bombs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY l0 "lol">${bombs}<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <opml><body><outline text="&l30;" xmlUrl="http://one.example/&x;"/></body></opml>`;
    expect(read(text)).toEqual(list(outline({ title: '&l30;', address: 'http://one.example/&x;' })));
  });

  it('may nest as deep as it likes, and costs no more than its length', () => {
    const depth = 200_000;
    const text = wrap(
      `${'<outline text="f">'.repeat(depth)}<outline text="One" xmlUrl="http://one.example/feed"/>${'</outline>'.repeat(depth)}<outline text="One" xmlUrl="http://one.example/feed"/>`,
    );
    expect(read(text)).toEqual(list(outline({ folder: Array(8).fill('f').join(' / ') }), outline()));
  });

  it('is cut off where it has too many feeds', () => {
    const text = wrap('<outline text="One" xmlUrl="http://one.example/feed"/>'.repeat(maxOutlines + 7));
    const outcome = read(text);
    expect(outcome).toMatchObject({ kind: 'list', overCount: 7 });
    expect(outcome.kind === 'list' && outcome.outlines.length).toBe(maxOutlines);
  });

  it('hides nothing in a title and makes it no longer than a line', () => {
    const text = wrap(
      `<outline text="On\u202E\u0000e&#10;&#x200B;" xmlUrl="http://one.example/feed"/><outline text="${'x'.repeat(5000)}" xmlUrl="http://one.example/feed"/>`,
    );
    expect(read(text)).toEqual(list(outline(), outline({ title: 'x'.repeat(200) })));
  });
});
