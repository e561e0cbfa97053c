import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BulkChange, BulkStep, FeedId, MentionSet, MentionView } from '#contract';
import { openWriter } from '../../src/engine/database/open.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { minuteMs, writeRss } from '../helpers/writeRss.ts';

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

async function hear(from: number, to: number): Promise<void> {
  const items = Array.from({ length: to - from }, (_, index) => ({
    guid: `${from + index}`,
    text: `No. ${from + index} said something of its own at the Blue Door`,
  }));
  test.server.serve('blog.example/feed', writeRss(items));
  test.now += minuteMs;
  await test.client.feeds.checkNow({ id: feed });
}

/** More of them, as listening would have stored them: what matters here is how many there are. */
function fill(count: number): void {
  const database = openWriter(test.databaseFile);
  database.transaction(() => {
    const mention = database.prepare(
      `INSERT INTO mentions (id, text, tree, headline, excerpt, first_feed, said_at, first_seen_at, is_history)
       VALUES (?, 'said', '[]', '[]', '[]', 1, 0, 0, 0)`,
    );
    const decision = database.prepare("INSERT INTO decisions (mention, state, bucket) VALUES (?, 'new', 0)");
    for (let at = 0; at < count; at += 1) decision.run(mention.run(crypto.randomUUID()).lastInsertRowid);
  })();
  database.close();
}

const aside = { kind: 'decide', to: 'dismissed' } as const satisfies BulkChange;

async function change(
  which: MentionSet,
  what: BulkChange = aside,
  signal?: AbortSignal,
): Promise<BulkStep[]> {
  const steps: BulkStep[] = [];
  const input = { commandId: makeCommandId(), which, change: what };
  for await (const step of await test.client.bulk.change(input, signal ? { signal } : {})) steps.push(step);
  return steps;
}

async function listIds(view: MentionView) {
  const { cards } = await test.client.mentions.list({ view, limit: 200 });
  return cards.map(({ id }) => id);
}

const readSome = async () => {
  const { new: undecided, waiting, snoozed, dismissed } = await test.client.mentions.counts();
  return { undecided, waiting, snoozed, dismissed };
};

describe('many mentions', () => {
  it('are changed by one command, and one undo takes all of it back', async () => {
    await hear(0, 6);
    const [first, second, third] = await listIds('new');
    if (!first || !second || !third) throw new Error('too little was heard');
    const [step] = await change({ ids: [first, second, third] });
    expect(step).toMatchObject({ kind: 'done', output: { label: 'Not about you: 3 mentions' } });
    expect(await readSome()).toEqual({ undecided: 3, waiting: 0, snoozed: 0, dismissed: 3 });
    await test.client.commands.undo({ commandId: null });
    expect(await readSome()).toEqual({ undecided: 6, waiting: 0, snoozed: 0, dismissed: 0 });
  });

  it('of a view are those that had arrived when it was looked at', async () => {
    await hear(0, 5);
    const { count, seen } = await test.client.bulk.count({ view: 'new' });
    await hear(5, 8);
    await change({ view: 'new', seen });
    expect([count, await readSome()]).toEqual([5, { undecided: 3, waiting: 0, snoozed: 0, dismissed: 5 }]);
  });

  it('of a view are only those that a search finds in it', async () => {
    await hear(0, 12);
    const { count, seen } = await test.client.bulk.count({ view: 'new', query: '"No. 1"' });
    await change({ view: 'new', query: '"No. 1"', seen }, { kind: 'decide', to: 'waiting' });
    expect([count, (await readSome()).waiting]).toEqual([count, count]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(12);
  });

  it('can be put off, and given a tone', async () => {
    await hear(0, 4);
    const { seen } = await test.client.bulk.count({ view: 'new' });
    const [put] = await change({ view: 'new', seen }, { kind: 'snooze', until: test.now + minuteMs });
    expect(put).toMatchObject({ output: { label: 'Put off: 4 mentions' } });
    expect((await readSome()).snoozed).toBe(4);
    const ids = await listIds('snoozed');
    await change({ ids }, { kind: 'setTone', tone: 'negative' });
    const { cards } = await test.client.mentions.list({ view: 'snoozed' });
    expect(cards.map(({ tone }) => tone.value)).toEqual(['negative', 'negative', 'negative', 'negative']);
  });

  it('that are not there any more are said so', async () => {
    await expect(change({ ids: [crypto.randomUUID() as never] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('need an outcome to be closed', async () => {
    await hear(0, 1);
    const ids = await listIds('new');
    await expect(change({ ids }, { kind: 'decide', to: 'closed' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('thousands of mentions', () => {
  it('are changed slice by slice, and how far it is is told; reading goes on', async () => {
    fill(4_500);
    const { count, seen } = await test.client.bulk.count({ view: 'new' });
    const reads: number[] = [];
    const steps: BulkStep[] = [];
    const input = { commandId: makeCommandId(), which: { view: 'new' as const, seen }, change: aside };
    for await (const step of await test.client.bulk.change(input)) {
      steps.push(step);
      if (step.kind === 'progress') reads.push((await readSome()).undecided);
    }
    expect(steps.map((step) => (step.kind === 'progress' ? step.done : step.output.label))).toEqual([
      ...[500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000],
      'Not about you: 4500 mentions',
    ]);
    expect([count, reads.every((undecided) => undecided === 4_500 || undecided === 0)]).toEqual([
      4_500,
      true,
    ]);
    expect(await readSome()).toEqual({ undecided: 0, waiting: 0, snoozed: 0, dismissed: 4_500 });
    await test.client.commands.undo({ commandId: null });
    expect((await readSome()).undecided).toBe(4_500);
    await test.client.commands.redo({ commandId: null });
    expect((await readSome()).dismissed).toBe(4_500);
  });

  it('stay as they were when the owner stops it, and what follows is done', async () => {
    fill(20_000);
    const { seen } = await test.client.bulk.count({ view: 'new' });
    const input = { commandId: makeCommandId(), which: { view: 'new' as const, seen }, change: aside };
    const stopped = (async () => {
      for await (const step of await test.client.bulk.change(input))
        if (step.kind === 'progress') await test.client.bulk.cancel({ commandId: input.commandId });
    })();
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    const [id] = await listIds('new');
    if (!id) throw new Error('there is nothing');
    await test.client.mentions.decide({ commandId: makeCommandId(), ids: [id], to: 'waiting' });
    expect(await readSome()).toEqual({ undecided: 19_999, waiting: 1, snoozed: 0, dismissed: 0 });
    expect((await test.client.commands.list({}))[0]?.label).toContain('It concerns you');
  });

  it('stay as they were when the window that asked goes away', async () => {
    fill(20_000);
    const { seen } = await test.client.bulk.count({ view: 'new' });
    const leaving = new AbortController();
    const input = { commandId: makeCommandId(), which: { view: 'new' as const, seen }, change: aside };
    const left = (async () => {
      for await (const step of await test.client.bulk.change(input, { signal: leaving.signal }))
        if (step.kind === 'progress') leaving.abort();
    })();
    await expect(left).rejects.toThrow();
    await test.client.settings.saveLook({ commandId: makeCommandId(), look: { colorScheme: 'dark' } });
    expect((await readSome()).undecided).toBe(20_000);
  });

  it('are changed once when the same command is sent again', async () => {
    await hear(0, 3);
    const { seen } = await test.client.bulk.count({ view: 'new' });
    const input = { commandId: makeCommandId(), which: { view: 'new' as const, seen }, change: aside };
    const send = async () => {
      const steps: BulkStep[] = [];
      for await (const step of await test.client.bulk.change(input)) steps.push(step);
      return steps;
    };
    expect(await send()).toEqual(await send());
    expect(await test.client.commands.list({})).toHaveLength(3);
  });
});
