import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionCard, MentionView } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const say = (cards: readonly MentionCard[]) =>
  cards.map((card) => card.headline.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''));

async function list(view: MentionView, search = ''): Promise<string[]> {
  return say((await test.client.mentions.list({ view, query: search })).cards);
}

/** A feed that was heard once before, when it said nothing. */
async function addQuietFeed(place: string) {
  test.server.serve(place, writeRss([], place));
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
  return id;
}

const rye = { guid: '1', text: 'Rye from the Blue Door again', author: 'millstone' };
const rolls = { guid: '2', text: 'Raw rolls at Blue Door, third time', author: 'rowan_t' };
const ferry = { guid: '3', text: 'The ferry is late', author: 'quay' };

describe('listening', () => {
  it('files what the first answer of a feed holds as said before you started', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    test.server.serve('blog.example/feed', writeRss([rye, ferry]));
    const id = await test.addFeed('blog.example/feed');
    await test.client.feeds.checkNow({ id });
    expect({
      new: await list('new'),
      history: await list('history'),
      counts: await test.client.mentions.counts(),
    }).toEqual({
      new: [],
      history: ['Rye from the [Blue Door] again'],
      counts: expect.objectContaining({ new: 0, waiting: 0, dismissed: 0, all: 1, history: 1 }),
    });
  });

  it('makes mentions of what is said from then on, in the order it was said', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve(
      'blog.example/feed',
      writeRss([{ ...rye, at: monday - minuteMs }, { ...rolls, at: monday - 5 * minuteMs }, ferry]),
    );
    await test.client.feeds.checkNow({ id });
    expect(await list('new')).toEqual([
      'Rye from the [Blue Door] again',
      'Raw rolls at [Blue Door], third time',
    ]);
  });

  it('never brings back what it has seen, nor what was decided', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('blog.example/feed');
    const check = async (items: Parameters<typeof writeRss>[0]) => {
      test.server.serve('blog.example/feed', writeRss(items));
      await test.client.feeds.checkNow({ id });
    };
    await check([rye]);
    const [card] = (await test.client.mentions.list({ view: 'new' })).cards;
    if (!card) throw new Error('nothing was heard');
    await test.client.mentions.decide({ commandId: makeCommandId(), ids: [card.id], to: 'dismissed' });
    await check([]);
    await check([rye]);
    await test.restart();
    await check([{ ...rye, text: 'Rye from the Blue Door again!' }]);
    expect({ new: await list('new'), dismissed: await list('dismissed') }).toEqual({
      new: [],
      dismissed: ['Rye from the [Blue Door] again!'],
    });
  });

  it('shows the same story of several feeds as one mention with its places', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const title = 'Blue Door Bakery among five bakeries worth the ferry';
    const link = 'https://gazette.example/food/five';
    const stories = {
      'gazette.example/feed': { guid: 'g-1', title, link },
      'news.example/feed': {
        guid: 'n-1',
        title: `${title} - gazette.example/feed`,
        link: `${link}?utm_source=news`,
      },
      'blog.example/feed': {
        guid: 'b-1',
        title: 'Read this',
        text: 'Blue Door in the paper',
        link: 'https://www.gazette.example/food/five/',
      },
    };
    for (const [place, story] of Object.entries(stories)) {
      const id = await addQuietFeed(place);
      test.server.serve(place, writeRss([story]));
      await test.client.feeds.checkNow({ id });
    }
    const { cards } = await test.client.mentions.list({ view: 'new' });
    expect(cards.map(({ sightingCount, place }) => ({ sightingCount, place }))).toEqual([
      { sightingCount: 3, place: 'gazette.example/feed' },
    ]);
  });

  it('keeps two posts of one feed apart, also under the same title and address', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('forum.example/posts');
    const topic = {
      title: 'What do you all think of the Blue Door these days',
      link: 'https://forum.example/t/7',
    };
    test.server.serve(
      'forum.example/posts',
      writeRss([
        { guid: 'p1', ...topic, text: 'Lovely as ever' },
        { guid: 'p2', ...topic, text: 'The rye was better last year' },
      ]),
    );
    await test.client.feeds.checkNow({ id });
    expect((await test.client.mentions.counts()).new).toBe(2);
  });

  it('makes no mention of what the shop itself says', async () => {
    const { business } = await test.client.settings.get();
    await test.client.settings.saveBusiness({
      commandId: makeCommandId(),
      business: { ...business, ownHandles: ['@bluedoor'] },
    });
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('town.example/feed');
    test.server.serve(
      'town.example/feed',
      writeRss([rye, { guid: '9', text: 'Blue Door opens at 8', author: 'bluedoor' }]),
    );
    await test.client.feeds.checkNow({ id });
    expect(await list('new')).toEqual(['Rye from the [Blue Door] again']);
  });

  it('lets no clock run on what only a watch for another shop or a topic found', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    await test.addWatch({ name: 'Ferry', kind: 'topic', anyOf: ['ferry', 'rye'] });
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve('blog.example/feed', writeRss([rye, ferry]));
    await test.client.feeds.checkNow({ id });
    const { cards } = await test.client.mentions.list({ view: 'new' });
    expect(cards.map(({ author, hasClock }) => [author?.name, hasClock])).toEqual([
      ['quay', false],
      ['millstone', true],
    ]);
  });

  it('looks for a watch that is made later in what is kept, as history', async () => {
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve('blog.example/feed', writeRss([rye, ferry]));
    await test.client.feeds.checkNow({ id });
    await test.addWatch({ anyOf: ['ferry'] });
    await expect.poll(() => list('history')).toEqual(['The [ferry] is late']);
    expect(await list('new')).toEqual([]);
  });

  it('misses nothing for a watch that is made while what it would find is on its way to the disk', async () => {
    await test.close();
    test = await startTestEngine({ gatherMs: 60_000 });
    const [early, late] = [await addQuietFeed('early.example/feed'), await addQuietFeed('late.example/feed')];
    const held = Promise.withResolvers<ServerResponse>();
    test.server.serve('late.example/feed', (_request, response) => held.resolve(response));
    test.server.serve('early.example/feed', writeRss([rye, ferry]));
    const checks = [late, early].map((id) => test.client.feeds.checkNow({ id }));
    const lateResponse = await held.promise;
    await expect.poll(() => test.server.requests.at(-1)?.place).toBe('early.example/feed');
    // The reader takes one body after the other: once it has read this one, it has read the one before.
    test.server.serve('other.example/feed', writeRss([]));
    await test.client.feeds.find({ address: 'http://other.example/feed' });

    await test.addWatch({ anyOf: ['ferry'] });
    lateResponse.end(writeRss([rolls]));
    await Promise.all(checks);
    await expect.poll(() => list('history')).toEqual(['The [ferry] is late']);
  });

  it('asks a feed that was found a moment ago not again when it is added', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    test.server.serve('blog.example/feed', { body: writeRss([rye]), headers: { etag: '"1"' } });
    const [found] = await test.client.feeds.find({ address: 'http://blog.example/feed' });
    expect(found).toEqual({
      address: 'http://blog.example/feed',
      title: 'A feed',
      siteAddress: 'http://posts.example/',
      entryCount: 1,
      latest: [{ title: 'Rye from the Blue Door again', publishedAt: monday - dayMs }],
      isKnown: false,
      place: null,
    });
    const id = await test.addFeed('blog.example/feed');
    await expect.poll(async () => (await test.client.feeds.list()).map(({ state }) => state)).toEqual(['ok']);
    expect(test.server.requests.length).toBe(1);
    await test.client.feeds.checkNow({ id });
    expect(test.server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  it('says when an address is listened to already', async () => {
    await addQuietFeed('blog.example/feed');
    const [found] = await test.client.feeds.find({ address: 'http://blog.example/feed' });
    expect(found?.isKnown).toBe(true);
    await expect(test.addFeed('blog.example/feed')).rejects.toMatchObject({
      code: 'FEED_KNOWN',
      data: { title: 'blog.example/feed' },
    });
  });

  it('keeps a removed feed’s mentions, and takes the feed up where it was when that is undone', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve('blog.example/feed', writeRss([rye]));
    await test.client.feeds.checkNow({ id });
    const { commandId, label } = await test.client.feeds.remove({ commandId: makeCommandId(), id });
    expect([label, await test.client.feeds.list(), await list('new')]).toEqual([
      'No longer listening to “blog.example/feed”. What was heard there stays.',
      [],
      ['Rye from the [Blue Door] again'],
    ]);
    await test.client.commands.undo({ commandId });
    test.server.serve('blog.example/feed', writeRss([rye, rolls]));
    await test.client.feeds.checkNow({ id });
    expect((await list('new')).length).toBe(2);
  });

  it('checks by itself what is due, after a restart too', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    await addQuietFeed('blog.example/feed');
    test.server.serve('blog.example/feed', writeRss([rye]));
    test.now += 60 * minuteMs;
    await test.restart();
    test.engine.startListening();
    await expect.poll(() => list('new')).toEqual(['Rye from the [Blue Door] again']);
  });
});

describe('a check that is asked for', () => {
  const readStates = async () => (await test.client.feeds.list()).map(({ state }) => state);

  it('is shown while it goes on, and one that came by itself is not', async () => {
    const id = await addQuietFeed('slow.example/feed');
    const held: ServerResponse[] = [];
    test.server.serve('slow.example/feed', (_request, response) => held.push(response));
    test.now += 60 * minuteMs;
    test.engine.startListening();
    await expect.poll(() => held.length).toBe(1);
    expect(await readStates()).toEqual(['ok']);
    const asked = test.client.feeds.checkNow({ id });
    await expect.poll(readStates).toEqual(['checking']);
    held[0]?.end(writeRss([rye]));
    expect((await asked).state).toBe('ok');
    expect(held.length).toBe(1);
  });

  it('can be called off, and leaves the feed as it was', async () => {
    const id = await addQuietFeed('slow.example/feed');
    const [before] = await test.client.feeds.list();
    test.server.serve('slow.example/feed', () => undefined);
    const calledOff = new AbortController();
    const asked = test.client.feeds.checkNow({ id }, { signal: calledOff.signal });
    await expect.poll(readStates).toEqual(['checking']);
    calledOff.abort(new Error('never mind'));
    await expect(asked).rejects.toThrow('never mind');
    expect(await test.client.feeds.list()).toEqual([before]);
    expect(test.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('announcements', () => {
  it('name what changed, after it can be read', async () => {
    const listening = await test.client.announcements.listen();
    const { business } = await test.client.settings.get();
    const change = { ...business, name: 'Blue Door Bakery' };
    await test.client.settings.saveBusiness({ commandId: makeCommandId(), business: change });
    const { value } = await listening.next();
    expect(value).toEqual({ topics: ['settings'] });
    expect((await test.client.settings.get()).business.name).toBe('Blue Door Bakery');
    await listening.return?.();
  });
});

describe('a mention', () => {
  it('tells what was said, where, why it is here, and what was decided', async () => {
    await test.addWatch({ anyOf: ['Blue Door', 'rye'] });
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve(
      'blog.example/feed',
      writeRss([
        {
          guid: '1',
          title: 'Bread',
          text: '<p>Rye from <b>Blue Door</b></p><script>x</script>',
          author: 'millstone',
        },
      ]),
    );
    await test.client.feeds.checkNow({ id });
    const [card] = (await test.client.mentions.list({ view: 'new' })).cards;
    if (!card) throw new Error('nothing was heard');
    const { commandId } = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [card.id],
      to: 'waiting',
    });
    expect(await test.client.mentions.get({ id: card.id })).toEqual({
      ...card,
      state: 'waiting',
      title: [{ text: 'Bread', isMarked: false }],
      text: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Rye', isMarked: true },
            { type: 'text', text: ' from ' },
            {
              type: 'emphasis',
              isStrong: true,
              children: [{ type: 'text', text: 'Blue Door', isMarked: true }],
            },
          ],
        },
      ],
      address: 'http://posts.example/1',
      publishedAt: monday - dayMs,
      sightings: [
        {
          id: expect.stringMatching(new RegExp(`^${id}:[\\da-f]{32}$`)),
          feedId: id,
          place: 'blog.example/feed',
          address: 'http://posts.example/1',
          seenAt: monday,
          isFirst: true,
        },
      ],
      edits: null,
      reasons: [
        { watchId: expect.any(String), watchName: 'Our name', words: ['Rye', 'Blue Door'], fields: ['text'] },
      ],
      events: [
        {
          at: monday,
          from: 'new',
          to: 'waiting',
          outcome: null,
          reason: null,
          snoozedUntil: null,
          isReply: false,
          commandId,
          because: null,
        },
      ],
      site: 'posts.example',
      authorKey: 'posts.example:millstone',
      toneWords: [],
      unlikelyWords: [],
      quietThread: null,
    });
  });
});

describe('the list', () => {
  it('goes to its end page by page, each mention once, also when more arrive meanwhile', async () => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('blog.example/feed');
    const items = Array.from({ length: 25 }, (_, index) => ({
      guid: `${index}`,
      text: `Blue Door ${index}`,
      at: monday - index * minuteMs,
    }));
    test.server.serve('blog.example/feed', writeRss(items));
    await test.client.feeds.checkNow({ id });
    const read: string[] = [];
    let before: string | null = null;
    do {
      const page = await test.client.mentions.list({ view: 'new', limit: 10, before });
      read.push(...say(page.cards));
      before = page.next;
      test.server.serve(
        'blog.example/feed',
        writeRss([{ guid: `late ${read.length}`, text: 'Blue Door late' }, ...items]),
      );
      await test.client.feeds.checkNow({ id });
    } while (before !== null);
    expect(read).toEqual(items.map((_, index) => `[Blue Door] ${index}`));
  });

  it.each([
    ['a word with its beginning', 'bre', ['[Bread] at Blue Door']],
    ['whatever accents', 'creme', ['[Crème] at Blue Door']],
    ['Chinese without spaces', '面包', ['我爱[面包]店 Blue Door']],
    ['full-width letters', 'ＢＲＥＡＤ', ['[Bread] at Blue Door']],
    ['all words', 'blue crème', ['[Crème] at [Blue] Door']],
    ['authors', 'millst', ['Bread at Blue Door']],
    ['signs as nothing', '"\'*():^ -', []],
    ['operators as words', 'bread OR crème', []],
  ])('finds %s', async (_name, search, found) => {
    await test.addWatch({ anyOf: ['Blue Door'] });
    const id = await addQuietFeed('blog.example/feed');
    test.server.serve(
      'blog.example/feed',
      writeRss([
        { guid: '1', text: 'Bread at Blue Door', author: 'millstone' },
        { guid: '2', text: 'Crème at Blue Door' },
        { guid: '3', text: '我爱面包店 Blue Door' },
      ]),
    );
    await test.client.feeds.checkNow({ id });
    expect(await list('new', search)).toEqual(found);
  });
});
