import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { type CommandId, plainBusiness, plainWatch } from '#contract';
import { commandOwnedTables, readColumns } from '../../../src/engine/database/journal.ts';
import { openReader, sql, type WritableDatabase } from '../../../src/engine/database/open.ts';
import { describeEntry } from '../../../src/engine/listening/describeEntry.ts';
import { createListeningWords } from '../../../src/engine/listening/listeningWords.ts';
import { packEntries } from '../../../src/engine/listening/packPolls.ts';
import { bucket } from '../../../src/engine/mentions/rows.ts';
import type { WriterTask } from '../../../src/engine/writer/protocol.ts';
import { createWriterTasks } from '../../../src/engine/writer/tasks.ts';
import { makeCommandId } from '../../helpers/testEngine.ts';
import { dayMs, monday } from '../../helpers/writeRss.ts';

const topics = ['Best bread in town', 'Parking on the quay', 'Floor works'];
const place = { id: null, title: 'Talk', address: 'http://talk.example/' };

/** The writer's own tasks without its thread, before a forum with three threads. */
function openShop() {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-threads-'));
  const file = join(folder, 'earmark.sqlite');
  const tasks = createWriterTasks(file);
  let at = monday;
  let said = 0;
  const run = (task: WriterTask) => tasks.run({ id: 0, at, task });
  run({
    kind: 'seedSample',
    seed: {
      business: { ...plainBusiness, timeZone: 'UTC' },
      watches: [
        { ...plainWatch, name: 'Our name', kind: 'name', anyOf: ['blue door'], allOf: [], noneOf: [] },
      ],
      feeds: [{ title: place.title, address: place.address, siteAddress: null }],
      heardSince: monday - dayMs,
    },
  });
  const database = openReader(file);
  const { compiled } = createListeningWords({ database, timeZone: 'UTC' }).current();
  const describe = () => {
    said += 1;
    const text = `At the Blue Door, number ${said}`;
    const entry = {
      guid: `${said}`,
      address: `http://talk.example/${said}`,
      title: `Re: ${topics[(said * 7) % topics.length]}`,
      text: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }],
      plainText: text,
      author: { name: `person ${said}`, handle: null, address: null },
      publishedAt: at,
      publisher: null,
    };
    return describeEntry(entry, place, compiled, at);
  };
  return {
    database,
    hear: (count: number) => {
      at += 1000;
      const outcome = {
        kind: 'heard' as const,
        entries: packEntries(Array.from({ length: count }, describe)),
        generation: 1,
        validators: { etag: null, lastModified: null },
        pace: null,
        bodyHash: null,
        historyBefore: null,
      };
      const poll = { feed: 1, address: place.address, at, nextCheckAt: at, move: null, answeredSearches: [] };
      run({ kind: 'storePolls', polls: [{ ...poll, voice: null, outcome }] });
    },
    wait: (days: number) => {
      at += days * dayMs;
    },
    command: (name: string, input: object) => {
      at += 1000;
      const id = makeCommandId();
      run({ kind: 'command', name: name as never, id, input });
      return id;
    },
    undo: (id: CommandId) => run({ kind: 'undo', id }),
    close: () => {
      database.close();
      run({ kind: 'close' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
type Shop = ReturnType<typeof openShop>;

type Step =
  | { readonly kind: 'hear' | 'wait'; readonly index: number }
  | { readonly kind: 'quiet' | 'hearAgain' | 'waiting' | 'dismissed' | 'putOff'; readonly index: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('hear', 'wait', 'quiet', 'quiet', 'hearAgain', 'waiting', 'dismissed', 'putOff'),
  index: fc.nat(30),
});

/** Takes a step; answers the command that it was, if it was one. */
function take(shop: Shop, { kind, index }: Step): CommandId | null {
  const pick = (query: string) => {
    const ids = sql<string>(shop.database, query).pluck().all() as string[];
    return ids[index % Math.max(ids.length, 1)];
  };
  const mention = pick('SELECT id FROM mentions ORDER BY seq');
  switch (kind) {
    case 'hear':
      shop.hear(1 + (index % 4));
      return null;
    case 'wait':
      shop.wait(1 + (index % 9));
      return null;
    case 'quiet':
      return shop.command('threads.quiet', { mentionId: mention });
    case 'hearAgain': {
      const id = pick('SELECT id FROM quiet_threads WHERE removed_at IS NULL ORDER BY seq');
      return id === undefined ? null : shop.command('threads.hearAgain', { id });
    }
    case 'waiting':
    case 'dismissed':
      return shop.command('mentions.decide', { ids: [mention], to: kind });
    case 'putOff':
      return shop.command('mentions.snooze', {
        ids: [mention],
        until: monday + 900 * dayMs,
        wakesEarly: false,
      });
    default:
      return kind satisfies never;
  }
}

function readOwnedTables({ database }: Shop): Map<string, string> {
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

/** What stands below New without a thread that a list shows, and counts that are not true. */
function findWrongs({ database }: Shop): unknown[] {
  return [
    ...sql(
      database,
      `SELECT mention
       FROM decisions
       LEFT JOIN quiet_threads ON quiet_threads.seq = decisions.quieted_by
       WHERE decisions.bucket = ${bucket.quiet}
         AND (state <> 'new' OR quiet_threads.seq IS NULL OR quiet_threads.removed_at IS NOT NULL)`,
    ).all(),
    ...sql(
      database,
      `SELECT state, bucket, count(*) AS total FROM decisions GROUP BY state, bucket
       EXCEPT
       SELECT state, bucket, total FROM counters`,
    ).all(),
  ];
}

const open: Shop[] = [];
afterEach(() => {
  for (const shop of open.splice(0)) shop.close();
});

it('quiet threads are undone one by one to exactly what was there, while listening goes on, and hold nothing unseen', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const shop = openShop();
      open.push(shop);
      shop.hear(9);
      const done: { readonly id: CommandId; readonly before: Map<string, string> }[] = [];
      for (const taken of steps) {
        const before = readOwnedTables(shop);
        const id = take(shop, taken);
        if (id) done.push({ id, before });
        expect(findWrongs(shop)).toEqual([]);
      }
      held += sql(shop.database, `SELECT 1 FROM decisions WHERE bucket = ${bucket.quiet}`).all().length;
      for (const { id, before } of done.reverse()) {
        shop.undo(id);
        const after = readOwnedTables(shop);
        expect(new Map([...after].filter(([row]) => before.has(row)))).toEqual(before);
        shop.hear(2);
        expect(findWrongs(shop)).toEqual([]);
      }
      // Nothing was quiet in the beginning, so all that is undecided by now is in New.
      expect(sql(shop.database, `SELECT 1 FROM decisions WHERE bucket = ${bucket.quiet}`).all()).toEqual([]);
      open.pop();
      shop.close();
    }),
    { numRuns: 15 },
  );
  expect(held).toBeGreaterThan(20);
}, 60_000);
