import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionId, ReplyId } from '#contract';
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

async function record(
  mention: number,
  text: string,
): Promise<Awaited<ReturnType<typeof test.client.replies.record>>> {
  const mentionId = ids[mention % ids.length];
  if (!mentionId) throw new Error('there is no mention');
  return test.client.replies.record({
    commandId: makeCommandId(),
    mentionId,
    details: { text, place: 'forum', saidAt: test.now, address: null },
  });
}

const find = async (query: string) =>
  (await test.client.mentions.list({ view: 'all', query })).cards.map(({ headline, foundReply }) => ({
    says: headline.map(({ text }) => text).join(''),
    answered: foundReply.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
  }));

/** Whether the search index holds what it would hold if it were made anew. */
function checkIndex(): void {
  const database = openWriter(test.databaseFile);
  database.exec("INSERT INTO mention_search (mention_search, rank) VALUES ('integrity-check', 1)");
  database.close();
}

describe('what was answered', () => {
  it('is found with the mention it answers, which says so where it does not hold the words itself', async () => {
    const { commandId } = await record(1, 'We baked a fresh tray, come by on Friday. 我们的面包');
    const text = 'We baked a fresh tray, come by on Friday. 我们的面包';
    expect({
      word: await find('tray'),
      spaceless: await find('面包'),
      ownWords: await find('has:reply rye'),
      every: await find('has:reply'),
    }).toEqual({
      word: [{ says: 'Rye at the Blue Door', answered: text.replace('tray', '[tray]') }],
      spaceless: [{ says: 'Rye at the Blue Door', answered: text.replace('面包', '[面包]') }],
      ownWords: [{ says: 'Rye at the Blue Door', answered: '' }],
      every: [{ says: 'Rye at the Blue Door', answered: '' }],
    });
    await test.client.commands.undo({ commandId });
    expect([await find('tray'), await find('has:reply')]).toEqual([[], []]);
  });

  it('is in the index as if that were made anew, whatever is recorded, changed, removed and taken back', async () => {
    const act = fc.record({
      kind: fc.constantFrom('record', 'edit', 'remove', 'undo'),
      which: fc.nat(20),
      text: fc.constantFrom('fresh bread', 'Ｆｒｅｓｈ', '面包很好', 'crème', 'fresh fresh rolls'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const known: ReplyId[] = [];
        for (const { kind, which, text } of acts) {
          const id = known[which % Math.max(known.length, 1)];
          const commandId = makeCommandId();
          const details = { text, place: '', saidAt: test.now, address: null };
          if (kind === 'record') known.push((await record(which, text)).id);
          else if (kind === 'undo') await test.client.commands.undo({ commandId: null }).catch(() => {});
          else if (id === undefined) continue;
          else if (kind === 'edit')
            await test.client.replies.edit({ commandId, id, details }).catch(() => {});
          else await test.client.replies.remove({ commandId, id }).catch(() => {});
        }
        checkIndex();
      }),
      { numRuns: 15 },
    );
  });

  it('is missed in an index that was kept without it (the check does find that)', async () => {
    await record(0, 'a last word');
    const database = openWriter(test.databaseFile);
    database.exec(
      "INSERT INTO mention_search (mention_search, rowid, body, author, added) SELECT 'delete', seq, body, author, added FROM mention_search_source WHERE seq = 1",
    );
    database.close();
    expect(checkIndex).toThrow('malformed');
  });
});
