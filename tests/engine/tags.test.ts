import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, MentionCard, MentionId, TagId } from '#contract';
import { openWriter } from '../../src/engine/database/open.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
let feed: FeedId;
let cards: Record<'rolls' | 'rye' | 'cake', MentionCard>;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
  test.server.serve(
    'blog.example/feed',
    writeRss([
      { guid: '1', text: 'Rolls of the Blue Door were raw' },
      { guid: '2', text: 'Rye of the Blue Door' },
      { guid: '3', text: 'Cake at the Blue Door' },
    ]),
  );
  await test.client.feeds.checkNow({ id: feed });
  cards = { rolls: await find('Rolls'), rye: await find('Rye'), cake: await find('Cake') };
});
afterEach(() => test.close());

async function find(start: string): Promise<MentionCard> {
  const { cards: all } = await test.client.mentions.list({ view: 'all' });
  const found = all.find(({ headline }) => headline[0]?.text.startsWith(start));
  if (!found) throw new Error(`nothing begins with ${start}`);
  return found;
}

const put = (name: string, ...ids: MentionId[]) =>
  test.client.tags.apply({
    commandId: makeCommandId(),
    ids,
    tag: { name, colour: 'green' },
    isOn: true,
  });
const takeOff = (id: TagId, ...ids: MentionId[]) =>
  test.client.tags.apply({ commandId: makeCommandId(), ids, tag: { id }, isOn: false });
const undo = () => test.client.commands.undo({ commandId: null });
const redo = () => test.client.commands.redo({ commandId: null });

const listTags = async () =>
  (await test.client.tags.list()).map(
    ({ name, colour, mentionCount }) => `${name} ${colour} ${mentionCount}`,
  );
const tagsOn = async (card: MentionCard) =>
  (await test.client.mentions.get({ id: card.id })).tags.map(({ name }) => name);
const tagsOnAll = async () => ({
  rolls: await tagsOn(cards.rolls),
  rye: await tagsOn(cards.rye),
  cake: await tagsOn(cards.cake),
});

/** All links there are, as rows of the table. */
function readLinks(): unknown[] {
  const database = openWriter(test.databaseFile);
  try {
    return database.prepare('SELECT seq, mention, tag, added_at FROM mention_tags ORDER BY seq').all();
  } finally {
    database.close();
  }
}

describe('a tag', () => {
  it('is made by being put on mentions, and shows on their cards by name', async () => {
    const first = await put('parking', cards.rolls.id, cards.rye.id);
    const second = await put('Bread', cards.rolls.id);
    expect({
      labels: [first.label, second.label],
      tags: await listTags(),
      card: (await find('Rolls')).tags,
      on: await tagsOnAll(),
    }).toEqual({
      labels: ['Tagged “parking”: 2 mentions', 'Tagged “Bread”: “Rolls of the Blue Door were raw”'],
      tags: ['parking green 2', 'Bread green 1'],
      card: [
        { id: second.id, name: 'Bread', colour: 'green' },
        { id: first.id, name: 'parking', colour: 'green' },
      ],
      on: { rolls: ['Bread', 'parking'], rye: ['parking'], cake: [] },
    });
  });

  it('is the same one in any case, accents and width, and is put on once', async () => {
    const first = await put('Café  noir', cards.rolls.id);
    const again = await put('CAFE NOIR', cards.rolls.id, cards.rye.id);
    expect([again.id, await listTags(), readLinks().length]).toEqual([first.id, ['Café noir green 2'], 2]);
  });

  it('is taken off again, and both are undone and redone', async () => {
    const { id } = await put('parking', cards.rolls.id, cards.rye.id);
    const { label } = await takeOff(id, cards.rolls.id);
    const after = await tagsOnAll();
    await undo();
    const undone = await tagsOnAll();
    await undo();
    const none = { on: await tagsOnAll(), tags: await listTags() };
    await redo();
    await redo();
    expect({ label, after, undone, none, redone: await tagsOnAll() }).toEqual({
      label: 'No longer tagged “parking”: “Rolls of the Blue Door were raw”',
      after: { rolls: [], rye: ['parking'], cake: [] },
      undone: { rolls: ['parking'], rye: ['parking'], cake: [] },
      none: { on: { rolls: [], rye: [], cake: [] }, tags: [] },
      redone: after,
    });
  });

  it('put on again after it was taken off keeps that from being undone first', async () => {
    const { id } = await put('parking', cards.rolls.id);
    const off = await takeOff(id, cards.rolls.id);
    await put('parking', cards.rolls.id);
    await expect(test.client.commands.undo({ commandId: off.commandId })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
    });
  });

  it('is put on all of a view by one command, made by it too', async () => {
    const { seen } = await test.client.bulk.count({ view: 'new' });
    const change = { kind: 'tag', tag: { name: 'fair', colour: 'red' }, isOn: true } as const;
    const steps = [];
    for await (const step of await test.client.bulk.change({
      commandId: makeCommandId(),
      which: { view: 'new', seen },
      change,
    }))
      steps.push(step.kind === 'done' ? step.output.label : step);
    const tagged = await tagsOnAll();
    await undo();
    expect({ steps, tagged, undone: await tagsOnAll(), tags: await listTags() }).toEqual({
      steps: ['Tagged “fair”: 3 mentions'],
      tagged: { rolls: ['fair'], rye: ['fair'], cake: ['fair'] },
      undone: { rolls: [], rye: [], cake: [] },
      tags: [],
    });
  });

  it('that is not there can’t be put on anything', async () => {
    const { id } = await put('parking', cards.rolls.id);
    await test.client.tags.remove({ commandId: makeCommandId(), id });
    await expect(takeOff(id, cards.rolls.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'tag' },
    });
  });
});

describe('the tags', () => {
  it('can be added, renamed and coloured, but no two have one name', async () => {
    const add = (name: string) =>
      test.client.tags.add({ commandId: makeCommandId(), details: { name, colour: 'blue' } });
    const parking = await add('parking');
    const bread = await add('bread');
    const edit = (name: string) =>
      test.client.tags.edit({ commandId: makeCommandId(), id: bread.id, details: { name, colour: 'pink' } });
    const known = { code: 'TAG_KNOWN', data: { id: parking.id, name: 'parking' } };
    await expect(add('Parking')).rejects.toMatchObject(known);
    await expect(edit('PÁRKING')).rejects.toMatchObject(known);
    const coloured = await edit('bread');
    const renamed = await edit('Bread & rolls');
    const labels = [coloured.label, renamed.label];
    const changed = await listTags();
    await undo();
    await undo();
    expect({ labels, changed, undone: await listTags() }).toEqual({
      labels: ['Tag “bread” is now pink', 'Tag “bread” is now “Bread & rolls”'],
      changed: ['Bread & rolls pink 0', 'parking blue 0'],
      undone: ['bread blue 0', 'parking blue 0'],
    });
  });

  it('are merged by one command, whose undo gives each link back', async () => {
    const parking = await put('parking', cards.rolls.id, cards.rye.id);
    const car = await put('car park', cards.rye.id, cards.cake.id);
    const before = { links: readLinks(), on: await tagsOnAll(), tags: await listTags() };
    const merged = await test.client.tags.merge({
      commandId: makeCommandId(),
      id: car.id,
      into: parking.id,
    });
    const after = { on: await tagsOnAll(), tags: await listTags() };
    await undo();
    const undone = { links: readLinks(), on: await tagsOnAll(), tags: await listTags() };
    await redo();
    expect({ label: merged.label, after, undone, redone: await tagsOnAll() }).toEqual({
      label: 'Tag “car park” merged into “parking”, on 2 mentions',
      after: {
        on: { rolls: ['parking'], rye: ['parking'], cake: ['parking'] },
        tags: ['parking green 3'],
      },
      undone: before,
      redone: after.on,
    });
  });

  it('are removed with a word on how many it was, and come back with all of them', async () => {
    const { id } = await put('parking', cards.rolls.id, cards.rye.id);
    const { label } = await test.client.tags.remove({ commandId: makeCommandId(), id });
    const removed = { tags: await listTags(), on: await tagsOnAll() };
    await undo();
    expect({ label, removed, undone: await listTags() }).toEqual({
      label: 'Tag “parking” removed from 2 mentions',
      removed: { tags: [], on: { rolls: [], rye: [], cake: [] } },
      undone: ['parking green 2'],
    });
  });

  it('that were removed do not come back while another one has their name', async () => {
    const { id } = await put('parking', cards.rolls.id);
    const removed = await test.client.tags.remove({ commandId: makeCommandId(), id });
    await put('Parking', cards.rye.id);
    await expect(test.client.commands.undo({ commandId: removed.commandId })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { by: 'Tagged “Parking”: “Rye of the Blue Door”' },
    });
  });
});

describe('the tags of what is joined to one card', () => {
  beforeEach(async () => {
    await put('bread', cards.rolls.id, cards.rye.id);
    await put('praise', cards.rye.id);
  });

  const join = async () => {
    const ids = [cards.rolls.id, cards.rye.id];
    return test.client.mentions.join({ commandId: makeCommandId(), ids });
  };

  it('show on the card, each once and counted once, and are split off again with it', async () => {
    const { id } = await join();
    const joined = {
      on: (await test.client.mentions.get({ id })).tags.map(({ name }) => name),
      tags: await listTags(),
    };
    await undo();
    expect({ joined, split: await tagsOnAll() }).toEqual({
      joined: { on: ['bread', 'praise'], tags: ['bread green 1', 'praise green 1'] },
      split: { rolls: ['bread'], rye: ['bread', 'praise'], cake: [] },
    });
  });

  it('are taken off all of it at once, and not put on twice', async () => {
    const { id } = await join();
    const links = readLinks().length;
    const { id: praise } = await put('praise', id);
    const unchanged = readLinks().length === links;
    await takeOff(praise, id);
    expect({ unchanged, on: (await test.client.mentions.get({ id })).tags.map(({ name }) => name) }).toEqual({
      unchanged: true,
      on: ['bread'],
    });
  });
});
