import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block, Inline, MentionId, TextTree } from '#contract';
import { readHtml } from '../../src/engine/listening/reading/readHtml.ts';
import { flattenTree } from '../../src/engine/textTree.ts';
import { startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { writeRss } from '../helpers/writeRss.ts';

const base = 'http://blog.example/1';
const picture = (address: string, alt = '') => ({ type: 'picture' as const, address, alt });
const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

describe('reading HTML', () => {
  it.each<[string, string, TextTree]>([
    [
      'tells of pictures at the end of the last paragraph, resolved',
      '<p>Rye <img src="/a.png" alt=" A loaf "> again</p><p>Bye</p>',
      [paragraph(text('Rye again')), paragraph(text('Bye'), picture('http://blog.example/a.png', 'A loaf'))],
    ],
    [
      'tells of them within a quote or a list that ends the text',
      '<img src="a.png"><blockquote><ul><li>One<li>Two</ul></blockquote>',
      [
        {
          type: 'quote',
          children: [
            {
              type: 'list',
              isOrdered: false,
              items: [
                [paragraph(text('One'))],
                [paragraph(text('Two'), picture('http://blog.example/a.png'))],
              ],
            },
          ],
        },
      ],
    ],
    ['tells of nothing else', '<img src="a.png">', [paragraph(picture('http://blog.example/a.png'))]],
    [
      'leaves out what counts readers',
      '<p>Hi<img src="a.gif" width="1" height="1"></p>',
      [paragraph(text('Hi'))],
    ],
    [
      'leaves out what is not of the web',
      '<p>Hi<img src="data:image/png;base64,AA"><img src="javascript:x"><img></p>',
      [paragraph(text('Hi'))],
    ],
  ])('%s', (_name, html, tree) => {
    expect(readHtml(html, base)).toEqual(tree);
  });

  it('changes no word and no break of the text', () => {
    const html = '<p>One</p><ul><li>Two</ul><blockquote>Three</blockquote>';
    expect(flattenTree(readHtml(`<img src="a.png">${html}<img src="b.png">`, base))).toBe(
      flattenTree(readHtml(html, base)),
    );
  });

  it('tells of twelve at most', () => {
    const html = Array.from({ length: 40 }, (_, index) => `<img src="${index}.png">`).join('');
    expect(readHtml(html, base)).toHaveLength(1);
    const [block] = readHtml(html, base);
    expect(block?.type === 'paragraph' && block.children.length).toBe(12);
  });
});

/** A picture of one black point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==',
  'base64',
);

describe('a picture of a mention', () => {
  let test: TestEngine;
  let mentionId: MentionId;
  beforeEach(async () => {
    test = await startTestEngine();
    await test.addWatch({ anyOf: ['Blue Door'] });
    const html = `<p>Blue Door <img src="http://pictures.example/rye.png"><img src="http://127.0.0.1/x.png"></p>`;
    test.server.serve('blog.example/feed', writeRss([{ guid: '1', text: html }]));
    const id = await test.addFeed('blog.example/feed');
    await test.client.feeds.checkNow({ id });
    const [card] = (await test.client.mentions.list({ view: 'history' })).cards;
    if (!card) throw new Error('nothing was heard');
    mentionId = card.id;
  });
  afterEach(() => test.close());

  const load = (address = 'http://pictures.example/rye.png') =>
    test.client.pictures.load({ mentionId, address });
  const countAsked = () => test.server.requests.filter(({ place }) => place.startsWith('pictures')).length;

  it('is asked for only when the owner wants it, without cookies and without telling where', async () => {
    test.server.serve('pictures.example/rye.png', {
      headers: { 'content-type': 'text/html', 'set-cookie': 'reader=1' },
      body: png,
    });
    const before = countAsked();
    const loaded = await load();
    await load();
    const headers = test.server.requests.at(-1)?.headers ?? {};
    expect({
      before,
      loaded,
      told: ['cookie', 'referer', 'authorization'].filter((name) => headers[name] !== undefined),
    }).toEqual({
      before: 0,
      loaded: { type: 'image/png', base64: png.toString('base64') },
      told: [],
    });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a page', '<html><script>x</script></html>', 'notAPicture'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>', 'notAPicture'],
    ['a picture cut off in its head', png.subarray(0, 12), 'notAPicture'],
    ['more than five megabytes', Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), 'tooLarge'],
    ['a few bytes that claim to be huge', claimSize(png, 60_000), 'tooLarge'],
  ])('is refused where there is %s', async (_name, body, reason) => {
    test.server.serve('pictures.example/rye.png', { headers: { 'content-type': 'image/png' }, body });
    await expect(load()).rejects.toMatchObject({ code: 'PICTURE_NOT_SHOWN', data: { reason } });
  });

  it('is never looked for in a private network, nor at an address that the mention does not tell of', async () => {
    await expect(load('http://127.0.0.1/x.png')).rejects.toMatchObject({
      code: 'PICTURE_NOT_SHOWN',
      data: { reason: 'notReached' },
    });
    await expect(load('http://pictures.example/other.png')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(countAsked()).toBe(0);
  });
});

/** Writes another width and height into the head of a PNG. */
function claimSize(bytes: Buffer, side: number): Buffer {
  const claimed = Buffer.from(bytes);
  claimed.writeUInt32BE(side, 16);
  claimed.writeUInt32BE(side, 20);
  return claimed;
}
