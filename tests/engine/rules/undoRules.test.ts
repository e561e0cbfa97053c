import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CommandId,
  type MentionId,
  plainWatch,
  type RuleDetails,
  type RuleId,
  type WatchId,
} from '#contract';
import { commandOwnedTables, readColumns } from '../../../src/engine/database/journal.ts';
import {
  openReader,
  type ReadableDatabase,
  sql,
  type WritableDatabase,
} from '../../../src/engine/database/open.ts';
import { describeEntry } from '../../../src/engine/listening/describeEntry.ts';
import { createListeningWords } from '../../../src/engine/listening/listeningWords.ts';
import { packEntries } from '../../../src/engine/listening/packPolls.ts';
import type { WriterTask } from '../../../src/engine/writer/protocol.ts';
import { createWriterTasks } from '../../../src/engine/writer/tasks.ts';
import { makeCommandId } from '../../helpers/testEngine.ts';
import { dayMs, monday } from '../../helpers/writeRss.ts';

const subjects = ['rye', 'paint', 'sea', 'cake'];
const sites = ['town.example', 'paintforum.example', 'gazette.example'];
const authors = ['anna', 'ben'];

/** The writer's own tasks without its thread, and a feed that says more with each poll. */
function openShop() {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-rules-'));
  const file = join(folder, 'earmark.sqlite');
  const tasks = createWriterTasks(file);
  let at = monday;
  const run = (task: WriterTask) => tasks.run({ id: 0, at, task }).result as { id: never };
  const business = {
    name: '',
    otherNames: [],
    ownHandles: [],
    siteAddress: '',
    timeZone: 'UTC',
    openingDays: [],
    closedOn: [],
  };
  run({
    kind: 'seedSample',
    seed: {
      business: { ...business, town: '' },
      watches: [
        { ...plainWatch, name: 'The Anchor', kind: 'name', anyOf: ['anchor'], allOf: [], noneOf: [] },
      ],
      feeds: [{ title: 'Feed', address: 'http://feed.example/', siteAddress: null }],
      heardSince: monday - dayMs,
    },
  });
  const database = openReader(file);
  const words = createListeningWords({ database, timeZone: 'UTC' });
  let said = 0;
  const hear = (count: number) => {
    words.readAgain();
    at += 1000;
    const entries = Array.from({ length: count }, () => {
      said += 1;
      const text = `Anchor ${subjects[said % 4]} ${subjects[(said * 7) % 3]} number ${said}`;
      return {
        guid: `${said}`,
        address: `http://${sites[said % 3]}/${said}`,
        title: null,
        text: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }],
        plainText: text,
        author: { name: authors[said % 2] ?? '', handle: null, address: null },
        publishedAt: at,
        publisher: null,
      };
    });
    const feed = { id: null, title: 'Feed', address: 'http://feed.example/' };
    const heard = entries.map((entry) => describeEntry(entry, feed, words.current().compiled, at));
    const outcome = {
      kind: 'heard' as const,
      entries: packEntries(heard),
      generation: 1,
      validators: { etag: null, lastModified: null },
      pace: null,
      bodyHash: null,
      historyBefore: null,
    };
    run({
      kind: 'storePolls',
      polls: [
        {
          feed: 1,
          address: feed.address,
          at,
          nextCheckAt: at,
          move: null,
          answeredSearches: [],
          voice: null,
          outcome,
        },
      ],
    });
  };
  const command = (name: string, input: object) => {
    at += 1000;
    const id = makeCommandId();
    const { id: made } = run({ kind: 'command', name: name as never, id, input });
    return { id, made: made as unknown as string };
  };
  return {
    database,
    hear,
    command,
    undo: (id: CommandId) => run({ kind: 'undo', id }),
    close: () => {
      database.close();
      run({ kind: 'close' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
type Shop = ReturnType<typeof openShop>;

function readOwnedTables(database: ReadableDatabase): Map<string, string> {
  const rows = commandOwnedTables.flatMap((table) =>
    sql<{ pk: number }>(
      database,
      `SELECT rowid AS pk, ${readColumns(database as WritableDatabase, table).join(', ')} FROM ${table} ORDER BY rowid`,
    )
      .all()
      .map((row) => [`${table} ${row.pk}`, JSON.stringify(row)] as const),
  );
  return new Map(rows);
}

const states = (database: ReadableDatabase) =>
  sql(database, 'SELECT mention, state, bucket FROM decisions ORDER BY mention').all();

type Step =
  | { readonly kind: 'hear'; readonly count: number }
  | { readonly kind: 'rule'; readonly rule: Pick<RuleDetails, 'kind' | 'values'>; readonly isForAll: boolean }
  | { readonly kind: 'unrule'; readonly index: number }
  | { readonly kind: 'watch'; readonly anyOf: readonly string[]; readonly noneOf: string[] }
  | { readonly kind: 'decide'; readonly index: number; readonly to: string };

const rule = fc.oneof(
  fc.record({
    kind: fc.constant('neverSite' as const),
    values: fc.constantFrom(...sites.map((site) => [site])),
  }),
  fc.record({
    kind: fc.constant('neverAuthor' as const),
    values: fc.constantFrom(...sites.flatMap((site) => authors.map((author) => [`${site}:${author}`]))),
  }),
  fc.record({
    kind: fc.constantFrom('neverWords' as const, 'onlyWords' as const),
    values: fc.subarray(subjects, { minLength: 1, maxLength: 2 }),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('hear' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('rule' as const), rule, isForAll: fc.boolean() }),
  fc.record({ kind: fc.constant('unrule' as const), index: fc.nat(5) }),
  fc.record({
    kind: fc.constant('watch' as const),
    anyOf: fc.constantFrom(['anchor'], ['anchor rye'], ['rye', 'sea']),
    noneOf: fc.subarray(subjects, { maxLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    index: fc.nat(20),
    to: fc.constantFrom('new', 'waiting', 'dismissed'),
  }),
);

/** Takes a step; answers the command that it was, if it was one. */
function take(shop: Shop, taken: Step): CommandId | null {
  const { database } = shop;
  const watchId = sql<{ id: WatchId }>(database, 'SELECT id FROM watches').get()?.id;
  switch (taken.kind) {
    case 'hear':
      shop.hear(taken.count);
      return null;
    case 'rule': {
      const details = { ...taken.rule, watchId: taken.isForAll ? null : watchId, shownAs: null };
      return shop.command('rules.add', { rule: details, madeFrom: null }).id;
    }
    case 'unrule': {
      const rules = sql<{ id: RuleId }>(database, 'SELECT id FROM rules WHERE removed_at IS NULL').all();
      const found = rules[taken.index % Math.max(rules.length, 1)];
      return found ? shop.command('rules.remove', { id: found.id }).id : null;
    }
    case 'watch': {
      const details = {
        ...plainWatch,
        name: 'The Anchor',
        kind: 'name',
        anyOf: taken.anyOf,
        allOf: [],
        noneOf: taken.noneOf,
      };
      return shop.command('watches.edit', { id: watchId, details }).id;
    }
    case 'decide': {
      const mentions = sql<{ id: MentionId }>(database, 'SELECT id FROM mentions ORDER BY seq').all();
      const found = mentions[taken.index % Math.max(mentions.length, 1)];
      return found ? shop.command('mentions.decide', { ids: [found.id], to: taken.to }).id : null;
    }
    default:
      return taken satisfies never;
  }
}

describe('rules, watches and decisions', () => {
  const open: Shop[] = [];
  const newShop = () => {
    const shop = openShop();
    open.push(shop);
    return shop;
  };
  afterEach(() => {
    for (const shop of open.splice(0)) shop.close();
  });

  it('are undone one by one to exactly what was there, while listening goes on', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const shop = newShop();
        shop.hear(8);
        const done: { readonly id: CommandId; readonly before: Map<string, string> }[] = [];
        for (const taken of steps) {
          const before = readOwnedTables(shop.database);
          const id = take(shop, taken);
          if (id) done.push({ id, before });
        }
        moved += sql(
          shop.database,
          'SELECT 1 FROM mention_events WHERE by_rule IS NOT NULL OR by_watch IS NOT NULL',
        ).all().length;
        for (const { id, before } of done.reverse()) {
          shop.undo(id);
          shop.hear(2);
          const after = readOwnedTables(shop.database);
          // What was heard since then has its first decision, and nothing else is new.
          for (const [row] of after) if (!before.has(row)) expect(row).toMatch(/^decisions /);
          expect(new Map([...after].filter(([row]) => before.has(row)))).toEqual(before);
        }
        open.pop();
        shop.close();
      }),
      { numRuns: 20 },
    );
    expect(moved).toBeGreaterThan(20);
  }, 60_000);

  it('leave no trace of a rule that is removed later, but for what was decided meanwhile', () => {
    fc.assert(
      fc.property(rule, fc.array(step, { maxLength: 6 }), (first, steps) => {
        const decisions = steps.filter(({ kind }) => kind === 'decide');
        const [ruled, free] = [newShop(), newShop()];
        for (const shop of [ruled, free]) shop.hear(12);
        const { made } = ruled.command('rules.add', {
          rule: { ...first, watchId: null, shownAs: null },
          madeFrom: null,
        });
        // A decision for what a rule has done already is none, so those that were put aside are only opened again.
        for (const taken of decisions) for (const shop of [ruled, free]) take(shop, taken);
        ruled.command('rules.remove', { id: made });
        const byHand = new Set(
          decisions.map((taken) => (taken.kind === 'decide' ? (taken.index % 12) + 1 : 0)),
        );
        const untouched = (shop: Shop) =>
          states(shop.database).filter((row) => !byHand.has((row as { mention: number }).mention));
        expect(untouched(ruled)).toEqual(untouched(free));
        for (const shop of open.splice(0)) shop.close();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
