import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CommandId,
  type FollowUpId,
  type MentionId,
  type OwnPostId,
  type ReplyId,
  type SavedReplyId,
} from '#contract';
import { runCommand } from '../../../src/engine/database/commands.ts';
import { installJournal, readColumns } from '../../../src/engine/database/journal.ts';
import { migrate } from '../../../src/engine/database/migrate.ts';
import { openWriter, sql, type WritableDatabase } from '../../../src/engine/database/open.ts';
import { undoCommand } from '../../../src/engine/database/undo.ts';
import { EarmarkError } from '../../../src/engine/errors.ts';
import { createIds } from '../../../src/engine/ids.ts';
import { keepDraft } from '../../../src/engine/replies/keepDraft.ts';
import type { CommandContext } from '../../../src/engine/writer/commandContext.ts';
import { commandList } from '../../../src/engine/writer/commandList.ts';

const at = 1_000_000;
const mentionCount = 4;
const tables = [
  'saved_replies',
  'replies',
  'refused_posts',
  'follow_ups',
  'decisions',
  'mention_events',
] as const;

let folder: string;
let database: WritableDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-replies-'));
  database = openWriter(join(folder, 'earmark.sqlite'));
  migrate(database);
  installJournal(database);
  sql(database, "INSERT INTO feeds (id, title, address, added_at) VALUES ('f', 'Feed', 'a', 0)").run();
  for (let mention = 1; mention <= mentionCount; mention += 1) {
    sql(
      database,
      `INSERT INTO mentions (id, text, tree, headline, excerpt, first_feed, said_at, first_seen_at, is_history)
       VALUES (?, 'said', '[]', '[]', '[]', 1, 0, 0, 0)`,
    ).run(`m${mention}`);
    sql(database, "INSERT INTO decisions (mention, state, bucket) VALUES (?, 'new', 0)").run(mention);
    sql(
      database,
      `INSERT INTO own_posts (id, feed, text, links, quotes, said_at, first_seen_at)
       VALUES (?, 1, 'ours', '[]', '[]', 1, 1)`,
    ).run(`p${mention}`);
  }
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What there is of a kind, by its ids. */
const listIds = (table: string, where = 'true') =>
  sql<{ id: string }>(database, `SELECT id FROM ${table} WHERE ${where} ORDER BY seq`)
    .all()
    .map(({ id }) => id);

type Step = {
  readonly name: keyof typeof makeInput;
  readonly pick: number;
  readonly text: string;
  readonly flag: boolean;
};

const details = (text: string) => ({ text, place: 'there', saidAt: at, address: null });
const due = { dueOn: '2026-11-27', dueTime: null };

/** The input of each command for something that is there; null where nothing fits. */
const makeInput = {
  'replies.record': (step: Step) => ({
    mentionId: `m${(step.pick % mentionCount) + 1}` as MentionId,
    details: details(step.text),
    savedReplyId: (choose('saved_replies', step, 'removed_at IS NULL') as SavedReplyId | null) ?? null,
    outcome: step.flag ? ('fixed' as const) : null,
    promise: step.flag ? { ...due, text: step.text, promiseWords: 'by Friday' } : null,
  }),
  'replies.recordPost': (step: Step) => onPost(step),
  'replies.refusePost': (step: Step) => onPost(step),
  'replies.edit': (step: Step) => withId<ReplyId>('replies', step, { details: details(step.text) }),
  'replies.remove': (step: Step) => withId<ReplyId>('replies', step, {}),
  'savedReplies.add': (step: Step) => ({ details: { name: 'name', text: step.text } }),
  'savedReplies.edit': (step: Step) =>
    withId<SavedReplyId>(
      'saved_replies',
      step,
      { details: { name: 'other', text: step.text } },
      'removed_at IS NULL',
    ),
  'savedReplies.remove': (step: Step) =>
    withId<SavedReplyId>('saved_replies', step, {}, 'removed_at IS NULL'),
  'followUps.add': (step: Step) => ({
    mentionId: `m${(step.pick % mentionCount) + 1}` as MentionId,
    details: { ...due, text: step.text, promiseWords: null },
  }),
  'followUps.edit': (step: Step) =>
    withId<FollowUpId>('follow_ups', step, { details: { ...due, text: step.text, promiseWords: null } }),
  'followUps.close': (step: Step) =>
    withId<FollowUpId>(
      'follow_ups',
      step,
      step.flag ? { outcome: 'changed', changedTo: due } : { outcome: 'done', changedTo: null },
      `promise_words IS ${step.flag ? 'NOT ' : ''}NULL`,
    ),
  'followUps.reopen': (step: Step) => withId<FollowUpId>('follow_ups', step, {}),
  'followUps.remove': (step: Step) => withId<FollowUpId>('follow_ups', step, {}),
};

function choose(table: string, { pick }: Step, where?: string): string | null {
  const ids = listIds(table, where);
  return ids[pick % Math.max(1, ids.length)] ?? null;
}

function withId<Id extends string>(table: string, step: Step, input: object, where?: string) {
  const id = choose(table, step, where);
  return id === null ? null : { id: id as Id, ...input };
}

function onPost({ pick }: Step) {
  return {
    mentionId: `m${(pick % mentionCount) + 1}` as MentionId,
    ownPostId: `p${(pick % 3) + 1}` as OwnPostId,
  };
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(makeInput) as (keyof typeof makeInput)[])),
  pick: fc.nat(20),
  text: fc.string({ minLength: 1, unit: 'binary' }),
  flag: fc.boolean(),
});

function carryOut(taken: Step): CommandId | null {
  const input = makeInput[taken.name](taken);
  if (input === null) return null;
  const run = commandList[taken.name] as (context: CommandContext, input: unknown) => { label: string };
  const id = CommandId.parse(crypto.randomUUID());
  runCommand(database, { id, kind: taken.name, at }, (command) =>
    run({ database, command, now: at, makeId: createIds(at) }, input),
  );
  return id;
}

/** A saved reply that was made and taken back stays as a removed one: replies may refer to it. */
function readTables(): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      sql(
        database,
        `SELECT rowid AS pk, ${readColumns(database, table).join(', ')}
         FROM ${table}
         ${table === 'saved_replies' ? 'WHERE removed_at IS NULL' : ''}
         ORDER BY rowid`,
      ).all(),
    ]),
  );
}

it('takes back any row of commands on replies and follow-ups to exactly what was there before each', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const done: { id: CommandId; before: ReturnType<typeof readTables> }[] = [];
      for (const taken of steps) {
        const before = readTables();
        const id = carryOut(taken);
        if (id !== null) done.push({ id, before });
      }
      for (const { id, before } of done.reverse()) {
        undoCommand(database, id, at);
        expect(readTables()).toEqual(before);
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);

it('takes commands back in any order, or says what has to go first; nothing ever points to what is gone', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
      (steps, order) => {
        const ids = steps.map(carryOut);
        for (const index of order) {
          const id = ids[index];
          if (!id) continue;
          try {
            undoCommand(database, id, at);
          } catch (error) {
            expect(error).toBeInstanceOf(EarmarkError);
            expect((error as EarmarkError).code).toBe('UNDO_BLOCKED');
          }
          expect(database.pragma('foreign_key_check')).toEqual([]);
        }
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

it('says what has to go first where a removed promise would come back to a reply that is gone', () => {
  const act = (name: Step['name'], pick = 0) => carryOut({ name, pick, text: 'by Friday', flag: true });
  act('replies.record');
  const removal = act('followUps.remove');
  act('replies.remove');
  const before = readTables();
  expect(() => undoCommand(database, removal, at)).toThrow(
    expect.objectContaining({ code: 'UNDO_BLOCKED', data: { by: expect.stringMatching(/eply/) } }),
  );
  expect(readTables()).toEqual(before);
});

it('never writes a draft into the journal', () => {
  const countRows = () =>
    sql<{ total: number }>(database, 'SELECT count(*) AS total FROM undo_rows').get()?.total;
  const mention = 'm1' as MentionId;
  keepDraft({ database, now: at }, mention, { text: 'Dear Rowan', savedReplyId: null });
  carryOut({ name: 'replies.record', pick: 0, text: 'Dear Rowan', flag: false });
  const after = countRows();
  keepDraft({ database, now: at }, mention, { text: 'And one more thing', savedReplyId: null });
  expect({
    after: countRows(),
    tables: sql(database, "SELECT 1 FROM undo_rows WHERE tbl = 'drafts'").all(),
  }).toEqual({
    after,
    tables: [],
  });
});
