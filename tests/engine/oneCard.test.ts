import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecidedState, FeedId, Mention, MentionCard, MentionView } from '#contract';
import { openWriter } from '../../src/engine/database/open.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
});
afterEach(() => test.close());

type Items = Parameters<typeof writeRss>[0];

const readHeadline = ({ headline }: MentionCard) => headline.map(({ text }) => text).join('');

async function listCards(view: MentionView = 'new', search = ''): Promise<MentionCard[]> {
  return (await test.client.mentions.list({ view, query: search })).cards;
}

const list = async (view: MentionView = 'new', search = '') =>
  (await listCards(view, search)).map(readHeadline);

async function readOnly(view: MentionView = 'new'): Promise<Mention> {
  const [card, ...others] = await listCards(view);
  if (!card || others.length > 0) throw new Error(`${others.length + 1} cards, not one`);
  return test.client.mentions.get({ id: card.id });
}

const ids = new Map<string, FeedId>();

/** Has a place say something; the first time it is heard it said nothing, so that nothing is history. */
async function hear(place: string, items: Items): Promise<void> {
  const address = `${place}.example/feed`;
  let id = ids.get(place);
  if (!id) {
    test.server.serve(address, writeRss([], place));
    id = await test.addFeed(address);
    ids.set(place, id);
    await test.client.feeds.checkNow({ id });
  }
  test.server.serve(address, writeRss(items, place));
  await test.client.feeds.checkNow({ id });
}
beforeEach(() => ids.clear());

async function decide(card: MentionCard, to: DecidedState): Promise<void> {
  await test.client.mentions.decide({ commandId: makeCommandId(), ids: [card.id], to });
}

const rye = { guid: '1', text: 'Rye from the Blue Door again', author: 'millstone' };

describe('an edited entry', () => {
  it('changes the words of its mention, and keeps the first version with its date and hash', async () => {
    await hear('blog', [rye]);
    const heardAt = test.now;
    test.now += 60 * minuteMs;
    const text = 'Stale rye from the Blue Door again';
    await hear('blog', [{ ...rye, text }]);
    const mention = await readOnly();
    const sha = (version: string) => createHash('sha256').update(`\n${version}`).digest('hex');
    expect({
      headline: mention.headline,
      edits: mention.edits,
      versions: (await test.client.mentions.versions({ id: mention.id })).map(
        ({ sightingId: _sighting, ...version }) => version,
      ),
    }).toEqual({
      headline: [
        { text: 'Stale rye from the ', isMarked: false },
        { text: 'Blue Door', isMarked: true },
        { text: ' again', isMarked: false },
      ],
      edits: { versionCount: 2, lastAt: test.now },
      versions: [
        {
          place: 'blog.example/feed',
          number: 1,
          seenAt: heardAt,
          title: null,
          text: rye.text,
          sha: sha(rye.text),
        },
        { place: 'blog.example/feed', number: 2, seenAt: test.now, title: null, text, sha: sha(text) },
      ],
    });
  });

  it('stays where it was decided to be, and is searched for what it says now', async () => {
    await hear('blog', [rye]);
    await decide(await readOnly(), 'dismissed');
    await hear('blog', [{ ...rye, text: 'Mouldy loaf from the Blue Door' }]);
    expect({
      new: await list('new'),
      dismissed: await list('dismissed'),
      byNewWord: await list('all', 'mouldy'),
      byOldWord: await list('all', 'rye'),
    }).toEqual({
      new: [],
      dismissed: ['Mouldy loaf from the Blue Door'],
      byNewWord: ['Mouldy loaf from the Blue Door'],
      byOldWord: [],
    });
  });

  it.each([
    ['white space and case', 'Rye  from the blue door\n again'],
    ['a count of comments', 'Rye from the Blue Door again 12 comments'],
    ['its age', 'Rye from the Blue Door again, 3 hours ago'.replace(',', '')],
  ])('is none where only %s changed', async (_what, text) => {
    await hear('blog', [rye]);
    await hear('blog', [{ ...rye, text }]);
    expect((await readOnly()).edits).toBeNull();
  });

  it('keeps the first version and the newest nine', async () => {
    for (let number = 1; number <= 14; number += 1)
      await hear('blog', [{ ...rye, text: `Blue Door, version ${'x'.repeat(number)}` }]);
    const { id } = await readOnly();
    const versions = await test.client.mentions.versions({ id });
    expect(versions.map(({ number }) => number)).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('becomes a mention when it matches only now, and stays one when it no longer does', async () => {
    await hear('blog', [{ ...rye, text: 'The rye is back' }]);
    expect(await list()).toEqual([]);
    await hear('blog', [rye]);
    expect(await list()).toEqual(['Rye from the Blue Door again']);
    await hear('blog', [{ ...rye, text: 'The rye is gone' }]);
    const mention = await readOnly();
    expect({ text: readHeadline(mention), hasClock: mention.hasClock, reasons: mention.reasons }).toEqual({
      text: 'The rye is gone',
      hasClock: true,
      reasons: [{ watchId: expect.any(String), watchName: 'Our name', words: [], fields: [] }],
    });
  });

  it('is looked for a watch made later in what it says now', async () => {
    await hear('blog', [{ ...rye, text: 'The ferry is late' }]);
    await hear('blog', [{ ...rye, text: 'The tram is late' }]);
    await test.addWatch({ name: 'Tram', anyOf: ['tram'] });
    await expect.poll(() => list('history')).toEqual(['The tram is late']);
    await test.addWatch({ name: 'Ferry', anyOf: ['ferry'] });
    await test.client.feeds.list();
    expect(await list('history')).toEqual(['The tram is late']);
  });

  it('is never what another feed says of the same story', async () => {
    const story = {
      title: 'Blue Door Bakery among five bakeries worth the ferry',
      link: 'http://a.example/1',
    };
    await hear('gazette', [{ guid: 'g', ...story, text: 'The whole article.' }]);
    await hear('search', [{ guid: 's', ...story, text: 'An excerpt.' }]);
    const mention = await readOnly();
    expect({ edits: mention.edits, places: mention.sightingCount, text: mention.text }).toEqual({
      edits: null,
      places: 2,
      text: [{ type: 'paragraph', children: [{ type: 'text', text: 'The whole article.' }] }],
    });
    await hear('search', [{ guid: 's', ...story, text: 'Another excerpt.' }]);
    const later = await readOnly();
    expect({ edits: later.edits?.versionCount, text: later.text }).toEqual({
      edits: 2,
      text: mention.text,
    });
  });

  it('is not what an Earmark without versions left behind', async () => {
    await hear('blog', [rye, { guid: '2', text: 'An old post about the Blue Door', author: 'mia' }]);
    const database = openWriter(test.databaseFile);
    database.exec('UPDATE seen SET content = NULL, entry = NULL');
    database.close();
    await hear('blog', [{ ...rye, text: 'Rye from the Blue Door, learned anew' }]);
    expect((await list()).length).toBe(2);
    await hear('blog', [{ ...rye, text: 'Rye from the Blue Door, and edited' }]);
    expect(await list()).toContain('Rye from the Blue Door, and edited');
  });
});

describe('what a feed issues anew', () => {
  it('brings nothing back when all guids of a place change, also of short and of edited posts', async () => {
    const posts = [
      { guid: '1', text: 'Blue Door!', link: 'http://blog.example/short' },
      { guid: '2', text: 'Lovely rolls at the Blue Door', link: 'http://blog.example/edited' },
      { guid: '3', text: 'At the Blue Door today: eight kinds of bread', link: 'http://blog.example/long' },
    ];
    await hear('blog', posts);
    for (const card of await listCards()) await decide(card, 'dismissed');
    const edited = posts.map((post) =>
      post.guid === '2' ? { ...post, text: 'Raw rolls at the Blue Door' } : post,
    );
    await hear('blog', edited);
    await hear(
      'blog',
      edited.map((post) => ({ ...post, guid: `urn:${post.guid}`, link: `${post.link}?utm_source=new` })),
    );
    expect(await test.client.mentions.counts()).toMatchObject({ new: 0, dismissed: 3, all: 3 });
  });

  it('is one card in a news search whose links and guids are others at each poll', async () => {
    const poll = (round: number) => {
      const write = (guid: string, title: string, publisher: string) =>
        `<item><title>${title} - ${publisher}</title><link>https://news.google.com/rss/articles/${guid}${round}?oc=5</link><guid isPermaLink="false">${guid}${round}</guid><pubDate>Mon, 16 Nov 2026 07:00:00 GMT</pubDate><description>&lt;a href="https://news.google.com/rss/articles/${guid}${round}?oc=5"&gt;${title}&lt;/a&gt;&amp;nbsp;&lt;font&gt;${publisher}&lt;/font&gt;</description><source url="https://x.example">${publisher}</source></item>`;
      return `<rss version="2.0"><channel><title>News</title>${write('CBMiA', 'Blue Door Bakery wins the bread prize of the whole county', 'Gazette')}${write('CBMiB', 'Blue Door closes', 'Gazette')}${write('CBMiC', 'Blue Door closes', 'Herald')}</channel></rss>`;
    };
    const address = 'search.example/feed';
    test.server.serve(address, writeRss([]));
    const id = await test.addFeed(address);
    await test.client.feeds.checkNow({ id });
    for (let round = 0; round < 4; round += 1) {
      test.now += 30 * minuteMs;
      test.server.serve(address, poll(round));
      await test.client.feeds.checkNow({ id });
    }
    expect((await list()).sort()).toEqual([
      'Blue Door Bakery wins the bread prize of the whole county',
      'Blue Door closes',
      'Blue Door closes',
    ]);
  });

  it('are two cards where a forum only titles its posts alike', async () => {
    const topic = {
      title: 'What do you all think of the Blue Door these days',
      link: 'http://forum.example/t/7',
    };
    await hear('forum', [
      { guid: 'p1', ...topic, text: '' },
      { guid: 'p2', ...topic, text: 'It was better last year' },
    ]);
    expect((await list()).length).toBe(2);
  });
});

const long =
  'I have been buying my bread at the Blue Door for ten years now, and the sourdough of this autumn is the best they ever made; go early on Saturday, because it is gone by ten.';

describe('nearly the same words', () => {
  it.each([
    ['one word more', long.replace('the best', 'by far the best')],
    ['other quotes, case and a link', `${long.toUpperCase()} https://short.example/x1 #bread`],
    ['the beginning, cut off', `${long.slice(0, 110)}…`],
    ['the beginning, and where to read on', `${long.slice(0, 96)} […] Read more`],
  ])('of another feed make one card: %s', async (_what, text) => {
    await hear('forum', [{ guid: 'a', text: long }]);
    await test.restart();
    await hear('search', [{ guid: 'b', text }]);
    expect((await readOnly()).sightingCount).toBe(2);
  });

  it.each([
    ['another number', long.replace('ten years', '12 years')],
    [
      'another ending',
      `${long.slice(0, 90)} was a disappointment to all of us who came from the other side of town`,
    ],
  ])('are two cards where they are not the same after all: %s', async (_what, text) => {
    await hear('forum', [{ guid: 'a', text: long }]);
    await hear('search', [{ guid: 'b', text }]);
    expect((await list()).length).toBe(2);
  });

  it('are two cards of one feed, of two authors, and after two weeks', async () => {
    const text = long.replace('the best', 'by far the best');
    await hear('forum', [
      { guid: 'a', text: long, author: 'mia' },
      { guid: 'b', text, author: 'mia' },
    ]);
    await hear('search', [{ guid: 'c', text, author: 'tom' }]);
    test.now += 15 * dayMs;
    await hear('other', [{ guid: 'd', text: `${text} Again`, author: 'mia', at: monday + 15 * dayMs }]);
    expect((await list()).length).toBe(4);
  });
});

describe('cards joined by hand', () => {
  const rolls = { guid: '2', text: 'Raw rolls, says the Blue Door crowd', author: 'rowan_t' };

  async function hearTwo(): Promise<MentionCard[]> {
    await hear('blog', [rye]);
    await hear('forum', [rolls]);
    return listCards();
  }
  const join = (cards: readonly MentionCard[]) =>
    test.client.mentions.join({ commandId: makeCommandId(), ids: cards.map(({ id }) => id) });

  it('are one with all sightings, found by the words of each, until that is undone', async () => {
    const before = await hearTwo();
    const counts = await test.client.mentions.counts();
    const { commandId, label, id } = await join(before);
    const mention = await readOnly();
    expect({
      label,
      isFirstHeard: id === before[1]?.id,
      counts: (await test.client.mentions.counts()).new,
      places: mention.sightings.map(({ place, isFirst }) => [place, isFirst]),
      byOwnWord: await list('all', 'rye'),
      byOtherWord: await list('new', 'rolls'),
      byBoth: await list('all', 'blue'),
      byId: (await test.client.mentions.get({ id: before[0]?.id ?? id })).id === id,
    }).toEqual({
      label: 'One card now: “Rye from the Blue Door again”',
      isFirstHeard: true,
      counts: 1,
      places: [
        ['blog.example/feed', true],
        ['forum.example/feed', false],
      ],
      byOwnWord: ['Rye from the Blue Door again'],
      byOtherWord: ['Rye from the Blue Door again'],
      byBoth: ['Rye from the Blue Door again'],
      byId: true,
    });
    await test.client.commands.undo({ commandId });
    expect({ cards: await listCards(), counts: await test.client.mentions.counts() }).toEqual({
      cards: before,
      counts,
    });
  });

  it('take later sightings of any of them, after a restart too', async () => {
    await join(await hearTwo());
    await test.restart();
    await hear('search', [{ ...rolls, guid: 'x', link: 'http://posts.example/2?utm_source=y' }]);
    expect((await readOnly()).sightings.map(({ place }) => place)).toEqual([
      'blog.example/feed',
      'forum.example/feed',
      'search.example/feed',
    ]);
  });

  it.each<[DecidedState, DecidedState, DecidedState]>([
    ['new', 'dismissed', 'dismissed'],
    ['dismissed', 'new', 'dismissed'],
    ['new', 'waiting', 'waiting'],
    ['dismissed', 'waiting', 'waiting'],
    ['waiting', 'dismissed', 'waiting'],
  ])('of which one is %s and the other %s are %s', async (first, second, state) => {
    const [later, earlier] = await hearTwo();
    if (!later || !earlier) throw new Error('nothing was heard');
    await decide(earlier, first);
    await decide(later, second);
    await join([earlier, later]);
    expect((await listCards('all')).map((card) => card.state)).toEqual([state]);
  });

  it('come apart again by a split, as they were, however much later', async () => {
    const [later, earlier] = await hearTwo();
    if (!later || !earlier) throw new Error('nothing was heard');
    await decide(later, 'waiting');
    await join([earlier, later]);
    const { sightings } = await readOnly('waiting');
    const sightingId = sightings[1]?.id;
    if (!sightingId) throw new Error('not joined');
    await test.client.mentions.split({ commandId: makeCommandId(), sightingId });
    expect((await listCards('all')).map((card) => [readHeadline(card), card.state])).toEqual([
      ['Raw rolls, says the Blue Door crowd', 'waiting'],
      ['Rye from the Blue Door again', 'waiting'],
    ]);
  });

  it('can be joined to a third, and a card from before you started gives way to one of now', async () => {
    test.server.serve('old.example/feed', writeRss([{ guid: 'o', text: 'An old word on the Blue Door' }]));
    const id = await test.addFeed('old.example/feed');
    await test.client.feeds.checkNow({ id });
    const [old] = await listCards('history');
    const two = await hearTwo();
    if (!old) throw new Error('nothing was heard');
    const card = await join(two);
    const all = await test.client.mentions.join({ commandId: makeCommandId(), ids: [old.id, card.id] });
    expect([all.id === card.id, (await readOnly()).sightings.length, await list('history')]).toEqual([
      true,
      3,
      [],
    ]);
  });
});

describe('a sighting split off', () => {
  const story = { title: 'Blue Door Bakery among five bakeries worth the ferry', link: 'http://a.example/1' };

  async function hearOneStory() {
    await hear('gazette', [{ guid: 'g', ...story, text: 'The whole article.' }]);
    await hear('search', [{ guid: 's', ...story, text: 'Of another Blue Door, in fact.' }]);
    const mention = await readOnly();
    const [first, second] = mention.sightings;
    if (!first || !second) throw new Error('not one card');
    return { mention, first, second };
  }
  const split = (sightingId: Mention['sightings'][number]['id']) =>
    test.client.mentions.split({ commandId: makeCommandId(), sightingId });

  it('is a new card in its own words, and part of the old one again when that is undone', async () => {
    const { mention, second } = await hearOneStory();
    const { commandId, label, id } = await split(second.id);
    const own = await test.client.mentions.get({ id });
    expect({
      label,
      cards: (await listCards()).map((card) => [card.place, card.sightingCount]),
      text: own.text,
      reasons: own.reasons[0]?.words,
      isFirst: own.sightings.map((sighting) => sighting.isFirst),
      seenAt: own.firstSeenAt,
    }).toEqual({
      label: 'On its own now: “Blue Door Bakery among five bakeries worth the ferry”',
      cards: [
        ['search.example/feed', 1],
        ['gazette.example/feed', 1],
      ],
      text: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Of another ' },
            { type: 'text', text: 'Blue Door', isMarked: true },
            { type: 'text', text: ', in fact.' },
          ],
        },
      ],
      reasons: ['Blue Door'],
      isFirst: [true],
      seenAt: second.seenAt,
    });
    await test.client.commands.undo({ commandId });
    const after = await readOnly();
    expect({ ...after, reasons: [] }).toEqual({ ...mention, reasons: [] });
  });

  it('takes its later sightings and edits with it, and loses none when the split is undone', async () => {
    const { second } = await hearOneStory();
    const { commandId, id } = await split(second.id);
    await hear('search', [{ guid: 's', ...story, text: 'Of another Blue Door, edited.' }]);
    await hear('third', [
      { guid: 't', title: 'Other', link: story.link, text: 'Of another Blue Door, edited.' },
    ]);
    const own = await test.client.mentions.get({ id });
    expect([own.sightings.map(({ place }) => place), own.edits?.versionCount]).toEqual([
      ['search.example/feed', 'third.example/feed'],
      2,
    ]);
    await test.client.commands.undo({ commandId });
    expect((await readOnly()).sightings.map(({ place }) => place)).toEqual([
      'gazette.example/feed',
      'search.example/feed',
      'third.example/feed',
    ]);
  });

  it('has the words of its card where its own are no longer kept', async () => {
    const { second } = await hearOneStory();
    test.now += 91 * dayMs;
    await hear('other', [{ guid: 'o', text: 'Nothing' }]);
    const { id } = await split(second.id);
    expect(await test.client.mentions.get({ id })).toMatchObject({
      place: 'search.example/feed',
      text: [{ type: 'paragraph', children: [{ type: 'text', text: 'The whole article.' }] }],
    });
  });

  it('can’t be the one that the card is made of', async () => {
    const { first } = await hearOneStory();
    await expect(split(first.id)).rejects.toMatchObject({ code: 'SPLIT_FIRST' });
    await expect(split(`${first.feedId}:${'0'.repeat(32)}` as typeof first.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
