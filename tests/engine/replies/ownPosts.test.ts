import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainBusiness } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

type Items = Parameters<typeof writeRss>[0];

const saidAt = monday - dayMs;
const question = {
  guid: 'question',
  title: 'Raw rolls',
  text: '<p>Two rolls of the Blue Door were raw inside. Third time this month.</p>',
  author: 'rowan_t',
  link: 'http://talk.example/t/raw-rolls/1',
  at: saidAt,
};
const answer = {
  guid: 'answer',
  title: 'Raw rolls',
  text: '<p>rowan_t:</p><blockquote>Two rolls of the Blue Door were raw inside.</blockquote><p>Six new ones are yours.</p>',
  author: '@bluedoor',
  link: 'http://talk.example/t/raw-rolls/2',
  at: saidAt + 5 * minuteMs,
};

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
  const business = { ...plainBusiness, timeZone: 'Europe/London', ownHandles: ['@bluedoor'] };
  await test.client.settings.saveBusiness({ commandId: makeCommandId(), business });
  await test.addWatch({ anyOf: ['Blue Door'] });
});
afterEach(() => test.close());

/** What was said, heard in one go; answers the mention that asks. */
async function hear(...items: Items[number][]) {
  test.server.serve('talk.example/feed', writeRss([]));
  const feed = await test.addFeed('talk.example/feed');
  await test.client.feeds.checkNow({ id: feed });
  test.server.serve('talk.example/feed', writeRss(items));
  await test.client.feeds.checkNow({ id: feed });
  const [card] = (await test.client.mentions.list({ view: 'new' })).cards;
  if (!card) throw new Error('nothing was heard');
  return card.id;
}

const offered = (mentionId: Awaited<ReturnType<typeof hear>>) =>
  test.client.replies.offeredPost({ mentionId });

describe('an answer of the shop’s own that turns up in a feed', () => {
  it('makes no mention, and is offered in its own words with its own time and link', async () => {
    const id = await hear(question, answer);
    expect((await test.client.mentions.counts()).all).toBe(1);
    expect(await offered(id)).toEqual({
      id: expect.any(String),
      text: 'Six new ones are yours.',
      place: 'talk.example/feed',
      saidAt: answer.at,
      address: answer.link,
      signs: ['quote', 'thread'],
    });
  });

  it('is recorded with that, and is then offered no more, until it is taken back', async () => {
    const id = await hear(question, answer);
    const post = await offered(id);
    if (!post) throw new Error('nothing is offered');
    const { commandId } = await test.client.replies.recordPost({
      commandId: makeCommandId(),
      mentionId: id,
      ownPostId: post.id,
    });
    const [reply] = await test.client.replies.list({ mentionId: id });
    const { state } = await test.client.mentions.get({ id });
    expect({ state, reply, offered: await offered(id) }).toMatchObject({
      state: 'replied',
      reply: {
        text: 'Six new ones are yours.',
        place: 'talk.example/feed',
        saidAt: answer.at,
        address: answer.link,
      },
      offered: null,
    });
    await test.client.commands.undo({ commandId });
    expect(await offered(id)).toEqual(post);
  });

  it('is not offered again for what it is no reply to, until that is taken back', async () => {
    const id = await hear(question, answer);
    const post = await offered(id);
    if (!post) throw new Error('nothing is offered');
    const input = { commandId: makeCommandId(), mentionId: id, ownPostId: post.id };
    const { commandId, label } = await test.client.replies.refusePost(input);
    expect({ label, offered: await offered(id) }).toEqual({
      label: 'Not a reply to “Raw rolls”',
      offered: null,
    });
    await test.restart();
    expect(await offered(id)).toBeNull();
    await test.client.commands.undo({ commandId });
    expect(await offered(id)).toEqual(post);
  });

  it('is not offered for what was said after it, nor for what somebody else answered', async () => {
    expect(await offered(await hear(question, { ...answer, at: saidAt - minuteMs }))).toBeNull();
  });

  it('is not taken from others: only the shop’s own handles answer for it', async () => {
    const id = await hear(question, { ...answer, author: 'bluedoor_fan' });
    expect(await offered(id)).toBeNull();
  });

  it('is bounded in number and size, whatever a feed says under the shop’s name', async () => {
    const flood = Array.from({ length: 999 }, (_, index) => ({
      ...answer,
      guid: `${index}`,
      title: `Nothing ${index}`,
      text: `<p>${'Bread. '.repeat(index === 0 ? 40_000 : 1)}<a href="javascript:alert(1)">x</a></p>`,
      link: `http://talk.example/t/other/${index}`,
    }));
    const id = await hear(question, ...flood);
    expect(await offered(id)).toBeNull();
    expect((await test.client.mentions.counts()).all).toBe(1);
  });
});
