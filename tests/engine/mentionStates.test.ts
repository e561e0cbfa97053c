import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, MentionCard, MentionView, Outcome } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

const hourMs = 60 * minuteMs;

let test: TestEngine;
let feed: FeedId;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
});
afterEach(() => test.close());

async function hear(...names: string[]): Promise<void> {
  const items = names.map((name) => ({ guid: name, text: `${name} at the Blue Door` }));
  test.server.serve('blog.example/feed', writeRss(items));
  await test.client.feeds.checkNow({ id: feed });
}

const readHeadline = ({ headline }: MentionCard) => headline.map(({ text }) => text).join('');

async function list(view: MentionView, limit = 50): Promise<string[]> {
  const names: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof test.client.mentions.list>> = await test.client.mentions.list({
      view,
      before,
      limit,
    });
    names.push(...page.cards.map((card) => readHeadline(card).split(' ')[0] ?? ''));
    before = page.next;
  } while (before !== null);
  return names;
}

async function find(name: string): Promise<MentionCard> {
  const { cards } = await test.client.mentions.list({ view: 'all', limit: 200 });
  const card = cards.find((one) => readHeadline(one).startsWith(name));
  if (!card) throw new Error(`nothing says ${name}`);
  return card;
}

async function close(name: string, outcome: Outcome, reason: string | null = null) {
  const { id } = await find(name);
  return test.client.mentions.decide({
    commandId: makeCommandId(),
    ids: [id],
    to: 'closed',
    outcome,
    reason,
  });
}

async function snooze(name: string, until: number | null) {
  const { id } = await find(name);
  return test.client.mentions.snooze({ commandId: makeCommandId(), ids: [id], until });
}

const undo = (commandId: Awaited<ReturnType<typeof close>>['commandId']) =>
  test.client.commands.undo({ commandId });

describe('a mention that is closed', () => {
  it('keeps how it ended and why, in its card and in its history', async () => {
    await hear('Rye');
    const heardAt = test.now;
    test.now += hourMs;
    const { commandId, label } = await close('Rye', 'noReplyNeeded', 'Only a picture of the shop');
    const { id } = await find('Rye');
    const { state, outcome, reason, events } = await test.client.mentions.get({ id });
    expect({ label, state, outcome, reason, events, counts: await test.client.mentions.counts() }).toEqual({
      label: 'No reply needed: “Rye at the Blue Door”',
      state: 'closed',
      outcome: 'noReplyNeeded',
      reason: 'Only a picture of the shop',
      events: [
        {
          at: heardAt + hourMs,
          from: 'new',
          to: 'closed',
          outcome: 'noReplyNeeded',
          reason: 'Only a picture of the shop',
          snoozedUntil: null,
          isReply: false,
          commandId,
          because: null,
        },
      ],
      counts: {
        new: 0,
        quiet: 0,
        waiting: 0,
        snoozed: 0,
        replied: 0,
        closed: 1,
        dismissed: 0,
        history: 0,
        all: 1,
      },
    });
  });

  it('can get another outcome, and undo gives back the one before', async () => {
    await hear('Rye');
    await close('Rye', 'answered');
    const { commandId } = await close('Rye', 'refunded');
    const second = (await find('Rye')).outcome;
    await undo(commandId);
    expect([second, (await find('Rye')).outcome]).toEqual(['refunded', 'answered']);
  });

  it('is refused without an outcome, and an outcome without closing', async () => {
    await hear('Rye');
    const { id } = await find('Rye');
    const decide = (input: object) =>
      test.client.mentions.decide({ commandId: makeCommandId(), ids: [id], to: 'closed', ...input });
    await expect(decide({})).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(decide({ to: 'waiting', outcome: 'fixed' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a mention that is put off', () => {
  it('is in Snoozed until its time, and then at the top of New', async () => {
    await hear('Rye');
    await hear('Rye', 'Rolls');
    await snooze('Rye', test.now + hourMs);
    const asleep = { new: await list('new'), snoozed: await list('snoozed') };
    test.now += hourMs;
    expect({ asleep, awake: { new: await list('new'), snoozed: await list('snoozed') } }).toEqual({
      asleep: { new: ['Rolls'], snoozed: ['Rye'] },
      awake: { new: ['Rye', 'Rolls'], snoozed: [] },
    });
  });

  it('comes back to Waiting, where who waits longest is first, page by page', async () => {
    for (const name of ['One', 'Two', 'Three']) {
      await hear(name);
      const { id } = await find(name);
      await test.client.mentions.decide({ commandId: makeCommandId(), ids: [id], to: 'waiting' });
    }
    await snooze('One', test.now + hourMs);
    const asleep = await list('waiting', 1);
    test.now += hourMs;
    expect([asleep, await list('waiting', 1)]).toEqual([
      ['Two', 'Three'],
      ['One', 'Two', 'Three'],
    ]);
  });

  it('is listed by when it comes back, page by page, and counted', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four']) await hear(name);
    await snooze('Two', test.now + 3 * hourMs);
    await snooze('Three', test.now + hourMs);
    await snooze('Four', test.now + hourMs);
    expect([await list('snoozed', 1), await test.client.mentions.counts()]).toEqual([
      ['Three', 'Four', 'Two'],
      expect.objectContaining({ new: 1, snoozed: 3, all: 4 }),
    ]);
  });

  it('is taken up by a decision, by hand, or by undo', async () => {
    await hear('Rye');
    const { commandId } = await snooze('Rye', test.now + hourMs);
    await undo(commandId);
    const afterUndo = await list('new');
    await snooze('Rye', test.now + hourMs);
    await snooze('Rye', null);
    const afterHand = await list('new');
    await snooze('Rye', test.now + hourMs);
    const { id } = await find('Rye');
    const decided = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [id],
      to: 'waiting',
    });
    const afterDecision = [await list('waiting'), await list('snoozed')];
    await undo(decided.commandId);
    expect({ afterUndo, afterHand, afterDecision, afterAll: await list('snoozed') }).toEqual({
      afterUndo: ['Rye'],
      afterHand: ['Rye'],
      afterDecision: [['Rye'], []],
      afterAll: ['Rye'],
    });
  });

  it('can not be put off into the past', async () => {
    await hear('Rye');
    await expect(snooze('Rye', test.now)).rejects.toMatchObject({ code: 'IN_THE_PAST' });
  });
});

describe('the reasons that are offered', () => {
  const offered = (to: 'closed' | 'dismissed', outcome: Outcome | null) =>
    test.client.mentions.usedReasons({ to, outcome });

  it('are those given before for the same decision, the most used first', async () => {
    await hear('Rye', 'Rolls', 'Buns', 'Tarts');
    await close('Rye', 'noReplyNeeded', 'Only a picture');
    await close('Rolls', 'noReplyNeeded', 'Thanked in the shop');
    await close('Buns', 'noReplyNeeded', 'Only a picture');
    await close('Tarts', 'refunded', 'Was burnt');
    const [forNoReply, forRefund, forNone] = await Promise.all([
      offered('closed', 'noReplyNeeded'),
      offered('closed', 'refunded'),
      offered('dismissed', null),
    ]);
    expect({ forNoReply, forRefund, forNone }).toEqual({
      forNoReply: ['Only a picture', 'Thanked in the shop'],
      forRefund: ['Was burnt'],
      forNone: [],
    });
  });

  it('forget what was taken back', async () => {
    await hear('Rye');
    const { commandId } = await close('Rye', 'lost', 'Moved away');
    await undo(commandId);
    expect(await offered('closed', 'lost')).toEqual([]);
  });
});

describe('that nobody needs a reply', () => {
  it('is refused without a reason', async () => {
    await hear('Rye');
    await expect(close('Rye', 'noReplyNeeded')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
