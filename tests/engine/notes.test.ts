import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionCard, MentionId } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

let test: TestEngine;
let cards: Record<'rolls' | 'rye', MentionCard>;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  const feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
  test.server.serve(
    'blog.example/feed',
    writeRss([
      { guid: '1', text: 'Rolls of the Blue Door were raw' },
      { guid: '2', text: 'Rye of the Blue Door' },
    ]),
  );
  await test.client.feeds.checkNow({ id: feed });
  cards = { rolls: await find('Rolls'), rye: await find('Rye') };
});
afterEach(() => test.close());

async function find(start: string): Promise<MentionCard> {
  const { cards: all } = await test.client.mentions.list({ view: 'all' });
  const found = all.find(({ headline }) => headline[0]?.text.startsWith(start));
  if (!found) throw new Error(`nothing begins with ${start}`);
  return found;
}

const write = (text: string, mentionId: MentionId = cards.rolls.id) =>
  test.client.notes.save({ commandId: makeCommandId(), mentionId, text });
const type = (text: string) => test.client.notes.saveDraft({ mentionId: cards.rolls.id, text });
const undo = () => test.client.commands.undo({ commandId: null });
const redo = () => test.client.commands.redo({ commandId: null });
const read = async (mentionId = cards.rolls.id) => test.client.notes.list({ mentionId });
const readTexts = async () => (await read()).map(({ text, draft }) => ({ text, draft }));
const isMarked = async () => (await find('Rolls')).hasNote;

describe('a note', () => {
  it('is empty before anything is written', async () => {
    expect([await read(), await isMarked()]).toEqual([
      [{ id: null, mentionId: cards.rolls.id, text: '', writtenAt: null, versionCount: 0, draft: null }],
      false,
    ]);
  });

  it('keeps what it said before, the newest first', async () => {
    await write('Called her.\nShe comes on Friday.');
    const firstAt = test.now;
    test.now += minuteMs;
    await write('Called her twice.');
    const secondAt = test.now;
    test.now += minuteMs;
    const { label } = await write('');
    const [note] = await read();
    if (!note?.id) throw new Error('no note');
    expect({ label, note, versions: await test.client.notes.versions({ id: note.id }) }).toEqual({
      label: 'Note emptied: “Rolls of the Blue Door were raw”',
      note: {
        id: note.id,
        mentionId: cards.rolls.id,
        text: '',
        writtenAt: test.now,
        versionCount: 2,
        draft: null,
      },
      versions: [
        { text: 'Called her twice.', writtenAt: secondAt },
        { text: 'Called her.\nShe comes on Friday.', writtenAt: firstAt },
      ],
    });
  });

  it('is undone session by session, to the last letter, and redone', async () => {
    await write('First');
    await write('Second');
    const states = [await readTexts()];
    const versions = [(await read())[0]?.versionCount];
    for (const step of [undo, undo, redo, redo]) {
      await step();
      states.push(await readTexts());
      versions.push((await read())[0]?.versionCount);
    }
    expect({ states, versions }).toEqual({
      states: ['Second', 'First', '', 'First', 'Second'].map((text) => [{ text, draft: null }]),
      versions: [1, 0, 0, 0, 1],
    });
  });

  it('marks its mention while it says something', async () => {
    const marks = [];
    for (const text of ['Friday', ' \n ', 'Saturday']) {
      await write(text);
      marks.push(await isMarked());
    }
    await undo();
    marks.push(await isMarked());
    expect(marks).toEqual([true, false, true, false]);
  });

  it('written again as it is changes nothing, and is nothing to undo', async () => {
    await write('Friday');
    await write('Friday');
    await undo();
    expect(await readTexts()).toEqual([{ text: '', draft: null }]);
  });

  it('of a mention that is not there is refused', async () => {
    const mentionId = crypto.randomUUID() as MentionId;
    await expect(write('Friday', mentionId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'mention' },
    });
  });

  it('stays with its mention when that is joined to another card, and is shown there', async () => {
    await write('About the rye', cards.rye.id);
    await write('About the rolls', cards.rolls.id);
    const { id } = await test.client.mentions.join({
      commandId: makeCommandId(),
      ids: [cards.rolls.id, cards.rye.id],
    });
    const joined = (await read(id)).map(({ text }) => text);
    await undo();
    expect([new Set(joined), await readTexts()]).toEqual([
      new Set(['About the rye', 'About the rolls']),
      [{ text: 'About the rolls', draft: null }],
    ]);
  });
});

describe('the draft of a note', () => {
  it('survives a restart, marks its mention, and is no command', async () => {
    await type('Call h');
    await test.restart();
    expect([await readTexts(), await isMarked(), await test.client.commands.list({})]).toEqual([
      [{ text: '', draft: 'Call h' }],
      true,
      expect.not.arrayContaining([expect.objectContaining({ label: expect.stringContaining('Note') })]),
    ]);
  });

  it('is done with once it is written, and does not come back with an undo', async () => {
    await type('Call her');
    await write('Call her');
    const written = await readTexts();
    await undo();
    expect([written, await readTexts(), await isMarked()]).toEqual([
      [{ text: 'Call her', draft: null }],
      [{ text: '', draft: null }],
      false,
    ]);
  });

  it('that says what the note says is none, and one that empties it is one', async () => {
    await write('Friday');
    await type('');
    const emptied = await readTexts();
    await type('Friday');
    expect([emptied, await readTexts()]).toEqual([
      [{ text: 'Friday', draft: '' }],
      [{ text: 'Friday', draft: null }],
    ]);
  });

  it('stands beside the draft of a reply', async () => {
    await test.client.replies.saveDraft({ mentionId: cards.rolls.id, text: 'Dear', savedReplyId: null });
    await type('Call her');
    await write('Call her');
    expect([await test.client.replies.draft({ mentionId: cards.rolls.id }), await readTexts()]).toEqual([
      { text: 'Dear', savedReplyId: null },
      [{ text: 'Call her', draft: null }],
    ]);
  });
});
