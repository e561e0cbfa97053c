import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, MentionCard, Outcome, ReplyDetails } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

const hourMs = 60 * minuteMs;

let test: TestEngine;
let feed: FeedId;
let card: MentionCard;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
  test.server.serve(
    'blog.example/feed',
    writeRss([
      { guid: '1', text: 'Two rolls of the Blue Door were raw', author: 'rowan' },
      { guid: '2', text: 'Rye of the Blue Door' },
    ]),
  );
  await test.client.feeds.checkNow({ id: feed });
  card = await find('Two');
  test.now += hourMs;
});
afterEach(() => test.close());

async function find(start: string): Promise<MentionCard> {
  const { cards } = await test.client.mentions.list({ view: 'all' });
  const found = cards.find(({ headline }) =>
    headline
      .map(({ text }) => text)
      .join('')
      .startsWith(start),
  );
  if (!found) throw new Error(`nothing begins with ${start}`);
  return found;
}

const said = (text: string, details: Partial<ReplyDetails> = {}): ReplyDetails => ({
  text,
  place: 'blog.example/feed',
  saidAt: test.now,
  address: null,
  ...details,
});

const record = (text: string, more: { outcome?: Exclude<Outcome, 'noReplyNeeded'> } = {}) =>
  test.client.replies.record({
    commandId: makeCommandId(),
    mentionId: card.id,
    details: said(text),
    ...more,
  });

const readTexts = async () =>
  (await test.client.replies.list({ mentionId: card.id })).map(({ text }) => text);

const readState = async () => {
  const { state, outcome } = await test.client.mentions.get({ id: card.id });
  return { state, outcome };
};

const undo = (commandId: Awaited<ReturnType<typeof record>>['commandId']) =>
  test.client.commands.undo({ commandId });

describe('a recorded reply', () => {
  it('answers its mention, and stands with it and in its card', async () => {
    const { id, commandId, label } = await record('Sorry!\nSix new ones are yours.');
    const recordedAt = test.now;
    expect({
      label,
      replies: await test.client.replies.list({ mentionId: card.id }),
      card: (await test.client.mentions.list({ view: 'replied' })).cards,
      events: (await test.client.mentions.get({ id: card.id })).events,
    }).toEqual({
      label: 'Reply recorded: “Two rolls of the Blue Door were raw”',
      replies: [
        {
          id,
          mentionId: card.id,
          ...said('Sorry!\nSix new ones are yours.'),
          recordedAt,
          editedAt: null,
        },
      ],
      card: [
        {
          ...card,
          state: 'replied',
          lastReply: { text: 'Sorry! Six new ones are yours.', saidAt: recordedAt },
        },
      ],
      events: [
        {
          at: recordedAt,
          from: 'new',
          to: 'replied',
          outcome: null,
          reason: null,
          snoozedUntil: null,
          isReply: true,
          commandId,
          because: null,
        },
      ],
    });
  });

  it('closes its mention in the same step where it ended it, and one undo takes back both', async () => {
    const before = await test.client.mentions.get({ id: card.id });
    const { commandId, label } = await record('The money is on its way.', { outcome: 'refunded' });
    expect({ label, ...(await readState()) }).toEqual({
      label: 'Refunded: “Two rolls of the Blue Door were raw”',
      state: 'closed',
      outcome: 'refunded',
    });
    await undo(commandId);
    expect(await test.client.mentions.get({ id: card.id })).toEqual(before);
    expect(await readTexts()).toEqual([]);
  });

  it('is one of several, in the order in which they were said', async () => {
    await record('Second');
    await test.client.replies.record({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: said('First', { saidAt: test.now - minuteMs }),
    });
    expect(await readTexts()).toEqual(['First', 'Second']);
    expect((await test.client.mentions.get({ id: card.id })).events.map(({ to }) => to)).toEqual([
      'replied',
      'replied',
    ]);
  });

  it('leaves a closed mention closed as it was', async () => {
    await record('Fixed it', { outcome: 'fixed' });
    await record('And thank you');
    expect(await readState()).toEqual({ state: 'closed', outcome: 'fixed' });
  });

  it('ends a snooze', async () => {
    await test.client.mentions.snooze({
      commandId: makeCommandId(),
      ids: [card.id],
      until: test.now + hourMs,
    });
    await record('Here I am');
    const { state, snoozedUntil } = await find('Two');
    expect({ state, snoozedUntil }).toEqual({ state: 'replied', snoozedUntil: null });
  });

  it('is edited and removed later, and each is undone by itself', async () => {
    const { id } = await record('Sory');
    test.now += minuteMs;
    const edit = await test.client.replies.edit({
      commandId: makeCommandId(),
      id,
      details: said('Sorry', { address: 'https://blog.example/1#reply' }),
    });
    expect(await test.client.replies.list({ mentionId: card.id })).toMatchObject([
      { text: 'Sorry', address: 'https://blog.example/1#reply', editedAt: test.now },
    ]);
    const removal = await test.client.replies.remove({ commandId: makeCommandId(), id });
    expect({ texts: await readTexts(), ...(await readState()) }).toEqual({
      texts: [],
      state: 'waiting',
      outcome: null,
    });
    await undo(removal.commandId);
    expect({ texts: await readTexts(), ...(await readState()) }).toEqual({
      texts: ['Sorry'],
      state: 'replied',
      outcome: null,
    });
    await undo(edit.commandId);
    expect(await readTexts()).toEqual(['Sory']);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@blog.example',
    'https://good.example/\u202egpj.exe',
    'https://good.example\\@evil.example/',
    'nothing at all',
  ])('has no link that could not be opened safely: %j', async (address) => {
    await expect(
      test.client.replies.record({
        commandId: makeCommandId(),
        mentionId: card.id,
        details: said('Here', { address }),
      }),
    ).rejects.toMatchObject({ code: 'LINK_NOT_ALLOWED' });
    expect(await readTexts()).toEqual([]);
  });

  it('is carried out once when it is sent twice', async () => {
    const input = { commandId: makeCommandId(), mentionId: card.id, details: said('Once') };
    const first = await test.client.replies.record(input);
    expect(await test.client.replies.record(input)).toEqual(first);
    expect(await readTexts()).toEqual(['Once']);
  });

  it('is seen in the card that its mention was joined to', async () => {
    await record('To Rowan');
    const rye = await find('Rye');
    const { id } = await test.client.mentions.join({ commandId: makeCommandId(), ids: [card.id, rye.id] });
    expect((await test.client.replies.list({ mentionId: id })).map(({ text }) => text)).toEqual(['To Rowan']);
    expect((await find('Two')).lastReply?.text).toBe('To Rowan');
  });
});

describe('a draft', () => {
  const draft = (text: string) =>
    test.client.replies.saveDraft({ mentionId: card.id, text, savedReplyId: null });
  const read = () => test.client.replies.draft({ mentionId: card.id });

  it('is there after a restart, and marks its card', async () => {
    await draft('Dear Ro');
    await draft('Dear Rowan,');
    await test.restart();
    expect({ draft: await read(), hasDraft: (await find('Two')).hasDraft }).toEqual({
      draft: { text: 'Dear Rowan,', savedReplyId: null },
      hasDraft: true,
    });
  });

  it('is gone when it is emptied', async () => {
    await draft('Dear');
    await draft('  \n');
    expect({ draft: await read(), hasDraft: (await find('Two')).hasDraft }).toEqual({
      draft: null,
      hasDraft: false,
    });
  });

  it('is done with once it is recorded, and back when that is undone', async () => {
    await draft('Dear Rowan');
    const { commandId } = await record('Dear Rowan');
    expect({ draft: await read(), hasDraft: (await find('Two')).hasDraft }).toEqual({
      draft: null,
      hasDraft: false,
    });
    await undo(commandId);
    expect({ draft: await read(), hasDraft: (await find('Two')).hasDraft }).toEqual({
      draft: { text: 'Dear Rowan', savedReplyId: null },
      hasDraft: true,
    });
  });

  it('is no command: the newest that can be undone stays what it was', async () => {
    const { commandId } = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [card.id],
      to: 'waiting',
    });
    await draft('Dear Rowan');
    expect((await test.client.commands.undo({ commandId: null })).commandId).toBe(commandId);
    expect(await read()).toEqual({ text: 'Dear Rowan', savedReplyId: null });
  });
});

describe('a saved reply', () => {
  const add = (name: string, text = 'Hi {name}') =>
    test.client.savedReplies.add({ commandId: makeCommandId(), details: { name, text } });
  const list = async () =>
    (await test.client.savedReplies.list()).map(({ name, useCount, lastUsedAt }) => ({
      name,
      useCount,
      lastUsedAt,
    }));

  it('stands by how often it was used in recorded replies, which their undo takes back', async () => {
    await add('Apology');
    const thanks = await add('Thanks');
    const { commandId } = await test.client.replies.record({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: said('Hi Rowan'),
      savedReplyId: thanks.id,
    });
    expect(await list()).toEqual([
      { name: 'Thanks', useCount: 1, lastUsedAt: monday + hourMs },
      { name: 'Apology', useCount: 0, lastUsedAt: null },
    ]);
    await undo(commandId);
    expect(await list()).toEqual([
      { name: 'Apology', useCount: 0, lastUsedAt: null },
      { name: 'Thanks', useCount: 0, lastUsedAt: null },
    ]);
  });

  it('is changed and removed, and back after an undo of each', async () => {
    const { id, commandId } = await add('Apology');
    await test.client.savedReplies.edit({
      commandId: makeCommandId(),
      id,
      details: { name: 'Sorry', text: 'So sorry' },
    });
    expect((await list()).map(({ name }) => name)).toEqual(['Sorry']);
    const removal = await test.client.savedReplies.remove({ commandId: makeCommandId(), id });
    expect(await list()).toEqual([]);
    await undo(removal.commandId);
    await test.client.commands.undo({ commandId: null });
    expect((await list()).map(({ name }) => name)).toEqual(['Apology']);
    await undo(commandId);
    expect(await list()).toEqual([]);
  });

  it('can be taken out by undo also when a reply was made with it', async () => {
    const { id, commandId } = await add('Thanks');
    await test.client.replies.record({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: said('Hi Rowan'),
      savedReplyId: id,
    });
    await undo(commandId);
    expect({ saved: await list(), said: await readTexts() }).toEqual({ saved: [], said: ['Hi Rowan'] });
  });
});

describe('a promise', () => {
  const promise = {
    text: 'I’ll write here by Friday',
    promiseWords: 'by Friday',
    dueOn: '2026-11-27',
    dueTime: null,
  };
  const list = () => test.client.followUps.list({ mentionId: card.id });

  it('is remembered in the command that records its reply, and goes with its undo', async () => {
    const { id, commandId, label } = await test.client.replies.record({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: said('I’ll write here by Friday'),
      promise,
    });
    expect({ label, followUps: await list() }).toEqual({
      label: 'Reply recorded: “Two rolls of the Blue Door were raw” · promised for Friday 27 November',
      followUps: [
        {
          ...promise,
          id: expect.any(String),
          mentionId: card.id,
          replyId: id,
          outcome: null,
          addedAt: test.now,
          closedAt: null,
        },
      ],
    });
    await undo(commandId);
    expect(await list()).toEqual([]);
  });

  it('stays promised when its reply is taken out of the record', async () => {
    const { id } = await test.client.replies.record({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: said('By Friday'),
      promise,
    });
    const removal = await test.client.replies.remove({ commandId: makeCommandId(), id });
    expect(await list()).toMatchObject([{ text: promise.text, replyId: null }]);
    await undo(removal.commandId);
    expect(await list()).toMatchObject([{ text: promise.text, replyId: id }]);
  });

  it('ends only in an outcome of promises, and goes on for another day where it was changed', async () => {
    const { id } = await test.client.followUps.add({
      commandId: makeCommandId(),
      mentionId: card.id,
      details: promise,
    });
    const close = (outcome: 'done' | 'changed' | 'kept') =>
      test.client.followUps.close({
        commandId: makeCommandId(),
        id,
        outcome,
        changedTo: { dueOn: '2026-11-30', dueTime: '09:00' },
      });
    await expect(close('done')).rejects.toMatchObject({ code: 'OUTCOME_NOT_FITTING' });
    const { commandId } = await close('changed');
    expect((await list()).map(({ dueOn, dueTime, outcome }) => ({ dueOn, dueTime, outcome }))).toEqual([
      { dueOn: '2026-11-30', dueTime: '09:00', outcome: null },
      { dueOn: '2026-11-27', dueTime: null, outcome: 'changed' },
    ]);
    await undo(commandId);
    expect(await list()).toMatchObject([{ id, outcome: null, closedAt: null }]);
  });
});

describe('a follow-up', () => {
  it('is changed, done, open again and removed, each with an undo', async () => {
    const details = { text: 'Test batch', promiseWords: null, dueOn: '2026-11-26', dueTime: null };
    const input = { mentionId: card.id, details };
    const { id, label } = await test.client.followUps.add({ commandId: makeCommandId(), ...input });
    const read = async () =>
      (await test.client.followUps.list({ mentionId: card.id })).map(({ text, dueOn, outcome }) => ({
        text,
        dueOn,
        outcome,
      }));
    const states: unknown[] = [label, await read()];
    const later = { ...details, text: 'Test batch, then write', dueOn: '2026-11-28' };
    const commands = [
      () => test.client.followUps.edit({ commandId: makeCommandId(), id, details: later }),
      () => test.client.followUps.close({ commandId: makeCommandId(), id, outcome: 'done' }),
      () => test.client.followUps.reopen({ commandId: makeCommandId(), id }),
      () => test.client.followUps.remove({ commandId: makeCommandId(), id }),
    ];
    for (const command of commands) {
      await command();
      states.push(await read());
    }
    for (const _ of commands) {
      await test.client.commands.undo({ commandId: null });
      states.push(await read());
    }
    const first = [{ text: 'Test batch', dueOn: '2026-11-26', outcome: null }];
    const changed = [{ text: 'Test batch, then write', dueOn: '2026-11-28', outcome: null }];
    const done = [{ ...changed[0], outcome: 'done' }];
    expect(states).toEqual([
      'Follow-up for Thursday 26 November',
      first,
      changed,
      done,
      changed,
      [],
      changed,
      done,
      changed,
      first,
    ]);
  });
});
