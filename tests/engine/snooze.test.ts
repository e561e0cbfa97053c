import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, MentionView } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

const hourMs = 60 * minuteMs;

let test: TestEngine;
let blog: FeedId;
let forum: FeedId;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  for (const place of ['blog', 'forum']) test.server.serve(`${place}.example/feed`, writeRss([]));
  blog = await test.addFeed('blog.example/feed');
  forum = await test.addFeed('forum.example/feed');
  await test.client.feeds.checkNow({ id: blog });
  await test.client.feeds.checkNow({ id: forum });
  await hear('blog', blog);
});
afterEach(() => test.close());

/** The same page, told of in one more place. */
async function hear(place: string, id: FeedId): Promise<void> {
  const item = { guid: place, link: 'https://town.example/rye', text: 'Rye at the Blue Door' };
  test.server.serve(`${place}.example/feed`, writeRss([item]));
  await test.client.feeds.checkNow({ id });
}

async function snooze(until: number | null, wakesEarly = false) {
  const { cards } = await test.client.mentions.list({ view: 'all' });
  return test.client.mentions.snooze({
    commandId: makeCommandId(),
    ids: cards.map(({ id }) => id),
    until,
    wakesEarly,
  });
}

const undo = (output: { commandId: Awaited<ReturnType<typeof snooze>>['commandId'] }) =>
  test.client.commands.undo({ commandId: output.commandId });

/** Where the mention is listed, what the sidebar counts, and until when it says it is put off. */
async function whereIsIt() {
  const views: MentionView[] = ['new', 'waiting', 'snoozed'];
  const found: MentionView[] = [];
  for (const view of views)
    if ((await test.client.mentions.list({ view })).cards.length > 0) found.push(view);
  const counts = await test.client.mentions.counts();
  const [card] = (await test.client.mentions.list({ view: 'all' })).cards;
  return {
    listed: found,
    counted: views.filter((view) => counts[view] > 0),
    until: card?.snoozedUntil ?? null,
  };
}

describe('a mention that is to come back when it is seen in one more place', () => {
  it('is back at the top of New as soon as it is, and says since when', async () => {
    const until = test.now + 24 * hourMs;
    await snooze(until, true);
    const asleep = await whereIsIt();
    test.now += hourMs;
    await hear('forum', forum);
    expect({ asleep, awake: await whereIsIt() }).toEqual({
      asleep: { listed: ['snoozed'], counted: ['snoozed'], until },
      awake: { listed: ['new'], counted: ['new'], until: test.now },
    });
  });

  it('is back in Waiting, where it waited', async () => {
    const { cards } = await test.client.mentions.list({ view: 'new' });
    await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: cards.map(({ id }) => id),
      to: 'waiting',
    });
    await snooze(test.now + 24 * hourMs, true);
    test.now += hourMs;
    await hear('forum', forum);
    expect(await whereIsIt()).toEqual({ listed: ['waiting'], counted: ['waiting'], until: test.now });
  });

  it('tells the window of it', async () => {
    await snooze(test.now + 24 * hourMs, true);
    const announcements = await test.client.announcements.listen();
    const heard = (async () => {
      for await (const { topics } of announcements) if (topics.includes('mentions')) return true;
      return false;
    })();
    await hear('forum', forum);
    expect(await heard).toBe(true);
  });

  it('can be put off again until the very same instant', async () => {
    const until = test.now + 24 * hourMs;
    await snooze(until, true);
    test.now += hourMs;
    await hear('forum', forum);
    test.now += hourMs;
    const again = await snooze(until, true);
    const asleep = await whereIsIt();
    await undo(again);
    expect({ asleep: asleep.listed, undone: (await whereIsIt()).listed }).toEqual({
      asleep: ['snoozed'],
      undone: ['new'],
    });
  });

  it('is awake again when the decision that followed is taken back', async () => {
    await snooze(test.now + 24 * hourMs, true);
    test.now += hourMs;
    await hear('forum', forum);
    const { cards } = await test.client.mentions.list({ view: 'new' });
    const decided = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: cards.map(({ id }) => id),
      to: 'dismissed',
    });
    await undo(decided);
    expect((await whereIsIt()).listed).toEqual(['new']);
  });
});

describe('a mention that is to come back at its time alone', () => {
  it('sleeps on when it is seen in one more place', async () => {
    const until = test.now + 24 * hourMs;
    await snooze(until);
    test.now += hourMs;
    await hear('forum', forum);
    expect(await whereIsIt()).toEqual({ listed: ['snoozed'], counted: ['snoozed'], until });
  });
});

describe('the end of a snooze', () => {
  it('is announced at its time, though nothing is written', async () => {
    await snooze(test.now + 20);
    const announcements = (await test.client.announcements.listen())[Symbol.asyncIterator]();
    const beforeIt = await announcements.next();
    test.now += 20;
    const atIt = await announcements.next();
    expect([beforeIt.done, atIt.value, (await whereIsIt()).listed]).toEqual([
      false,
      { topics: ['mentions'] },
      ['new'],
    ]);
  });

  it('stays where it was chosen when the shop moves to another zone and opens on other days', async () => {
    const until = test.now + 24 * hourMs;
    await snooze(until);
    const { business } = await test.client.settings.get();
    await test.client.settings.saveBusiness({
      commandId: makeCommandId(),
      business: { ...business, timeZone: 'Asia/Tokyo', openingDays: [7] },
    });
    expect((await whereIsIt()).until).toBe(until);
  });
});
