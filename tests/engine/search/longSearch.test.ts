import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionCard, MentionView } from '#contract';
import { openReader, sql } from '../../../src/engine/database/open.ts';
import { countMatching, selectMatching } from '../../../src/engine/search/searchMentions.ts';
import { startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

const count = 1_100;
const titled = 900;
let test: TestEngine;

const items = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    guid: `${from + index}`,
    ...(from + index === titled ? { title: 'Bread of the Blue Door' } : {}),
    text: `Number ${from + index}: ${index % 2 === 0 ? 'fresh bread at the Blue Door' : 'bread at the Blue Door, where nothing that anybody would call fresh is sold'}`,
    author: `visitor ${index % 7}`,
    at: monday + (from + index) * minuteMs - count * minuteMs,
  }));

beforeAll(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['Blue Door'] });
  test.server.serve('blog.example/feed', writeRss([]));
  const id = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id });
  for (let from = 0; from < count; from += 550) {
    test.server.serve('blog.example/feed', writeRss(items(from, from + 550)));
    await test.client.feeds.checkNow({ id });
  }
});
afterAll(() => test.close());

const readNumber = ({ headline, excerpt }: MentionCard) =>
  Number(/Number (\d+)/.exec([...headline, ...excerpt].map(({ text }) => text).join(''))?.[1]);

async function readAll(
  query: string,
  view: MentionView = 'all',
  betweenPages = async () => {},
): Promise<number[]> {
  const read: number[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof test.client.mentions.list>> = await test.client.mentions.list({
      view,
      query,
      before,
      limit: 200,
    });
    read.push(...page.cards.map(readNumber));
    before = page.next;
    await betweenPages();
  } while (before !== null);
  return read;
}

const newestFirst = Array.from({ length: count }, (_, index) => count - 1 - index);

describe('a long list of what was found', () => {
  it('counts as far as a thousand', async () => {
    const { found, next } = await test.client.mentions.list({ view: 'all', query: 'bread' });
    const second = await test.client.mentions.list({ view: 'all', query: 'bread', before: next });
    expect([found, second.found]).toEqual([{ count: 1_000, hasMore: true }, null]);
  });

  it('begins with the best of the newest, and goes on newest first', async () => {
    const others = newestFirst.filter((number) => number !== titled);
    expect(await readAll('bread')).toEqual([titled, ...others]);
  });

  it('puts what says all of it in one place above what says it here and there', async () => {
    const read = await readAll('fresh bread');
    const isTogether = (number: number) => (number % 550) % 2 === 0;
    expect(read.slice(0, 250).every(isTogether)).toBe(true);
  });

  it('tears no page while more arrives', async () => {
    let late = 0;
    const hearMore = async () => {
      const [feed] = await test.client.feeds.list();
      if (!feed) throw new Error('there is no feed');
      late += 1;
      const more = { guid: `late ${late}`, title: 'Late bread', text: 'bread at the Blue Door' };
      test.server.serve('blog.example/feed', writeRss([more]));
      await test.client.feeds.checkNow({ id: feed.id });
    };
    const before = await readAll('bread');
    expect(await readAll('bread', 'all', hearMore)).toEqual(before);
  });

  it('is the same for whoever asks for all of it at once', async () => {
    const database = openReader(test.databaseFile);
    const reading = { database, now: test.now, timeZone: 'UTC' };
    const numbers = new Map(
      sql<{ seq: number; text: string }>(database, 'SELECT seq, text FROM mentions')
        .all()
        .map(({ seq, text }) => [seq, Number(/Number (\d+)/.exec(text)?.[1])]),
    );
    const search = { view: 'new', query: '"call fresh" from:"visitor 3"' } as const;
    const selected = selectMatching(reading, search).map((seq) => numbers.get(seq));
    expect({ selected, counted: countMatching(reading, search) }).toEqual({
      selected: newestFirst.filter((number) => (number % 550) % 2 === 1 && (number % 550) % 7 === 3),
      counted: { count: selected.length, hasMore: false },
    });
    database.close();
  });
});
