import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, MentionView, RuleDetails, WatchId } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
let feed: FeedId;
beforeEach(async () => {
  test = await startTestEngine();
  test.server.serve('blog.example/feed', writeRss([]));
  feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
});
afterEach(() => test.close());

const posts = {
  rye: { guid: 'rye', text: 'Rye from the Anchor', author: 'millstone', link: 'http://town.example/1' },
  paint: {
    guid: 'paint',
    text: 'Anchor paint dries slowly',
    author: 'brushy',
    link: 'http://paintforum.example/2',
  },
  boat: {
    guid: 'boat',
    text: 'Lost my anchor at sea',
    author: 'brushy',
    link: 'http://www.paintforum.example/3',
  },
  cake: { guid: 'cake', text: 'Cake at the Anchor', author: 'rowan_t', link: 'http://town.example/4' },
};

async function hear(...names: (keyof typeof posts)[]) {
  test.server.serve('blog.example/feed', writeRss(names.map((name) => posts[name])));
  await test.client.feeds.checkNow({ id: feed });
}

async function list(view: MentionView) {
  const { cards } = await test.client.mentions.list({ view });
  return cards.map(({ headline }) => headline.map(({ text }) => text).join('')).sort();
}

const watchId = async () => (await test.client.watches.list())[0]?.id as WatchId;
const addRule = (rule: Omit<RuleDetails, 'watchId' | 'shownAs'> & Partial<RuleDetails>) =>
  test.client.rules.add({ commandId: makeCommandId(), rule: { watchId: null, shownAs: null, ...rule } });
const undo = (commandId: string | null) => test.client.commands.undo({ commandId: commandId as never });
const noPaintForum = { kind: 'neverSite' as const, values: ['paintforum.example'] };

async function decide(text: string, to: 'new' | 'waiting' | 'dismissed') {
  const { cards } = await test.client.mentions.list({ view: 'all' });
  const card = cards.find(({ headline }) => headline.some((piece) => piece.text.includes(text)));
  if (!card) throw new Error('not heard');
  await test.client.mentions.decide({ commandId: makeCommandId(), ids: [card.id], to });
  return card.id;
}

describe('a rule', () => {
  beforeEach(async () => {
    await test.addWatch({ name: 'The Anchor', anyOf: ['anchor'] });
    await hear('rye', 'paint', 'boat', 'cake');
  });

  it.each<[string, Omit<RuleDetails, 'watchId' | 'shownAs'>, string, string[]]>([
    [
      'a site',
      noPaintForum,
      'Never from paintforum.example',
      ['Anchor paint dries slowly', 'Lost my anchor at sea'],
    ],
    [
      'an author',
      { kind: 'neverAuthor', values: ['town.example:rowan_t'] },
      'Never by town.example:rowan_t',
      ['Cake at the Anchor'],
    ],
    [
      'words',
      { kind: 'neverWords', values: ['paint', 'sea'] },
      'Never with “paint” or “sea”',
      ['Anchor paint dries slowly', 'Lost my anchor at sea'],
    ],
    [
      'what is missing',
      { kind: 'onlyWords', values: ['rye', 'cake*'] },
      'Only with “rye” or “cake*”',
      ['Anchor paint dries slowly', 'Lost my anchor at sea'],
    ],
  ])('puts aside what it keeps away by %s, and says so', async (_name, rule, says, hidden) => {
    const { label, commandId } = await addRule(rule);
    expect(label).toBe(`${says}, ${hidden.length} mention${hidden.length === 1 ? '' : 's'} put aside`);
    expect(await list('dismissed')).toEqual(hidden);
    expect((await list('new')).length).toBe(4 - hidden.length);
    await undo(commandId);
    expect([await list('dismissed'), (await list('new')).length, await test.client.rules.list()]).toEqual([
      [],
      4,
      [],
    ]);
  });

  it('keeps away what comes later, and other watches let it in where the rule is for one', async () => {
    await addRule({ ...noPaintForum, watchId: await watchId() });
    expect(await list('dismissed')).toEqual(['Anchor paint dries slowly', 'Lost my anchor at sea']);
    await test.addWatch({ name: 'Boats', anyOf: ['sea'] });
    expect(await list('dismissed')).toEqual(['Anchor paint dries slowly']);
  });

  it('hides nothing real behind what it puts aside: told again elsewhere, that is a mention of its own', async () => {
    const [words, author] = ['Our anchor cake recipe took the prize at the harbour fair again', 'rowan_t'];
    const tell = async (place: string, link: string) => {
      test.server.serve(`${place}/feed`, writeRss([]));
      const id = await test.addFeed(`${place}/feed`);
      await test.client.feeds.checkNow({ id });
      test.server.serve(`${place}/feed`, writeRss([{ guid: 'fair', text: words, author, link }]));
      await test.client.feeds.checkNow({ id });
    };
    await tell('first.example', 'http://paintforum.example/9');
    await addRule(noPaintForum);
    expect(await list('dismissed')).toContain(words);
    await tell('second.example', 'http://town.example/9');
    expect(await list('new')).toContain(words);
    await tell('third.example', 'http://county.example/9');
    expect((await list('new')).filter((headline) => headline === words)).toHaveLength(1);
  });

  it('never moves what the owner decided', async () => {
    await decide('paint', 'waiting');
    await decide('sea', 'dismissed');
    const { label } = await addRule(noPaintForum);
    expect(label).toBe('Never from paintforum.example');
    expect([await list('waiting'), await list('dismissed')]).toEqual([
      ['Anchor paint dries slowly'],
      ['Lost my anchor at sea'],
    ]);
    const [rule] = await test.client.rules.list();
    await test.client.rules.remove({ commandId: makeCommandId(), id: rule?.id as never });
    expect([await list('waiting'), await list('dismissed')]).toEqual([
      ['Anchor paint dries slowly'],
      ['Lost my anchor at sea'],
    ]);
  });

  it('brings back what it put aside when it is removed later, but not what was decided since, nor what another keeps away', async () => {
    await addRule(noPaintForum);
    await addRule({ kind: 'neverWords', values: ['paint'] });
    await decide('sea', 'new');
    await decide('sea', 'dismissed');
    await addRule({ kind: 'neverAuthor', values: ['town.example:rowan_t'], shownAs: 'rowan_t' });
    const rules = await test.client.rules.list();
    expect(rules.map(({ says, hiddenCount }) => [says, hiddenCount])).toEqual([
      ['never by rowan_t', 1],
      ['never with “paint”', 0],
      ['never from paintforum.example', 1],
    ]);
    test.now += 100 * 24 * 60 * 60 * 1000;
    const remove = (index: number) =>
      test.client.rules.remove({ commandId: makeCommandId(), id: rules[index]?.id as never });
    expect((await remove(2)).label).toBe('Rule removed: never from paintforum.example');
    expect((await remove(1)).label).toBe('Rule removed: never with “paint”, 1 mention back in your list');
    expect((await remove(0)).label).toBe('Rule removed: never by rowan_t, 1 mention back in your list');
    expect([await list('new'), await list('dismissed')]).toEqual([
      ['Anchor paint dries slowly', 'Cake at the Anchor', 'Rye from the Anchor'],
      ['Lost my anchor at sea'],
    ]);
  });

  it('that is there already is not made twice', async () => {
    const first = await addRule(noPaintForum);
    const second = await addRule(noPaintForum);
    expect([second.id, second.label]).toEqual([
      first.id,
      'Never from paintforum.example: that rule is there already',
    ]);
    expect((await test.client.rules.list()).length).toBe(1);
  });

  it('of a watch that is not there is refused', async () => {
    const rule = { ...noPaintForum, watchId: crypto.randomUUID() as WatchId };
    await expect(addRule(rule)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'watch' } });
  });
});

describe('a watch', () => {
  it('that is made narrower puts aside what it no longer finds, and undo brings it back', async () => {
    await test.addWatch({ name: 'The Anchor', anyOf: ['anchor'] });
    await hear('rye', 'paint', 'boat');
    await decide('sea', 'waiting');
    const [watch] = await test.client.watches.list();
    if (!watch) throw new Error('no watch');
    const { label, commandId } = await test.client.watches.edit({
      commandId: makeCommandId(),
      id: watch.id,
      details: { ...watch, anyOf: ['the anchor'] },
    });
    expect(label).toBe('“The Anchor” changed, 1 mention put aside');
    expect([await list('new'), await list('dismissed'), await list('waiting')]).toEqual([
      ['Rye from the Anchor'],
      ['Anchor paint dries slowly'],
      ['Lost my anchor at sea'],
    ]);
    await undo(commandId);
    expect((await list('new')).length).toBe(2);
  });

  it('keeps how it listens, over a restart too', async () => {
    await test.addWatch({
      anyOf: ['Anchor'],
      isCaseSensitive: true,
      isWholeWord: false,
      feedIds: [feed],
      languages: ['en'],
    });
    await test.restart();
    const [watch] = await test.client.watches.list();
    expect(watch).toMatchObject({
      isCaseSensitive: true,
      isWholeWord: false,
      feedIds: [feed],
      languages: ['en'],
    });
    await hear('rye', 'boat');
    expect(await list('new')).toEqual(['Rye from the Anchor']);
  });

  it('takes what only it found in what was kept out of “before you started” when it goes, and brings it back', async () => {
    await test.addWatch({ name: 'Cake', anyOf: ['cake'] });
    await hear('rye', 'paint', 'cake');
    const { commandId } = await test.client.watches.add({
      commandId: makeCommandId(),
      details: { ...(await anchorWatch()), anyOf: ['anchor'] },
    });
    await expect.poll(() => list('history')).toEqual(['Anchor paint dries slowly', 'Rye from the Anchor']);
    await decide('paint', 'waiting');
    await undo(commandId);
    expect([await list('history'), await list('waiting'), await list('new')]).toEqual([
      [],
      ['Anchor paint dries slowly'],
      ['Cake at the Anchor'],
    ]);
    expect((await test.client.mentions.counts()).all).toBe(2);
    expect((await list('all')).length).toBe(2);

    await test.client.watches.add({
      commandId: makeCommandId(),
      details: { ...(await anchorWatch()), anyOf: ['anchor'] },
    });
    expect(await list('history')).toEqual(['Rye from the Anchor']);
    const watches = await test.client.watches.list();
    const removal = await test.client.watches.remove({
      commandId: makeCommandId(),
      id: watches.at(-1)?.id as WatchId,
    });
    expect([removal.label, await list('history')]).toEqual(['No longer listening for “The Anchor”', []]);
    await undo(removal.commandId);
    expect(await list('history')).toEqual(['Rye from the Anchor']);
  });

  async function anchorWatch() {
    const [watch] = await test.client.watches.list();
    if (!watch) throw new Error('no watch');
    return { ...watch, name: 'The Anchor' };
  }

  it('that goes puts aside the new ones that only it found', async () => {
    await test.addWatch({ name: 'The Anchor', anyOf: ['anchor'] });
    await test.addWatch({ name: 'Cake', anyOf: ['cake'] });
    await hear('rye', 'cake');
    const { label, commandId } = await test.client.watches.remove({
      commandId: makeCommandId(),
      id: await watchId(),
    });
    expect([label, await list('new'), await list('dismissed')]).toEqual([
      'No longer listening for “The Anchor”, 1 mention put aside',
      ['Cake at the Anchor'],
      ['Rye from the Anchor'],
    ]);
    await undo(commandId);
    expect((await list('new')).length).toBe(2);
  });
});
