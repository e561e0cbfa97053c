import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, DecidedState, MentionCard, MentionView } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  const feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
  const items = ['Rye', 'Oat', 'Fig'].map((name) => ({ guid: name, text: `${name} at the Blue Door` }));
  test.server.serve('blog.example/feed', writeRss(items));
  await test.client.feeds.checkNow({ id: feed });
});
afterEach(() => test.close());

const readName = ({ headline }: MentionCard) =>
  headline
    .map(({ text }) => text)
    .join('')
    .split(' ')[0] ?? '';

async function list(view: MentionView): Promise<string[]> {
  const { cards } = await test.client.mentions.list({ view });
  return cards.map(readName).sort();
}

async function decide(name: string, to: DecidedState): Promise<CommandId> {
  const { cards } = await test.client.mentions.list({ view: 'all' });
  const ids = cards.filter((card) => readName(card) === name).map(({ id }) => id);
  test.now += minuteMs;
  return (await test.client.mentions.decide({ commandId: makeCommandId(), ids, to })).commandId;
}

const undo = (commandId: CommandId | null = null) => test.client.commands.undo({ commandId });
const redo = (commandId: CommandId | null = null) => test.client.commands.redo({ commandId });
/** The newest commands, without what made the watch and the feed. */
async function listDecisions() {
  const all = await test.client.commands.list({});
  return all.slice(0, -2).map(({ label, can, blockedBy, undoneAt }) => ({
    label,
    can,
    blockedBy,
    isUndone: undoneAt !== null,
  }));
}

describe('redo', () => {
  it('goes several steps back and forth, also after a restart', async () => {
    await decide('Rye', 'dismissed');
    await decide('Rye', 'waiting');
    await decide('Oat', 'dismissed');
    await undo();
    await undo();
    await undo();
    expect(await list('new')).toEqual(['Fig', 'Oat', 'Rye']);
    await test.restart();
    expect((await redo()).label).toBe('Not about you: “Rye at the Blue Door”');
    expect(await list('dismissed')).toEqual(['Rye']);
    await redo();
    await redo();
    expect([await list('waiting'), await list('dismissed'), await test.client.mentions.counts()]).toEqual([
      ['Rye'],
      ['Oat'],
      { new: 1, waiting: 1, snoozed: 0, replied: 0, closed: 0, dismissed: 1, history: 0, quiet: 0, all: 3 },
    ]);
    await expect(redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  });

  it('is over once something new was done', async () => {
    const rye = await decide('Rye', 'dismissed');
    await undo();
    await decide('Oat', 'waiting');
    await expect(redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
    await expect(redo(rye)).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
    expect(await list('new')).toEqual(['Fig', 'Rye']);
  });

  it('of one command that others were built on waits for what comes before it', async () => {
    await decide('Rye', 'dismissed');
    const waiting = await decide('Rye', 'waiting');
    await undo();
    await undo();
    await expect(redo(waiting)).rejects.toMatchObject({
      code: 'REDO_BLOCKED',
      data: { by: 'Not about you: “Rye at the Blue Door”' },
    });
    await redo();
    await redo(waiting);
    expect(await list('waiting')).toEqual(['Rye']);
  });

  it('done twice changes nothing the second time', async () => {
    const rye = await decide('Rye', 'dismissed');
    await undo(rye);
    await redo(rye);
    await redo(rye);
    expect(await list('dismissed')).toEqual(['Rye']);
    await undo();
    expect(await list('new')).toEqual(['Fig', 'Oat', 'Rye']);
  });

  it('writes the steps of a mention again, with the command that took them', async () => {
    const commandId = await decide('Rye', 'dismissed');
    const { cards } = await test.client.mentions.list({ view: 'dismissed' });
    const id = cards[0]?.id;
    if (!id) throw new Error('nothing was dismissed');
    const before = await test.client.mentions.get({ id });
    await undo();
    expect((await test.client.mentions.get({ id })).events).toEqual([]);
    await redo();
    const after = await test.client.mentions.get({ id });
    expect([after.events.map((event) => event.commandId), after]).toEqual([[commandId], before]);
  });
});

describe('what was done last', () => {
  it('says of each command what can be done about it now, and what is in its way', async () => {
    const notAboutRye = 'Not about you: “Rye at the Blue Door”';
    const ryeWaits = 'It concerns you: “Rye at the Blue Door”';
    await decide('Rye', 'dismissed');
    await decide('Rye', 'waiting');
    await decide('Rye', 'waiting');
    expect(await listDecisions()).toEqual([
      { label: ryeWaits, can: 'undo', blockedBy: null, isUndone: false },
      { label: notAboutRye, can: null, blockedBy: ryeWaits, isUndone: false },
    ]);
    await undo();
    await undo();
    expect(await listDecisions()).toEqual([
      { label: ryeWaits, can: null, blockedBy: notAboutRye, isUndone: true },
      { label: notAboutRye, can: 'redo', blockedBy: null, isUndone: true },
    ]);
    await decide('Oat', 'waiting');
    expect(await listDecisions()).toEqual([
      { label: 'It concerns you: “Oat at the Blue Door”', can: 'undo', blockedBy: null, isUndone: false },
      { label: ryeWaits, can: null, blockedBy: null, isUndone: true },
      { label: notAboutRye, can: null, blockedBy: null, isUndone: true },
    ]);
  });

  it('is kept for two hundred commands; what is older can be decided anew', async () => {
    const first = await decide('Rye', 'dismissed');
    for (let count = 0; count < 200; count += 1) await decide('Oat', count % 2 ? 'new' : 'waiting');
    await expect(undo(first)).rejects.toMatchObject({ code: 'UNDO_TOO_OLD' });
    expect((await test.client.commands.list({ limit: 200 })).length).toBe(200);
    await decide('Rye', 'new');
    expect(await list('new')).toEqual(['Fig', 'Oat', 'Rye']);
  }, 30_000);
});
