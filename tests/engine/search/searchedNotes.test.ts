import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MentionId } from '#contract';
import { openWriter } from '../../../src/engine/database/open.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
let ids: readonly MentionId[];

beforeAll(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('forum.example/feed', writeRss([]));
  const id = await test.addFeed('forum.example/feed');
  await test.client.feeds.checkNow({ id });
  const items = ['Rolls', 'Rye', 'Buns'].map((word) => ({ guid: word, text: `${word} at the Blue Door` }));
  test.server.serve('forum.example/feed', writeRss(items));
  await test.client.feeds.checkNow({ id });
  ids = (await test.client.mentions.list({ view: 'all' })).cards.map((card) => card.id);
});
afterAll(() => test.close());

const mentionAt = (place: number) => ids[place % ids.length] as MentionId;

const write = (place: number, text: string) =>
  test.client.notes.save({ commandId: makeCommandId(), mentionId: mentionAt(place), text });

const answer = (place: number, text: string) =>
  test.client.replies.record({
    commandId: makeCommandId(),
    mentionId: mentionAt(place),
    details: { text, place: 'forum', saidAt: test.now, address: null },
  });

const find = async (query: string) =>
  (await test.client.mentions.list({ view: 'all', query })).cards.map((card) => card.id);

/** Whether the search index holds what it would hold if it were made anew. */
function checkIndex(): void {
  const database = openWriter(test.databaseFile);
  database.exec("INSERT INTO mention_search (mention_search, rank) VALUES ('integrity-check', 1)");
  database.close();
}

it('a note is found with its mention, by its words, its mark and its tag', async () => {
  const { commandId } = await write(1, 'Her mother is Ｍａｒｇｏｔ. 我们的面包');
  await test.client.tags.apply({
    commandId: makeCommandId(),
    ids: [mentionAt(2)],
    tag: { name: 'Café', colour: 'red' },
    isOn: true,
  });
  const queries = ['margot', '面包', 'has:note', 'tag:cafe', '-tag:café has:note'];
  const found = Object.fromEntries(
    await Promise.all(queries.map(async (query) => [query, await find(query)])),
  );
  await test.client.commands.undo({ commandId });
  expect({ found, undone: [await find('margot'), await find('has:note')] }).toEqual({
    found: {
      margot: [mentionAt(1)],
      面包: [mentionAt(1)],
      'has:note': [mentionAt(1)],
      'tag:cafe': [mentionAt(2)],
      '-tag:café has:note': [mentionAt(1)],
    },
    undone: [[], []],
  });
});

it('notes are in the index as if that were made anew, whatever is written, answered and taken back', async () => {
  const act = fc.record({
    kind: fc.constantFrom('write', 'answer', 'undo'),
    place: fc.nat(2),
    text: fc.constantFrom('fresh bread', 'Ｆｒｅｓｈ', '面包很好', 'crème', ''),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
      for (const { kind, place, text } of acts) {
        if (kind === 'write') await write(place, text);
        else if (kind === 'answer') await answer(place, text || 'Thank you');
        else await test.client.commands.undo({ commandId: null }).catch(() => {});
      }
      checkIndex();
    }),
    { numRuns: 12 },
  );
});
