import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, DecidedState, MentionCard } from '#contract';
import { openReader } from '../../../src/engine/database/open.ts';
import { countWords, createWordCounts, isClearlyAside } from '../../../src/engine/lessons/countWords.ts';
import { markLessonsStale, readLessons } from '../../../src/engine/lessons/rows.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

const place = 'news.example/feed';
let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['blue door'] });
  test.server.serve(place, writeRss([], place));
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
});
afterEach(() => test.close());

let said = 0;
async function hear(texts: readonly string[]): Promise<void> {
  const items = texts.map((text) => {
    said += 1;
    return { guid: `l${said}`, text: `${text} ${said}`, at: monday + said };
  });
  test.now += minuteMs;
  test.server.serve(place, writeRss(items, place));
  const [feed] = await test.client.feeds.list();
  if (!feed) throw new Error('no feed');
  await test.client.feeds.checkNow({ id: feed.id });
}

const list = async (view: 'new' | 'all' = 'new') =>
  (await test.client.mentions.list({ view, limit: 200 })).cards;
const decide = (cards: readonly MentionCard[], to: DecidedState) => {
  test.now += 1;
  return test.client.mentions.decide({ commandId: makeCommandId(), ids: cards.map(({ id }) => id), to });
};
const textOf = (card: MentionCard) => card.headline.map((piece) => piece.text).join('');

const bread = (count: number) =>
  Array.from({ length: count }, (_, at) => `Fresh rolls and cake at the Blue Door bakery, batch ${at}`);
const paint = (count: number) =>
  Array.from({ length: count }, (_, at) => `How to paint a blue door with primer and sanding, coat ${at}`);

/** Hears and decides on as many of each kind. */
async function teach(concerning: number, aside: number): Promise<void> {
  await hear([...bread(concerning), ...paint(aside)]);
  const cards = await list();
  for (const [word, to] of [
    ['bakery', 'waiting'],
    ['primer', 'dismissed'],
  ] as const) {
    const told = cards.filter((card) => textOf(card).includes(word));
    if (told.length > 0) await decide(told, to);
  }
}

describe('what looks like what was put aside', () => {
  it('stands below all others in New, is counted there, and says why', async () => {
    await teach(10, 10);
    await hear([...bread(2), ...paint(3), ...bread(1)]);
    const cards = await list();
    expect(cards.map((card) => [textOf(card).includes('primer'), card.isUnlikely])).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect((await test.client.mentions.counts()).new).toBe(6);
    const unlikely = cards.find((card) => card.isUnlikely);
    if (!unlikely) throw new Error('none');
    const { unlikelyWords } = await test.client.mentions.get({ id: unlikely.id });
    expect(unlikelyWords).toContain('paint');
    expect(unlikelyWords).not.toContain('blue');
  });

  it('is read page by page without a gap, also across the border', async () => {
    await teach(10, 10);
    await hear([...bread(3), ...paint(3)]);
    const whole = await list();
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      const paged: MentionCard[] = [];
      let before: string | null = null;
      do {
        const page: { cards: MentionCard[]; next: string | null } = await test.client.mentions.list({
          view: 'new',
          before,
          limit,
        });
        paged.push(...page.cards);
        before = page.next;
      } while (before !== null);
      expect(paged).toEqual(whole);
    }
  });

  it('is found by a search in New too', async () => {
    await teach(10, 10);
    await hear(paint(2));
    const { cards } = await test.client.mentions.list({ view: 'new', query: 'primer' });
    expect(cards.map(({ id }) => id)).toEqual((await list()).map(({ id }) => id));
    expect(cards).toHaveLength(2);
  });

  it.each([
    [4, 30],
    [30, 4],
    [9, 10],
  ])('is not told after only %i that concern the shop and %i that do not', async (concerning, aside) => {
    await teach(concerning, aside);
    await hear(paint(2));
    expect((await list()).map((card) => card.isUnlikely)).toEqual([false, false]);
  });

  it('is not told of what holds no word that was decided on, nor of what can’t wait', async () => {
    await teach(10, 30);
    await hear([
      'Quelqu’un connait blue door',
      'To paint a blue door with primer and sanding is an allergic reaction',
    ]);
    expect((await list()).map(({ isUnlikely, urgentWord }) => [isUnlikely, urgentWord === null])).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('is forgotten, and known again when that is undone', async () => {
    await teach(10, 10);
    expect(await test.client.settings.taughtTriage()).toEqual({ concernsCount: 10, asideCount: 10 });
    const { commandId } = await test.client.settings.forgetTaughtTriage({ commandId: makeCommandId() });
    expect(await test.client.settings.taughtTriage()).toEqual({ concernsCount: 0, asideCount: 0 });
    await hear(paint(1));
    expect((await list()).map((card) => card.isUnlikely)).toEqual([false]);
    await test.client.commands.undo({ commandId });
    await hear(paint(1));
    expect((await list()).map((card) => card.isUnlikely)).toEqual([false, true]);
  });

  it('is not taught by what a rule put aside', async () => {
    await teach(10, 0);
    await hear(paint(20));
    await test.client.rules.add({
      commandId: makeCommandId(),
      rule: { watchId: null, kind: 'neverWords', values: ['primer'], shownAs: null },
    });
    expect(await test.client.settings.taughtTriage()).toEqual({ concernsCount: 10, asideCount: 0 });
  });
});

describe('the words that were counted', () => {
  it('are those of a count from the beginning, whatever was decided and undone, and New hides nothing', async () => {
    const followed = openReader(test.databaseFile);
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom('waiting', 'dismissed', 'new', 'undo', 'hear'), fc.nat(50)), {
            minLength: 5,
            maxLength: 15,
          }),
          async (steps) => {
            const done: CommandId[] = [];
            for (const [step, pick] of steps) {
              const cards = await list('all');
              const picked = cards.filter((_, at) => (at + pick) % 3 === 0).slice(0, 9);
              if (step === 'hear' || picked.length === 0) await hear([...bread(2), ...paint(2)]);
              else if (step === 'undo') {
                const commandId = done.pop();
                if (commandId) await test.client.commands.undo({ commandId });
              } else done.push((await decide(picked, step)).commandId);
              expect(countFollowing(followed)).toEqual(await countAnew());
              const open = (await list('all')).filter(({ state }) => state === 'new').map(({ id }) => id);
              expect((await list()).map(({ id }) => id).sort()).toEqual(open.sort());
            }
          },
        ),
        { numRuns: 6 },
      );
    } finally {
      followed.close();
    }
  });

  const countAnew = async () => {
    const fresh = openReader(test.databaseFile);
    try {
      return readLessons(fresh).counts;
    } finally {
      fresh.close();
    }
  };
  const countFollowing = (database: ReturnType<typeof openReader>) => {
    markLessonsStale(database);
    return readLessons(database).counts;
  };

  it('leave nothing once they are counted out', () => {
    const counts = createWordCounts();
    countWords(counts, ['paint', 'door'], 'aside', 1);
    countWords(counts, ['rolls', 'door'], 'concerns', 1);
    countWords(counts, ['rolls', 'door'], 'concerns', -1);
    countWords(counts, ['paint', 'door'], 'aside', -1);
    expect(counts).toEqual(createWordCounts());
    expect(isClearlyAside(counts, ['paint'])).toBe(false);
  });
});
