import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandId, NoteId } from '#contract';
import { runCommand } from '../../../src/engine/database/commands.ts';
import {
  commandOwnedTables,
  installJournal,
  readColumns,
  withoutJournal,
} from '../../../src/engine/database/journal.ts';
import { migrate } from '../../../src/engine/database/migrate.ts';
import { openWriter, sql, type WritableDatabase } from '../../../src/engine/database/open.ts';
import { undoCommand } from '../../../src/engine/database/undo.ts';
import { joinCards } from '../../../src/engine/mentions/joinRows.ts';
import { insertNote, updateNote } from '../../../src/engine/notes/rows.ts';
import { linkTag, moveLinks, unlinkTag } from '../../../src/engine/tags/rows.ts';

const feedCount = 3;
const mentionCount = 12;
const tagCount = 3;
const at = 1_000_000;

let folder: string;
let database: WritableDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-undo-'));
  database = open();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): WritableDatabase {
  const opened = openWriter(join(folder, 'earmark.sqlite'));
  migrate(opened);
  installJournal(opened);
  return opened;
}

/** What listening would have written: nothing of it is journaled. */
function fillWithMentions(): void {
  for (let feed = 1; feed <= feedCount; feed += 1) {
    sql(database, 'INSERT INTO feeds (id, title, address, added_at) VALUES (?, ?, ?, 0)').run(
      `f${feed}`,
      `Feed ${feed}`,
      `a${feed}`,
    );
  }
  for (let mention = 1; mention <= mentionCount; mention += 1) {
    sql(
      database,
      `INSERT INTO mentions (id, text, tree, headline, excerpt, first_feed, said_at, first_seen_at, is_history)
       VALUES (?, 'said', '[]', '[]', '[]', 1, 0, 0, 0)`,
    ).run(`m${mention}`);
    sql(database, "INSERT INTO decisions (mention, state, bucket) VALUES (?, 'new', 0)").run(mention);
  }
  for (let tag = 1; tag <= tagCount; tag += 1)
    sql(
      database,
      "INSERT INTO tags (id, name, name_key, colour, added_at) VALUES (:id, :id, :id, 'red', 0)",
    ).run({ id: `t${tag}` });
}

function readOwnedTables(): Record<string, unknown[]> {
  return Object.fromEntries(
    commandOwnedTables.map((table) => [
      table,
      sql(
        database,
        `SELECT rowid AS pk, ${readColumns(database, table).join(', ')} FROM ${table} ORDER BY rowid`,
      ).all(),
    ]),
  );
}

const counters = () =>
  sql(database, 'SELECT state, bucket, total FROM counters WHERE total <> 0 ORDER BY state, bucket').all();
const recount = () =>
  sql(
    database,
    'SELECT state, bucket, count(*) AS total FROM decisions GROUP BY state, bucket ORDER BY state, bucket',
  ).all();

const makeId = () => CommandId.parse(crypto.randomUUID());

function run(work: (command: number) => void, id = makeId()): CommandId {
  return runCommand(database, { id, kind: 'test', at }, (command) => {
    work(command);
    return { label: `Command ${command}` };
  }).commandId;
}

type Step =
  | { readonly kind: 'decide'; readonly mentions: readonly number[]; readonly state: string }
  | { readonly kind: 'rename'; readonly feed: number; readonly title: string }
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  | { readonly kind: 'unset'; readonly key: string }
  | { readonly kind: 'addWatch'; readonly name: string }
  | { readonly kind: 'tag' | 'untag'; readonly mentions: readonly number[]; readonly tag: number }
  | { readonly kind: 'mergeTags'; readonly tag: number; readonly into: number }
  | { readonly kind: 'note'; readonly mention: number; readonly text: string }
  | { readonly kind: 'join'; readonly mention: number; readonly into: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('decide' as const),
    mentions: fc.array(fc.integer({ min: 1, max: mentionCount }), { minLength: 1, maxLength: 6 }),
    state: fc.constantFrom('new', 'waiting', 'dismissed'),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    feed: fc.integer({ min: 1, max: feedCount }),
    title: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    key: fc.constantFrom('a', 'b'),
    value: fc.string({ unit: 'binary' }),
  }),
  fc.record({ kind: fc.constant('unset' as const), key: fc.constantFrom('a', 'b') }),
  fc.record({ kind: fc.constant('addWatch' as const), name: fc.string() }),
  fc.record({
    kind: fc.constantFrom('tag' as const, 'untag' as const),
    mentions: fc.array(fc.integer({ min: 1, max: mentionCount }), { minLength: 1, maxLength: 6 }),
    tag: fc.integer({ min: 1, max: tagCount }),
  }),
  fc.record({
    kind: fc.constant('mergeTags' as const),
    tag: fc.integer({ min: 1, max: tagCount }),
    into: fc.integer({ min: 1, max: tagCount }),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    mention: fc.integer({ min: 1, max: mentionCount }),
    text: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    kind: fc.constant('join' as const),
    mention: fc.integer({ min: 1, max: mentionCount }),
    into: fc.integer({ min: 1, max: mentionCount }),
  }),
);

let watchCount = 0;

function takeStep(taken: Step, command: number): void {
  switch (taken.kind) {
    case 'decide':
      for (const mention of taken.mentions) {
        sql(database, 'UPDATE decisions SET state = ? WHERE mention = ?').run(taken.state, mention);
        sql(
          database,
          `INSERT INTO mention_events (mention, at, from_state, to_state, command) VALUES (?, ?, 'x', ?, ?)`,
        ).run(mention, at, taken.state, command);
      }
      break;
    case 'rename':
      sql(database, 'UPDATE feeds SET title = ?, removed_at = NULL WHERE seq = ?').run(
        taken.title,
        taken.feed,
      );
      break;
    case 'set':
      sql(
        database,
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      ).run(taken.key, taken.value);
      break;
    case 'unset':
      sql(database, 'DELETE FROM settings WHERE key = ?').run(taken.key);
      break;
    case 'addWatch': {
      watchCount += 1;
      const seq = withoutJournal(
        database,
        () =>
          sql(
            database,
            "INSERT INTO watches (id, name, kind, words, removed_at) VALUES (?, ?, 'name', '{}', 1)",
          ).run(`w${watchCount}`, taken.name).lastInsertRowid,
      );
      sql(database, 'UPDATE watches SET removed_at = NULL WHERE seq = ?').run(seq);
      break;
    }
    case 'tag':
      linkTag(database, taken.tag, [...new Set(taken.mentions)], at);
      break;
    case 'untag':
      unlinkTag(database, taken.tag, taken.mentions);
      break;
    case 'mergeTags':
      if (taken.tag !== taken.into) moveLinks(database, taken.tag, taken.into);
      break;
    case 'note': {
      const { mention, text } = taken;
      const note = sql<{ seq: number }>(database, 'SELECT seq FROM notes WHERE mention = ?').get(mention);
      if (note) updateNote(database, note.seq, text, at);
      else insertNote(database, { id: NoteId.parse(crypto.randomUUID()), mention, text }, at);
      break;
    }
    case 'join':
      joinCards(database, [taken.mention], taken.into);
      break;
    default:
      taken satisfies never;
  }
}

/** A watch that was made and taken back stays as a removed one: ingest may refer to it. */
function withoutRemovedWatches(tables: Record<string, unknown[]>): Record<string, unknown[]> {
  const isThere = (row: unknown) => (row as { removed_at: number | null }).removed_at === null;
  return { ...tables, watches: (tables.watches ?? []).filter(isThere) };
}

describe('undo', () => {
  it('takes back any row of commands to exactly what was there before each', () => {
    fillWithMentions();
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        (commands) => {
          const states = [withoutRemovedWatches(readOwnedTables())];
          const ids = commands.map((steps) => {
            const id = run((command) => {
              for (const taken of steps) takeStep(taken, command);
            });
            states.push(withoutRemovedWatches(readOwnedTables()));
            return id;
          });
          for (const [index, id] of [...ids.entries()].reverse()) {
            undoCommand(database, id, at);
            expect(withoutRemovedWatches(readOwnedTables())).toEqual(states[index]);
            expect(counters()).toEqual(recount());
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('works after a restart', () => {
    fillWithMentions();
    const before = readOwnedTables();
    run((command) => takeStep({ kind: 'decide', mentions: [1, 2], state: 'dismissed' }, command));
    database.close();
    database = open();
    expect(undoCommand(database, null, at).label).toBe('Command 1');
    expect(readOwnedTables()).toEqual(before);
  });

  it('goes from the newest command to the oldest, and then says that there is none', () => {
    fillWithMentions();
    run((command) => takeStep({ kind: 'decide', mentions: [1], state: 'dismissed' }, command));
    run((command) => takeStep({ kind: 'decide', mentions: [2], state: 'waiting' }, command));
    expect([undoCommand(database, null, at).label, undoCommand(database, null, at).label]).toEqual([
      'Command 2',
      'Command 1',
    ]);
    expect(() => undoCommand(database, null, at)).toThrow(
      expect.objectContaining({ code: 'NOTHING_TO_UNDO' }),
    );
  });

  it('of an older command is refused while a later one holds the same cells, and allowed for others', () => {
    fillWithMentions();
    const first = run((command) => takeStep({ kind: 'decide', mentions: [1], state: 'dismissed' }, command));
    const other = run((command) => takeStep({ kind: 'decide', mentions: [2], state: 'dismissed' }, command));
    const later = run((command) => takeStep({ kind: 'decide', mentions: [1], state: 'waiting' }, command));
    expect(() => undoCommand(database, first, at)).toThrow(
      expect.objectContaining({ code: 'UNDO_BLOCKED', data: { by: 'Command 3' } }),
    );
    undoCommand(database, other, at);
    undoCommand(database, later, at);
    undoCommand(database, first, at);
    expect(counters()).toEqual([{ state: 'new', bucket: 0, total: mentionCount }]);
  });

  it('leaves a cell that something else has changed since', () => {
    fillWithMentions();
    const id = run(() =>
      sql(database, "UPDATE feeds SET title = 'Mine', address = 'mine' WHERE seq = 1").run(),
    );
    sql(database, "UPDATE feeds SET title = 'Theirs' WHERE seq = 1").run();
    undoCommand(database, id, at);
    expect(sql(database, 'SELECT title, address FROM feeds WHERE seq = 1').get()).toEqual({
      title: 'Theirs',
      address: 'a1',
    });
  });

  it('done twice changes nothing the second time', () => {
    fillWithMentions();
    const id = run((command) => takeStep({ kind: 'decide', mentions: [1], state: 'dismissed' }, command));
    undoCommand(database, id, at);
    const after = readOwnedTables();
    undoCommand(database, id, at);
    expect(readOwnedTables()).toEqual(after);
  });
});

describe('a command', () => {
  it('that is sent again is carried out once, and answers the same', () => {
    fillWithMentions();
    const id = makeId();
    const decide = (command: number) =>
      takeStep({ kind: 'decide', mentions: [1], state: 'dismissed' }, command);
    run(decide, id);
    const after = readOwnedTables();
    const again = runCommand(database, { id, kind: 'test', at }, () => {
      throw new Error('carried out again');
    });
    expect(again).toEqual({ commandId: id, label: 'Command 1' });
    expect(readOwnedTables()).toEqual(after);
  });

  it('that fails leaves nothing, and what follows it is journaled', () => {
    fillWithMentions();
    const before = readOwnedTables();
    const failing = () => {
      takeStep({ kind: 'decide', mentions: [1], state: 'dismissed' }, 1);
      throw new Error('planned');
    };
    expect(() => run(failing)).toThrow('planned');
    expect(readOwnedTables()).toEqual(before);
    run((command) => takeStep({ kind: 'rename', feed: 1, title: 'New' }, command));
    undoCommand(database, null, at);
    expect(readOwnedTables()).toEqual(before);
  });

  it('keeps its undo rows until two hundred later ones are there', () => {
    fillWithMentions();
    const first = run((command) => takeStep({ kind: 'rename', feed: 1, title: 'First' }, command));
    for (let count = 1; count < 200; count += 1)
      run((command) => takeStep({ kind: 'rename', feed: 2, title: `${count}` }, command));
    const countRows = () =>
      sql<{ total: number }>(
        database,
        'SELECT count(*) AS total FROM undo_rows WHERE command = (SELECT seq FROM commands WHERE id = ?)',
      ).get(first)?.total;
    expect(countRows()).toBe(1);
    run((command) => takeStep({ kind: 'rename', feed: 2, title: 'last' }, command));
    expect(countRows()).toBe(0);
  });
});
