import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileToken } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

function handFile(content: string | Uint8Array): FileToken {
  const token = FileToken.parse(crypto.randomUUID());
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  test.engine.handFile({ token, bytes });
  return token;
}

const writeList = (...places: string[]) =>
  `<opml version="2.0"><body>${places
    .map((place) => `<outline text="${place}" xmlUrl="http://${place}"/>`)
    .join('')}</body></opml>`;

const listPlaces = async () =>
  (await test.client.feeds.list()).map(({ title, address, folder }) => [title, address, folder]);

describe('a list that is brought in', () => {
  it('is shown before anything is added, each place with what would become of it', async () => {
    await test.addFeed('known.example/feed');
    const file = handFile(`<opml><body>
      <outline text="News"><outline text="New" xmlUrl="http://new.example/feed"/></outline>
      <outline text="Known" xmlUrl="http://KNOWN.example/feed"/>
      <outline text="Again" xmlUrl="http://new.example/feed#top"/>
      <outline text="Script" xmlUrl="javascript:alert(1)"/>
      <outline text="File" xmlUrl="file:///etc/passwd"/>
      <outline text="Router" xmlUrl="http://192.168.1.1/feed"/>
      <outline text="Masked" xmlUrl="http://m.example/feed?token=LEFT-OUT"/>
      <outline xmlUrl="untitled.example/feed"/>
    </body></opml>`);
    expect(await test.client.feedLists.preview({ file })).toEqual({
      overCount: 0,
      places: [
        { title: 'New', address: 'http://new.example/feed', folder: 'News', verdict: 'new' },
        { title: 'Known', address: 'http://known.example/feed', folder: null, verdict: 'known' },
        { title: 'Again', address: 'http://new.example/feed', folder: null, verdict: 'repeated' },
        { title: 'Script', address: 'javascript:alert(1)', folder: null, verdict: 'addressNotValid' },
        { title: 'File', address: 'file:///etc/passwd', folder: null, verdict: 'addressNotValid' },
        { title: 'Router', address: 'http://192.168.1.1/feed', folder: null, verdict: 'privateNetwork' },
        {
          title: 'Masked',
          address: 'http://m.example/feed?token=LEFT-OUT',
          folder: null,
          verdict: 'secretLeftOut',
        },
        { title: 'untitled.example', address: 'https://untitled.example/feed', folder: null, verdict: 'new' },
      ],
    });
    expect(await listPlaces()).toHaveLength(1);
  });

  it('is added as one command, and taken back as one', async () => {
    await test.addFeed('known.example/feed');
    const removed = await test.addFeed('removed.example/feed');
    await test.client.feeds.remove({ commandId: makeCommandId(), id: removed });
    const before = await listPlaces();
    const places = Array.from({ length: 300 }, (_, index) => `shop-${index}.example/feed`);
    const file = handFile(writeList('known.example/feed', 'removed.example/feed', ...places));
    const { label, commandId } = await test.client.feedLists.add({ commandId: makeCommandId(), file });
    expect(label).toBe('Listening to 301 more places');
    expect(await listPlaces()).toHaveLength(302);
    await test.client.commands.undo({ commandId });
    expect(await listPlaces()).toEqual(before);
  });

  it('is added once, however often it is asked for', async () => {
    const file = handFile(writeList('a.example/feed', 'b.example/feed'));
    await test.client.feedLists.add({ commandId: makeCommandId(), file });
    const again = await test.client.feedLists.add({ commandId: makeCommandId(), file });
    expect([again.label, (await listPlaces()).length]).toEqual(['Listening to 0 more places', 2]);
  });

  it('of 5,000 places is asked for bit by bit, and what it holds is from before', async () => {
    await test.addWatch({ anyOf: ['bread'] });
    const places = Array.from({ length: 5_000 }, (_, index) => `shop-${index}.example/feed`);
    for (const place of places)
      test.server.serve(place, writeRss([{ guid: '1', title: `bread of ${place}` }]));
    const file = handFile(writeList(...places));
    const preview = await test.client.feedLists.preview({ file });
    expect(preview.places.filter(({ verdict }) => verdict === 'new')).toHaveLength(5_000);
    await test.client.feedLists.add({ commandId: makeCommandId(), file });
    const [first] = await test.client.feeds.list();
    if (!first) throw new Error('nothing was added');
    await test.client.feeds.checkNow({ id: first.id });
    // The clock stands still: only those whose turn is at once were asked.
    expect(test.server.requests.length).toBeLessThanOrEqual(2);
    expect((await test.client.mentions.list({ view: 'new' })).cards).toEqual([]);
  });

  it.each([
    ['notAList', '<rss><channel/></rss>'],
    ['tooLarge', new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('is refused with %s', async (reason, content) => {
    const file = handFile(content);
    await expect(test.client.feedLists.preview({ file })).rejects.toMatchObject({
      code: 'LIST_NOT_READ',
      data: { reason },
    });
  });

  it('is gone once another file was chosen', async () => {
    const file = handFile(writeList('a.example/feed'));
    handFile(writeList('b.example/feed'));
    await expect(test.client.feedLists.add({ commandId: makeCommandId(), file })).rejects.toMatchObject({
      code: 'LIST_NOT_READ',
      data: { reason: 'gone' },
    });
  });

  it('stops nothing when it takes more than is safe to read', async () => {
    await test.close();
    test = await startTestEngine({ parseMemoryMb: 8 });
    const file = handFile(`<opml><body>${'<outline text="f">'.repeat(500_000)}</body></opml>`);
    await expect(test.client.feedLists.preview({ file })).rejects.toMatchObject({
      code: 'LIST_NOT_READ',
      data: { reason: 'tooMuch' },
    });
    expect(await listPlaces()).toEqual([]);
  });
});

it('writes a list that brings the same places back', async () => {
  const file = handFile(`<opml><body><outline text="News"><outline text="Local">
    <outline text="One" xmlUrl="http://one.example/feed" htmlUrl="http://one.example/"/></outline></outline>
    <outline text="Two &amp; more" xmlUrl="http://two.example/feed"/></body></opml>`);
  await test.client.feedLists.add({ commandId: makeCommandId(), file });
  const places = await listPlaces();
  const written = await test.client.feedLists.write();
  expect(written).toMatchObject({ placeCount: 2, leftOutCount: 0, signInCount: 0 });
  await test.client.commands.undo({ commandId: null });
  expect(await listPlaces()).toEqual([]);
  await test.client.feedLists.add({ commandId: makeCommandId(), file: handFile(written.text) });
  expect(await listPlaces()).toEqual(places);
});
