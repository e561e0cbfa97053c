import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionCard, MentionId, MentionView } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, monday, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
const said = (card: MentionCard) =>
  card.headline.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

async function find(query: string, view: MentionView = 'all'): Promise<string[]> {
  return (await test.client.mentions.list({ view, query })).cards.map(said);
}

/** What a search finds, without its marks, in the order of the alphabet. */
async function name(query: string, view: MentionView = 'all'): Promise<string[]> {
  const found = (await find(query, view)).map((text) => text.replace(/[[\]]/g, ''));
  return found.map((text) => text.split(' ')[0] ?? '').sort();
}

async function idOf(word: string): Promise<MentionId> {
  const { cards } = await test.client.mentions.list({ view: 'all', query: word });
  const [card] = cards;
  if (!card) throw new Error(`nothing says ${word}`);
  return card.id;
}

async function hear(place: string, items: Parameters<typeof writeRss>[0]) {
  test.server.serve(place, writeRss([], place));
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
  test.server.serve(place, writeRss(items, place));
  await test.client.feeds.checkNow({ id });
}

beforeAll(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  await test.addWatch({ name: 'The other shop', kind: 'competitor', anyOf: ['Red Gate'] });
  await hear('forum.example/feed', [
    {
      guid: '1',
      text: 'Rolls at Blue Door were raw, terrible, disgusting and rude staff',
      author: 'Mary Jones',
      at: monday - dayMs,
    },
    {
      guid: '2',
      text: 'Rye from Blue Door, wonderful and delicious, the best bread',
      author: 'tom',
      at: monday - 200 * dayMs,
    },
    {
      guid: '3',
      text: 'Ich war gestern bei Blue Door und das Brot lag noch da, aber der Laden hatte schon zu',
      author: 'uwe',
      at: monday - 2 * dayMs,
    },
  ]);
  await hear('news.example/feed', [
    {
      guid: '4',
      title: 'Scones, said the paper',
      text: 'The Blue Door bakes bread and the bakery next door does not. Dark rye.',
      at: monday,
    },
    { guid: '5', text: 'Crumpets at the Red Gate', author: 'Jones', at: monday },
  ]);
});
afterAll(() => test.close());

describe('words', () => {
  it.each([
    ['all that are typed', 'bread rye', ['Rye', 'Scones,']],
    ['the last one by its beginning', 'next bak', ['Scones,']],
    ['the others only as they are', 'nex bakery', []],
    ['a phrase as it is', '"rye from"', ['Rye']],
    ['nothing that goes on after a phrase', '"ry"', []],
    ['all but a word', '-bread', ['Crumpets', 'Ich', 'Rolls']],
    ['all but a phrase, with a word', 'rye -"dark rye"', ['Rye']],
    ['names of authors', 'from:jones', ['Crumpets', 'Rolls']],
    ['whole names of authors', 'from:"mary jones"', ['Rolls']],
    ['all but an author', 'bread -from:tom', ['Scones,']],
    ['words beside signs', 'rye & 🙂', ['Rye', 'Scones,']],
  ])('find %s', async (_name, query, found) => {
    expect(await name(query)).toEqual(found);
  });
});

describe('operators', () => {
  it.each([
    ['source:FORUM', ['Ich', 'Rolls', 'Rye']],
    ['-source:forum', ['Crumpets', 'Scones,']],
    ['source:nowhere', []],
    ['watch:"other shop"', ['Crumpets']],
    ['-watch:other', ['Ich', 'Rolls', 'Rye', 'Scones,']],
    ['tone:negative', ['Rolls']],
    ['tone:positive rye', ['Rye']],
    ['-tone:neutral', ['Rolls', 'Rye']],
    ['lang:de', ['Ich']],
    ['-lang:de from:uwe', []],
    ['before:2026-11', ['Rye']],
    ['after:2026-11-15', ['Crumpets', 'Rolls', 'Scones,']],
    ['after:today', ['Crumpets', 'Scones,']],
    ['after:yesterday before:today', ['Rolls']],
    ['tag:bread', []],
    ['colour:red', []],
  ])('%s', async (query, found) => {
    expect(await name(query)).toEqual(found);
  });

  it('name another list than the one that is open', async () => {
    const rolls = await idOf('rolls');
    const { commandId } = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [rolls],
      to: 'waiting',
    });
    expect({
      named: await name('is:waiting', 'new'),
      left: await name('-is:waiting'),
      several: await name('is:waiting is:new rolls', 'closed'),
      everywhere: await name('raw in:all', 'new'),
      here: await name('raw', 'new'),
    }).toEqual({
      named: ['Rolls'],
      left: ['Crumpets', 'Ich', 'Rye', 'Scones,'],
      several: [],
      everywhere: ['Rolls'],
      here: [],
    });
    await test.client.commands.undo({ commandId });
  });
});

describe('what was opened', () => {
  it('is no longer unread, and nothing else', async () => {
    const rye = await idOf('delicious');
    const counts = await test.client.mentions.counts();
    await test.client.mentions.markRead({ ids: [rye] });
    expect({
      unread: await name('is:unread'),
      isRead: (await test.client.mentions.get({ id: rye })).isRead,
      counts: await test.client.mentions.counts(),
    }).toEqual({ unread: ['Crumpets', 'Ich', 'Rolls', 'Scones,'], isRead: true, counts });
  });
});

describe('saved views', () => {
  const details = { name: 'Bread', query: 'bread -from:tom', view: 'all', order: 'newest' } as const;
  const add = (changes: Partial<typeof details> | { name: string }) =>
    test.client.savedViews.add({ commandId: makeCommandId(), details: { ...details, ...changes } });
  const names = async () => (await test.client.savedViews.list()).map((view) => view.name);

  it('are lists with a count, in which can be searched further', async () => {
    const { id, commandId } = await add({});
    const list = async (query: string) =>
      (await test.client.mentions.list({ view: 'new', savedViewId: id, query })).cards.map(said);
    expect({
      all: await list(''),
      further: await list('lovely'),
      counts: await test.client.savedViews.counts({ ids: [id] }),
    }).toEqual({
      all: ['Scones, said the paper'],
      further: [],
      counts: [{ id, count: 1, hasMore: false }],
    });
    await test.client.commands.undo({ commandId });
    await expect(list('')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('can be renamed, moved and removed, and all of it taken back', async () => {
    const first = await add({ name: 'First' });
    await add({ name: 'Second' });
    await add({ name: 'Third' });
    const given = await names();
    const act = async (
      work: Promise<{ commandId: Parameters<typeof test.client.commands.undo>[0]['commandId'] }>,
    ) => {
      const { commandId } = await work;
      const after = await names();
      await test.client.commands.undo({ commandId });
      return { after, takenBack: await names() };
    };
    const { id } = first;
    expect({
      moved: await act(test.client.savedViews.move({ commandId: makeCommandId(), id, place: 1 })),
      last: await act(test.client.savedViews.move({ commandId: makeCommandId(), id, place: 99 })),
      renamed: await act(
        test.client.savedViews.edit({
          commandId: makeCommandId(),
          id,
          details: { ...details, name: 'Rolls' },
        }),
      ),
      removed: await act(test.client.savedViews.remove({ commandId: makeCommandId(), id })),
    }).toEqual({
      moved: { after: ['Second', 'First', 'Third'], takenBack: given },
      last: { after: ['Second', 'Third', 'First'], takenBack: given },
      renamed: { after: ['Rolls', 'Second', 'Third'], takenBack: given },
      removed: { after: ['Second', 'Third'], takenBack: given },
    });
  });
});
