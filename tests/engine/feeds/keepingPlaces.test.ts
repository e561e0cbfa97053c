import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedDetails, FeedId } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const at = (place: string) => `http://${place}`;

async function findFeed(id: FeedId) {
  const feed = (await test.client.feeds.list()).find((candidate) => candidate.id === id);
  if (!feed) throw new Error('the feed is gone');
  return feed;
}

async function editFeed(id: FeedId, change: Partial<FeedDetails>) {
  const { title, address, folder } = await findFeed(id);
  const details = { title, address, folder, ...change };
  return test.client.feeds.edit({ commandId: makeCommandId(), id, details });
}

const undo = () => test.client.commands.undo({ commandId: null });
const listHeard = async () =>
  (await test.client.mentions.list({ view: 'all' })).cards.map(({ headline, isHistory }) => ({
    title: headline.map(({ text }) => text).join(''),
    isHistory,
  }));

describe('editing a place', () => {
  it('changes its title and folder, and takes that back', async () => {
    const id = await test.addFeed('gazette.example/feed');
    const before = await test.client.feeds.checkNow({ id });
    await editFeed(id, { title: 'The Gazette', folder: 'News / Local' });
    expect(await findFeed(id)).toEqual({ ...before, title: 'The Gazette', folder: 'News / Local' });
    await undo();
    expect(await findFeed(id)).toEqual(before);
  });

  it('asks a changed address at once, without what belongs to the old one, and keeps what was heard', async () => {
    await test.addWatch({ anyOf: ['bread'] });
    test.server.serve('old.example/feed', {
      headers: { etag: '"old"' },
      body: writeRss([{ guid: '1', title: 'bread one', at: monday - dayMs }]),
    });
    const id = await test.addFeed('old.example/feed');
    await test.client.feeds.checkNow({ id });
    test.server.serve('new.example/feed', writeRss([{ guid: '1', title: 'bread one', at: monday - dayMs }]));
    await editFeed(id, { address: at('new.example/feed') });
    expect(await findFeed(id)).toMatchObject({ lastCheckedAt: null, mentionCount: 1 });
    await test.client.feeds.checkNow({ id });
    const asked = test.server.requests.filter(({ place }) => place === 'new.example/feed');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
    expect(await findFeed(id)).toMatchObject({ state: 'ok', mentionCount: 1 });
    expect(await listHeard()).toEqual([{ title: 'bread one', isHistory: true }]);
  });

  it('brings nothing old as new under a changed address, even under new names, but all that is new', async () => {
    await test.addWatch({ anyOf: ['bread'] });
    test.server.serve('old.example/feed', writeRss([{ guid: '1', title: 'bread one', at: monday - dayMs }]));
    const id = await test.addFeed('old.example/feed');
    await test.client.feeds.checkNow({ id });
    test.server.serve('old.example/feed', { status: 500 });
    test.now += dayMs;
    test.server.serve('new.example/feed', {
      headers: { etag: '"new"' },
      body: writeRss([
        { guid: 'renamed-1', title: 'bread from long ago', at: monday - 2 * dayMs },
        { guid: 'renamed-2', title: 'bread of today', at: test.now - minuteMs },
      ]),
    });
    await editFeed(id, { address: at('new.example/feed') });
    await test.client.feeds.checkNow({ id });
    expect(await listHeard()).toEqual([
      { title: 'bread of today', isHistory: false },
      { title: 'bread from long ago', isHistory: true },
      { title: 'bread one', isHistory: true },
    ]);
  });

  it('counts failures anew at a changed address, and knows still after them what is old', async () => {
    await test.addWatch({ anyOf: ['bread'] });
    test.server.serve('old.example/feed', writeRss([{ guid: '1', title: 'bread one', at: monday - dayMs }]));
    const id = await test.addFeed('old.example/feed');
    await test.client.feeds.checkNow({ id });
    test.server.serve('old.example/feed', { status: 500 });
    test.now += minuteMs;
    await test.client.feeds.checkNow({ id });
    await editFeed(id, { address: at('new.example/feed') });
    test.server.serve('new.example/feed', { status: 503 });
    test.now += minuteMs;
    await test.client.feeds.checkNow({ id });
    expect(await findFeed(id)).toMatchObject({
      state: 'ok',
      failureCount: 1,
      problem: { code: 'serverError', status: 503 },
      brokenSinceAt: monday + 2 * minuteMs,
    });
    test.server.serve(
      'new.example/feed',
      writeRss([{ guid: 'x', title: 'bread x', at: monday - 3 * dayMs }]),
    );
    test.now += minuteMs;
    await test.client.feeds.checkNow({ id });
    expect(await listHeard()).toEqual([
      { title: 'bread x', isHistory: true },
      { title: 'bread one', isHistory: true },
    ]);
  });

  it('refuses an address that another place has, and one that can’t be asked', async () => {
    await test.addFeed('one.example/feed');
    const id = await test.addFeed('two.example/feed');
    await expect(editFeed(id, { address: at('one.example/feed') })).rejects.toMatchObject({
      code: 'FEED_KNOWN',
      data: { title: 'one.example/feed' },
    });
    await expect(editFeed(id, { address: 'http://192.168.1.1/' })).rejects.toMatchObject({
      code: 'FEED_NOT_HEARD',
    });
  });

  it('may take the address of a place that was removed', async () => {
    const removed = await test.addFeed('one.example/feed');
    await test.client.feeds.remove({ commandId: makeCommandId(), id: removed });
    const id = await test.addFeed('two.example/feed');
    await editFeed(id, { address: at('one.example/feed') });
    expect(await findFeed(id)).toMatchObject({ address: at('one.example/feed') });
    await undo();
    expect(await findFeed(id)).toMatchObject({ address: at('two.example/feed') });
  });

  it('is not taken back while another place has the old address, and says so', async () => {
    const id = await test.addFeed('one.example/feed');
    const { commandId } = await editFeed(id, { address: at('two.example/feed') });
    await test.addFeed('one.example/feed');
    await expect(test.client.commands.undo({ commandId })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { by: 'Listening to “one.example/feed”' },
    });
    expect(await findFeed(id)).toMatchObject({ address: at('two.example/feed') });
  });
});

describe('pausing a place', () => {
  it('checks it no more until it is resumed, also when the owner asks', async () => {
    test.server.serve('forum.example/feed', writeRss([]));
    const id = await test.addFeed('forum.example/feed');
    await test.client.feeds.checkNow({ id });
    await test.client.feeds.pause({ commandId: makeCommandId(), id });
    test.now += 2 * dayMs;
    test.engine.startListening();
    const paused = { state: 'paused', pausedAt: monday, lastCheckedAt: monday };
    expect(await test.client.feeds.checkNow({ id })).toMatchObject(paused);
    expect(test.server.requests).toHaveLength(1);
    await test.client.feeds.resume({ commandId: makeCommandId(), id });
    const heard = { state: 'ok', pausedAt: null, lastCheckedAt: test.now };
    expect(await test.client.feeds.checkNow({ id })).toMatchObject(heard);
  });

  it('is taken back', async () => {
    const id = await test.addFeed('forum.example/feed');
    await test.client.feeds.pause({ commandId: makeCommandId(), id });
    await undo();
    expect(await findFeed(id)).toMatchObject({ pausedAt: null });
  });
});

describe('removing a place', () => {
  it('says that what was heard stays, and is taken back with folder and pause', async () => {
    await test.addWatch({ anyOf: ['bread'] });
    test.server.serve('forum.example/feed', writeRss([{ guid: '1', title: 'bread' }]));
    const id = await test.addFeed('forum.example/feed');
    await test.client.feeds.checkNow({ id });
    await editFeed(id, { folder: 'Town' });
    await test.client.feeds.pause({ commandId: makeCommandId(), id });
    const { label } = await test.client.feeds.remove({ commandId: makeCommandId(), id });
    expect(label).toBe('No longer listening to “forum.example/feed”. What was heard there stays.');
    expect(await listHeard()).toHaveLength(1);
    await undo();
    expect(await findFeed(id)).toMatchObject({ folder: 'Town', state: 'paused' });
  });
});

describe('renaming a folder', () => {
  const listFolders = async () =>
    (await test.client.feeds.list()).map(({ title, folder }) => [title.split('.')[0], folder]);

  beforeEach(async () => {
    const folders = { a: 'News', b: 'News / Local', c: 'Newsy', d: null, e: '100% _' };
    for (const [name, folder] of Object.entries(folders)) {
      await editFeed(await test.addFeed(`${name}.example/feed`), { folder });
    }
  });

  it('takes the folders within it along, and no other, and is taken back', async () => {
    const before = await listFolders();
    await test.client.feeds.renameFolder({ commandId: makeCommandId(), from: 'News', to: 'Papers / Old' });
    expect(await listFolders()).toEqual([
      ['a', 'Papers / Old'],
      ['b', 'Papers / Old / Local'],
      ['c', 'Newsy'],
      ['d', null],
      ['e', '100% _'],
    ]);
    await undo();
    expect(await listFolders()).toEqual(before);
  });

  it('takes its places out where it gets no name', async () => {
    await test.client.feeds.renameFolder({ commandId: makeCommandId(), from: 'News', to: null });
    expect((await listFolders()).slice(0, 3)).toEqual([
      ['a', null],
      ['b', 'Local'],
      ['c', 'Newsy'],
    ]);
  });
});
