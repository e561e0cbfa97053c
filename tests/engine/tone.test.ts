import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionCard, Tone } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { monday, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

let lastGuid = -1_000_000;

async function hear(texts: readonly string[], place = 'blog.example/feed'): Promise<MentionCard[]> {
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve(place, writeRss([], place));
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
  const items = texts.map((text) => {
    lastGuid += 1;
    return { guid: `t${lastGuid}`, text, at: monday + lastGuid };
  });
  test.server.serve(place, writeRss(items, place));
  await test.client.feeds.checkNow({ id });
  return list();
}

/** In the order they were given. */
async function list(): Promise<MentionCard[]> {
  const { cards } = await test.client.mentions.list({ view: 'new' });
  return cards.toReversed();
}

const setTone = (cards: readonly (MentionCard | undefined)[], tone: Tone | null) =>
  test.client.mentions.setTone({
    commandId: makeCommandId(),
    ids: cards.flatMap((card) => (card ? [card.id] : [])),
    tone,
  });

const tonesOf = (cards: readonly MentionCard[]) => cards.map(({ tone }) => tone.value);

const praise = 'Lovely rye from the Blue Door, best in town';
const complaint = 'Raw rolls at the Blue Door, third time, so disappointing';
const question = 'Is the Blue Door open on the bank holiday?';

describe('the tone of a mention', () => {
  it('comes with it, with its language and the words that made it', async () => {
    const cards = await hear([praise, complaint, question]);
    expect(cards.map(({ language, tone }) => [language, tone])).toEqual(
      (['positive', 'negative', 'neutral'] as const).map((value) => [
        'en',
        { value, isSure: true, isByHand: false },
      ]),
    );
    const [, bad] = cards;
    if (!bad) throw new Error('nothing was heard');
    expect((await test.client.mentions.get({ id: bad.id })).toneWords).toEqual([
      'disappointing',
      'Raw',
      'third time',
    ]);
  });

  it('is what the owner says it is, until that is undone or taken back', async () => {
    const cards = await hear([complaint]);
    const { commandId, label } = await setTone(cards, 'positive');
    expect(label).toBe(`Positive: “Raw rolls at the Blue Door, third time, so disappointing”`);
    expect((await list()).map(({ tone }) => tone)).toEqual([
      { value: 'positive', isSure: true, isByHand: true },
    ]);
    await test.client.commands.undo({ commandId });
    expect(await list()).toEqual(cards);
    await setTone(cards, 'neutral');
    await setTone(cards, null);
    expect(await list()).toEqual(cards);
  });

  it('fails for a mention that is not there, and changes nothing', async () => {
    const cards = await hear([complaint]);
    const stranger = crypto.randomUUID() as MentionCard['id'];
    await expect(
      test.client.mentions.setTone({
        commandId: makeCommandId(),
        ids: [stranger, ...cards.map(({ id }) => id)],
        tone: 'neutral',
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'mention' } });
    expect(await list()).toEqual(cards);
  });

  it('is taught by corrections, never so far that one turns a strong word, and untaught by undo', async () => {
    const slow = ['Slow again at the Blue Door', 'The Blue Door is slow', 'Slow bread from the Blue Door'];
    const cards = await hear([...slow, 'A slow morning at the Blue Door', complaint]);
    const before = tonesOf(cards);
    expect(before).toEqual(['negative', 'negative', 'negative', 'negative', 'negative']);
    test.now += 1;
    await setTone(cards.slice(0, 1), 'positive');
    await expect.poll(async () => (await test.client.settings.taughtTones()).correctionCount).toBe(1);
    expect(tonesOf(await list())).toEqual(['positive', ...before.slice(1)]);
    test.now += 1;
    const { commandId } = await setTone(cards.slice(1, 3), 'positive');
    const sureness = async () =>
      (await list()).map(({ tone }) => `${tone.isSure ? '' : 'probably '}${tone.value}`);
    await expect
      .poll(sureness)
      .toEqual(['positive', 'positive', 'positive', 'probably negative', 'negative']);
    expect((await test.client.settings.taughtTones()).words).toEqual([{ word: 'slow', leansTo: 'positive' }]);
    await test.client.commands.undo({ commandId });
    await expect.poll(sureness).toEqual(['positive', ...before.slice(1)]);
  });

  it('follows the words when a text is changed', async () => {
    const place = 'blog.example/feed';
    await hear([complaint], place);
    const edited = {
      guid: `t${lastGuid}`,
      text: 'Lovely rolls at the Blue Door after all',
      at: monday + lastGuid,
    };
    test.server.serve(place, writeRss([edited], place));
    const [feed] = await test.client.feeds.list();
    if (!feed) throw new Error('no feed');
    await test.client.feeds.checkNow({ id: feed.id });
    expect(tonesOf(await list())).toEqual(['positive']);
  });

  it('by hand comes back with a card that was joined and is taken apart again', async () => {
    const first = await hear([complaint], 'one.example/feed');
    test.server.serve('two.example/feed', writeRss([], 'two.example/feed'));
    const id = await test.addFeed('two.example/feed');
    await test.client.feeds.checkNow({ id });
    test.server.serve('two.example/feed', writeRss([{ guid: 'j', text: praise }], 'two.example/feed'));
    await test.client.feeds.checkNow({ id });
    const other = (await list()).find((card) => card.id !== first[0]?.id);
    await setTone([other], 'negative');
    const ids = [...first.map((card) => card.id), ...(other ? [other.id] : [])];
    const joined = await test.client.mentions.join({ commandId: makeCommandId(), ids });
    const { sightings } = await test.client.mentions.get({ id: joined.id });
    const last = sightings.find(({ isFirst }) => !isFirst);
    if (!last) throw new Error('nothing was joined');
    await test.client.mentions.split({ commandId: makeCommandId(), sightingId: last.id });
    const tones = new Map((await list()).map((card) => [card.id, card.tone]));
    expect([...tones].filter(([card]) => card === other?.id).map(([, tone]) => tone)).toEqual([
      { value: 'negative', isSure: true, isByHand: true },
    ]);
  });

  it('is worked out for what was stored before there were tones, the next time Earmark listens', async () => {
    const cards = await hear([praise, 'ill after the Blue Door quiche']);
    const database = new Database(test.databaseFile);
    database.exec(`
      UPDATE mentions SET language = NULL, tone_score = NULL, urgent_word = NULL;
      DELETE FROM tone_pass;`);
    database.close();
    expect((await list()).map(({ language, urgentWord }) => [language, urgentWord])).toEqual([
      [null, null],
      [null, null],
    ]);
    await test.restart();
    test.engine.startListening();
    await expect.poll(list).toEqual(cards);
  });

  it('forgets what it was taught when asked to, and the corrections stay', async () => {
    const cards = await hear([
      'Slow again at the Blue Door',
      'The Blue Door is slow',
      'Slow, slow Blue Door',
    ]);
    test.now += 1;
    await setTone(cards.slice(0, 2), 'positive');
    expect((await test.client.settings.taughtTones()).words.map(({ word }) => word)).toEqual(['slow']);
    await test.client.settings.forgetTaughtTones({ commandId: makeCommandId() });
    expect(await test.client.settings.taughtTones()).toEqual({ correctionCount: 0, words: [] });
    await expect.poll(async () => tonesOf(await list())).toEqual(['positive', 'positive', 'negative']);
  });
});

describe('a word that can’t wait', () => {
  it('is named on the card, as it stands in the text', async () => {
    const cards = await hear(['My son was ILL after the Blue Door quiche', 'Blue Door illustrated', praise]);
    expect(cards.map(({ urgentWord }) => urgentWord)).toEqual(['ILL', null, null]);
  });

  it('is the owner’s to choose, also for what was heard before', async () => {
    await hear(['Nuts in the Blue Door muffin', 'I was ill, Blue Door']);
    const english = async () =>
      (await test.client.settings.urgentWords()).find(({ language }) => language === 'en');
    const ours = await english();
    const { commandId } = await test.client.settings.saveUrgentWords({
      commandId: makeCommandId(),
      language: 'en',
      words: ['nut*'],
    });
    expect(await english()).toEqual({ language: 'en', words: ['nut*'], isOurs: false });
    const words = async () => (await list()).map(({ urgentWord }) => urgentWord);
    await expect.poll(words).toEqual(['Nuts', null]);
    await test.client.commands.undo({ commandId });
    await expect.poll(words).toEqual([null, 'ill']);
    expect(await english()).toEqual(ours);
  });

  it('does not hurry anyone about another shop, or about what was said before you started', async () => {
    await test.addWatch({ name: 'Rival', kind: 'competitor', anyOf: ['Crumbs'] });
    test.server.serve('old.example/feed', writeRss([{ guid: 'o', text: 'ill after the Blue Door' }]));
    await test.addFeed('old.example/feed');
    await hear(['ill after Crumbs', 'ill after the Blue Door']);
    const { cards } = await test.client.mentions.list({ view: 'all' });
    const urgent = cards.filter(({ urgentWord }) => urgentWord !== null);
    expect(urgent.map(({ headline }) => headline.map(({ text }) => text).join(''))).toEqual([
      'ill after the Blue Door',
    ]);
  });
});
