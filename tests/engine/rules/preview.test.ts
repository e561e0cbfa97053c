import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FeedId,
  type Preview,
  type PreviewGroup,
  plainWatch,
  type WatchDraft,
  type WatchId,
} from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
let feed: FeedId;
beforeEach(async () => {
  test = await startTestEngine();
  test.server.serve('blog.example/feed', writeRss([]));
  feed = await test.addFeed('blog.example/feed');
  await test.client.feeds.checkNow({ id: feed });
});
afterEach(() => test.close());

const posts = [
  { guid: 'rye', text: 'Rye from the Anchor', author: 'millstone', link: 'http://town.example/1' },
  { guid: 'paint', text: 'Anchor paint dries slowly', author: 'brushy', link: 'http://paintforum.example/2' },
  { guid: 'boat', text: 'Lost my anchor at sea', author: 'brushy', link: 'http://paintforum.example/3' },
  { guid: 'cake', text: 'Cake at the Anchor', author: 'rowan_t', link: 'http://town.example/4' },
  { guid: 'ferry', text: 'The ferry is late', author: 'quay', link: 'http://town.example/5' },
].map((post, index) => ({ ...post, at: monday - index * minuteMs }));

async function hear(items = posts) {
  test.server.serve('blog.example/feed', writeRss(items));
  await test.client.feeds.checkNow({ id: feed });
}

async function readLast(telling: Promise<AsyncIterable<Preview>>): Promise<Preview> {
  let last: Preview | null = null;
  for await (const preview of await telling) last = preview;
  if (!last?.isDone) throw new Error('the preview never came to its end');
  return last;
}

const draft = (words: Partial<WatchDraft>): WatchDraft => ({
  ...plainWatch,
  anyOf: [],
  allOf: [],
  noneOf: [],
  ...words,
});
const previewWatch = (id: WatchId | null, words: Partial<WatchDraft> | null) =>
  readLast(test.client.watches.preview({ id, draft: words === null ? null : draft(words) }));
const say = ({ count, cards }: PreviewGroup) => [
  count,
  cards.map(({ headline }) => headline.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')),
];
const none = [0, []];

async function decide(text: string, to: 'waiting' | 'dismissed') {
  const { cards } = await test.client.mentions.list({ view: 'all' });
  const card = cards.find(({ headline }) => headline.some((piece) => piece.text.includes(text)));
  await test.client.mentions.decide({ commandId: makeCommandId(), ids: [card?.id as never], to });
}

describe('the preview of a watch', () => {
  it('shows what a new one would find in what was heard, the newest first, marked and by place', async () => {
    await hear();
    const preview = await previewWatch(null, { anyOf: ['anchor'], noneOf: ['paint'] });
    expect({ ...preview, matching: say(preview.matching), finds: say(preview.finds) }).toEqual({
      checkedCount: 5,
      totalCount: 5,
      isDone: true,
      matching: [3, ['Rye from the [Anchor]', 'Lost my [anchor] at sea', 'Cake at the [Anchor]']],
      hides: {
        decided: { count: 0, cards: [] },
        undecided: { count: 0, cards: [] },
        dismissed: { count: 0, cards: [] },
      },
      keptCount: 0,
      finds: [3, ['Rye from the [Anchor]', 'Lost my [anchor] at sea', 'Cake at the [Anchor]']],
    });
    expect(preview.matching.places).toEqual([{ place: 'blog.example/feed', count: 3 }]);
    expect(preview.matching.cards[0]).toMatchObject({
      author: 'millstone',
      place: 'blog.example/feed',
      mentionId: null,
    });
  });

  it('says what a change would hide, by what was decided, and what it would newly find', async () => {
    await test.addWatch({ anyOf: ['anchor'] });
    await hear();
    await decide('Rye', 'waiting');
    await decide('paint', 'dismissed');
    const [watch] = await test.client.watches.list();
    const preview = await previewWatch(watch?.id ?? null, { anyOf: ['cake', 'ferry'] });
    expect({
      decided: say(preview.hides.decided),
      undecided: say(preview.hides.undecided),
      dismissed: say(preview.hides.dismissed),
      kept: preview.keptCount,
      finds: say(preview.finds),
      matching: say(preview.matching),
    }).toEqual({
      decided: [1, ['Rye from the [Anchor]']],
      undecided: [1, ['Lost my [anchor] at sea']],
      dismissed: [1, ['[Anchor] paint dries slowly']],
      kept: 1,
      finds: [1, ['The [ferry] is late']],
      matching: [2, ['[Cake] at the Anchor', 'The [ferry] is late']],
    });
  });

  it('tells of the removal of one what only it finds', async () => {
    await test.addWatch({ anyOf: ['anchor'] });
    await test.addWatch({ anyOf: ['cake'] });
    await hear();
    const [watch] = await test.client.watches.list();
    const { hides, keptCount } = await previewWatch(watch?.id ?? null, null);
    expect([hides.undecided.count, keptCount]).toEqual([3, 1]);
  });

  it('counts what stands at several places once', async () => {
    const [rye] = posts;
    if (!rye) throw new Error('no post');
    await hear([rye, { ...rye, guid: 'again', link: `${rye.link}?utm_source=x` }]);
    expect((await previewWatch(null, { anyOf: ['anchor'] })).matching.count).toBe(1);
  });

  it('finds nothing without words, and is refused for a watch that is not there', async () => {
    await hear();
    expect(say((await previewWatch(null, {})).matching)).toEqual(none);
    await expect(previewWatch(crypto.randomUUID() as WatchId, {})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('saves exactly what it said', async () => {
    await test.addWatch({ anyOf: ['anchor'] });
    await hear();
    await decide('Rye', 'waiting');
    const [watch] = await test.client.watches.list();
    if (!watch) throw new Error('no watch');
    const preview = await previewWatch(watch.id, { anyOf: ['ferry'] });
    const { label } = await test.client.watches.edit({
      commandId: makeCommandId(),
      id: watch.id,
      details: { ...watch, anyOf: ['ferry'] },
    });
    expect(label).toBe(`“Our name” changed, ${preview.hides.undecided.count} mentions put aside`);
    await expect.poll(async () => (await test.client.mentions.counts()).history).toBe(preview.finds.count);
  });
});

describe('the preview of a rule', () => {
  const noPaintForum = {
    watchId: null,
    kind: 'neverSite' as const,
    values: ['paintforum.example'],
    shownAs: null,
  };

  it('says what it would put aside and what stays, and what its removal would bring back', async () => {
    await test.addWatch({ anyOf: ['anchor'] });
    await hear();
    await decide('paint', 'waiting');
    const preview = await readLast(test.client.rules.preview({ rule: noPaintForum }));
    expect([say(preview.hides.decided), say(preview.hides.undecided), preview.keptCount]).toEqual([
      [1, ['[Anchor] paint dries slowly']],
      [1, ['Lost my [anchor] at sea']],
      2,
    ]);
    const { id } = await test.client.rules.add({ commandId: makeCommandId(), rule: noPaintForum });
    const removal = await readLast(test.client.rules.preview({ id }));
    expect(say(removal.finds)).toEqual([1, ['Lost my [anchor] at sea']]);
  });
});

describe('a preview over much', () => {
  it('tells how far it is, lets other requests in between, and stops when it is called off', async () => {
    test.server.serve(
      'blog.example/feed',
      writeRss(
        Array.from({ length: 900 }, (_, index) => ({
          guid: `${index}`,
          text: `Anchor ${index} ${'and so on '.repeat(400)}`,
        })),
      ),
    );
    await test.client.feeds.checkNow({ id: feed });
    const calledOff = new AbortController();
    const telling = await test.client.watches.preview(
      { id: null, draft: draft({ anyOf: ['anchor'] }) },
      { signal: calledOff.signal },
    );
    const first = (await telling.next()).value as Preview;
    expect(first).toMatchObject({ totalCount: 900, isDone: false });
    expect(first.matching.cards.length).toBe(20);
    expect((await test.client.mentions.counts()).all).toBe(0);
    calledOff.abort();
    const rest: Preview[] = [];
    for await (const preview of telling) rest.push(preview);
    expect(rest.filter(({ isDone }) => isDone)).toEqual([]);
  });
});
