import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionCard, MentionId, MentionView } from '#contract';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, minuteMs, monday, writeRss } from '../../helpers/writeRss.ts';

const place = 'talk.example/feed';
let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
  await test.addWatch({ anyOf: ['blue door'] });
  test.server.serve(place, writeRss([], place));
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
});
afterEach(() => test.close());

type Post = { readonly title?: string; readonly text: string; readonly link?: string };
let said = 0;

/** Hears posts in their order, in one poll. */
async function hear(...posts: readonly Post[]): Promise<void> {
  test.now += minuteMs;
  const items = posts.map((post) => {
    said += 1;
    return { guid: `q${said}`, ...post, at: test.now - minuteMs / 2 + said };
  });
  test.server.serve(place, writeRss(items, place));
  const feeds = await test.client.feeds.list();
  for (const feed of feeds) await test.client.feeds.checkNow({ id: feed.id });
}

const about = (thread: string, count: number, text = 'I walked past the Blue Door') =>
  Array.from({ length: count }, (_, at) => ({ title: `Re: ${thread}`, text: `${text}, post ${at}` }));

const list = async (view: MentionView = 'new', query = '') =>
  (await test.client.mentions.list({ view, query, limit: 200 })).cards;
const titles = (cards: readonly MentionCard[]) =>
  cards.map(({ headline }) => headline.map(({ text }) => text).join(''));
const count = async () => {
  const { new: inNew, quiet } = await test.client.mentions.counts();
  return { inNew, quiet };
};
const first = async (view: MentionView = 'new'): Promise<MentionId> => {
  const [card] = await list(view);
  if (!card) throw new Error('nothing there');
  return card.id;
};
const quiet = (mentionId: MentionId) => test.client.threads.quiet({ commandId: makeCommandId(), mentionId });
const undo = (commandId: Awaited<ReturnType<typeof quiet>>['commandId']) =>
  test.client.commands.undo({ commandId });

describe('a thread that is let be quiet', () => {
  it('puts what is undecided of it below New, and leaves other threads', async () => {
    await hear(...about('Best bread?', 3), ...about('Parking on the quay', 1));
    const cards = await list();
    const bread = cards.at(-1);
    if (!bread) throw new Error('nothing there');
    const output = await quiet(bread.id);
    expect(output.label).toBe('Quiet for a week: “Best bread?”');
    expect(titles(await list())).toEqual(['Re: Parking on the quay']);
    expect((await list('quiet')).map(({ isQuiet, thread }) => [isQuiet, thread?.title])).toEqual([
      [true, 'Best bread?'],
      [true, 'Best bread?'],
      [true, 'Best bread?'],
    ]);
    expect(await count()).toEqual({ inNew: 1, quiet: 3 });
    expect(await test.client.threads.list()).toEqual([
      {
        id: output.id,
        title: 'Best bread?',
        place,
        quietUntil: test.now + 7 * dayMs,
        isQuiet: true,
        heldCount: 3,
      },
    ]);
  });

  it('never moves what waits or was decided', async () => {
    await hear(...about('Best bread?', 3));
    const [one, two, three] = await list();
    if (!one || !two || !three) throw new Error('nothing there');
    const decide = (id: MentionId, to: 'waiting' | 'dismissed') =>
      test.client.mentions.decide({ commandId: makeCommandId(), ids: [id], to });
    await decide(one.id, 'waiting');
    await decide(two.id, 'dismissed');
    await quiet(one.id);
    expect((await list('waiting')).map(({ id }) => id)).toEqual([one.id]);
    expect((await list('dismissed')).map(({ id }) => id)).toEqual([two.id]);
    expect((await list('quiet')).map(({ id }) => id)).toEqual([three.id]);
  });

  it('keeps what comes in later below New, where All and a search find it', async () => {
    await hear(...about('Best bread?', 1));
    const id = await first();
    await quiet(id);
    await hear(...about('best BREAD', 2, 'The Blue Door has rye'), ...about('Parking on the quay', 1));
    expect(titles(await list())).toEqual(['Re: Parking on the quay']);
    expect(await count()).toEqual({ inNew: 1, quiet: 3 });
    expect((await list('all')).map(({ isQuiet }) => isQuiet)).toEqual([false, true, true, true]);
    expect((await list('all', 'rye')).map(({ isQuiet }) => isQuiet)).toEqual([true, true]);
    expect((await list('quiet', 'rye')).length).toBe(2);
    expect(await test.client.mentions.get({ id })).toMatchObject({
      quietThread: { title: 'Best bread?', quietUntil: expect.any(Number) },
    });
  });

  it('says nothing of the same topic elsewhere', async () => {
    await hear(...about('Best bread?', 1));
    await quiet(await first());
    const other = 'other.example/feed';
    test.server.serve(other, writeRss([], other));
    const id = await test.addFeed(other);
    await test.client.feeds.checkNow({ id });
    test.now += minuteMs;
    test.server.serve(
      other,
      writeRss([{ guid: 'o', title: 'Best bread?', text: 'At the Blue Door' }], other),
    );
    await test.client.feeds.checkNow({ id });
    expect(await count()).toEqual({ inNew: 1, quiet: 1 });
  });

  it('is broken through by an urgent word, also one that an edit brings', async () => {
    await hear(...about('Best bread?', 1, 'The Blue Door made me ill'), ...about('Best bread?', 1));
    const calm = (await list()).find(({ urgentWord }) => urgentWord === null);
    if (!calm) throw new Error('nothing there');
    await quiet(calm.id);
    expect((await list()).map(({ urgentWord }) => urgentWord)).toEqual(['ill']);

    await hear(...about('Best bread?', 1, 'I want a refund from the Blue Door'));
    expect((await list()).map(({ urgentWord }) => urgentWord)).toEqual(['refund', 'ill']);
    expect(await count()).toEqual({ inNew: 2, quiet: 1 });

    const edited = { guid: `q${said + 1}`, title: 'Best bread?', at: test.now };
    test.server.serve(place, writeRss([{ ...edited, text: 'Past the Blue Door again' }], place));
    const [feed] = await test.client.feeds.list();
    if (!feed) throw new Error('no feed');
    await test.client.feeds.checkNow({ id: feed.id });
    expect(await count()).toEqual({ inNew: 2, quiet: 2 });
    test.server.serve(place, writeRss([{ ...edited, text: 'The Blue Door poisoned me, I am ill' }], place));
    await test.client.feeds.checkNow({ id: feed.id });
    expect(await count()).toEqual({ inNew: 3, quiet: 1 });
  });

  it('is broken through by a word that the owner calls urgent later', async () => {
    await hear(...about('Best bread?', 1, 'The Blue Door smells of gas'), ...about('Best bread?', 1));
    await quiet(await first());
    await test.client.settings.saveUrgentWords({
      commandId: makeCommandId(),
      language: 'en',
      words: ['gas'],
    });
    await expect.poll(async () => (await list()).map(({ urgentWord }) => urgentWord)).toEqual(['gas']);
    expect(await count()).toEqual({ inNew: 1, quiet: 1 });
  });

  it('is heard again after a week; what came in before stays below', async () => {
    await hear(...about('Best bread?', 1));
    await quiet(await first());
    test.now += 7 * dayMs - 2 * minuteMs;
    await hear(...about('Best bread?', 1));
    expect(await count()).toEqual({ inNew: 0, quiet: 2 });
    test.now += minuteMs;
    await hear(...about('Best bread?', 1));
    expect(await count()).toEqual({ inNew: 1, quiet: 2 });
    expect(await test.client.threads.list()).toMatchObject([{ isQuiet: false, heldCount: 2 }]);
    expect((await test.client.mentions.get({ id: await first('quiet') })).quietThread).toBeNull();
  });

  it('begins its week anew when it is asked for again', async () => {
    await hear(...about('Best bread?', 1));
    const id = await first();
    const { id: threadId } = await quiet(id);
    test.now += 5 * dayMs;
    expect((await quiet(id)).id).toBe(threadId);
    expect(await test.client.threads.list()).toMatchObject([{ quietUntil: test.now + 7 * dayMs }]);
  });

  it('is refused for what stands alone', async () => {
    await hear({ text: 'Bread from the Blue Door', link: 'http://social.example/@anna/1' });
    await expect(quiet(await first())).rejects.toMatchObject({ code: 'NO_THREAD' });
  });
});

describe('hearing a thread again', () => {
  it('brings back what it held, and undo holds exactly that again', async () => {
    await hear(...about('Best bread?', 2));
    const { id } = await quiet(await first());
    await hear(...about('Best bread?', 1));
    const before = await test.client.threads.list();
    const output = await test.client.threads.hearAgain({ commandId: makeCommandId(), id });
    expect(output.label).toBe('Heard again: “Best bread?”, 3 back in New');
    expect(await count()).toEqual({ inNew: 3, quiet: 0 });
    expect(await test.client.threads.list()).toEqual([]);
    await undo(output.commandId);
    expect(await count()).toEqual({ inNew: 0, quiet: 3 });
    expect(await test.client.threads.list()).toEqual(before);
  });
});

describe('taking back that a thread is quiet', () => {
  it('restores all as it was, and lets what came in meanwhile be heard', async () => {
    await hear(...about('Best bread?', 2), ...about('Parking on the quay', 1));
    const before = await list();
    const bread = before.at(-1);
    if (!bread) throw new Error('nothing there');
    const { commandId } = await quiet(bread.id);
    await hear(...about('Best bread?', 1));
    await undo(commandId);
    expect((await list()).slice(1)).toEqual(before);
    expect(await count()).toEqual({ inNew: 4, quiet: 0 });
    await hear(...about('Best bread?', 1));
    expect(await count()).toEqual({ inNew: 5, quiet: 0 });
    await test.restart();
    expect(await count()).toEqual({ inNew: 5, quiet: 0 });
  });

  it('leaves nothing held by a thread that is heard again, in whatever order things are taken back', async () => {
    await hear(...about('Best bread?', 2));
    const [one, two] = await list();
    if (!one || !two) throw new Error('nothing there');
    const { id } = await quiet(one.id);
    const dismissed = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [one.id],
      to: 'dismissed',
    });
    const waiting = await test.client.mentions.decide({
      commandId: makeCommandId(),
      ids: [two.id],
      to: 'waiting',
    });
    await test.client.threads.hearAgain({ commandId: makeCommandId(), id });
    await undo(dismissed.commandId);
    await undo(waiting.commandId);
    expect(await count()).toEqual({ inNew: 2, quiet: 0 });
  });

  it('brings a mention that a rule put aside back to where its thread holds it', async () => {
    await hear({ title: 'Best bread?', text: 'Paint your Blue Door' });
    await quiet(await first());
    const rule = { watchId: null, kind: 'neverWords' as const, values: ['paint'] };
    const { id } = await test.client.rules.add({ commandId: makeCommandId(), rule });
    expect(await count()).toEqual({ inNew: 0, quiet: 0 });
    await test.client.rules.remove({ commandId: makeCommandId(), id });
    expect(await count()).toEqual({ inNew: 0, quiet: 1 });
  });

  it('shows a card in New that was joined with one of another thread, until that is undone', async () => {
    await hear(...about('Best bread?', 1), ...about('Parking on the quay', 1));
    const [parking, bread] = await list();
    if (!parking || !bread) throw new Error('nothing there');
    await quiet(bread.id);
    const ids = [bread.id, parking.id];
    const { commandId, id } = await test.client.mentions.join({ commandId: makeCommandId(), ids });
    expect(id).toBe(bread.id);
    expect(await count()).toEqual({ inNew: 1, quiet: 0 });
    await undo(commandId);
    expect(await count()).toEqual({ inNew: 1, quiet: 1 });
  });

  it('lets a mention that was put off come back in New', async () => {
    await hear(...about('Best bread?', 1));
    const id = await first();
    await quiet(id);
    await test.client.mentions.snooze({
      commandId: makeCommandId(),
      ids: [id],
      until: monday + 30 * dayMs,
    });
    test.now = monday + 31 * dayMs;
    expect(await count()).toEqual({ inNew: 1, quiet: 0 });
  });
});
