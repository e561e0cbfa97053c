import { expect } from 'vitest';
import type { CommandId } from '#contract';
import { createDice, type Dice } from '../../../scripts/simulation/dice.ts';
import { commandOwnedTables, readColumns } from '../../../src/engine/database/journal.ts';
import { sql, type WritableDatabase } from '../../../src/engine/database/open.ts';
import { EarmarkError } from '../../../src/engine/errors.ts';
import { compileWatches } from '../../../src/engine/listening/match.ts';
import { bucket } from '../../../src/engine/mentions/rows.ts';
import { iterateWithdrawn } from '../../../src/engine/rules/mentionRows.ts';
import { readRulesToMatch } from '../../../src/engine/rules/rows.ts';
import { readWatchesToMatch } from '../../../src/engine/watches/rows.ts';
import { longCommandList } from '../../../src/engine/writer/longCommandList.ts';
import type { WriterTask } from '../../../src/engine/writer/protocol.ts';
import { makeCommandId } from '../testEngine.ts';
import { monday } from '../writeRss.ts';
import { acts } from './acts.ts';
import { openStormShop, type StormShop } from './stormShop.ts';

/** A row of a command-owned table, by its cells. */
type Row = Readonly<Record<string, unknown>>;
type State = Map<string, Row>;
/** What became of a row: undefined where it was not, or is not, there. */
type Change = { readonly key: string; readonly before: Row | undefined; readonly after: Row | undefined };

type Done = { readonly id: CommandId; readonly name: string; readonly changes: readonly Change[] };

/** A deliberate fault: the journal of a command loses a row before it is taken back, or before it is done again. */
export type Fault = 'undo' | 'redo';

function isWithdrawn(row: Row): boolean {
  return row.state === 'new' && row.bucket === bucket.withdrawn;
}

/**
 * What the owner said. What was split off and is joined again is left out: undo leaves it, because listening refers to it.
 * Whether history is withdrawn is worked out from watches and rules.
 */
function readState({ database }: StormShop, madeBySplit: ReadonlySet<number>): State {
  const state: State = new Map();
  for (const table of commandOwnedTables) {
    const columns = readColumns(database as WritableDatabase, table);
    const rows = sql<Row>(database, `SELECT rowid AS pk, ${columns.join(', ')} FROM ${table} ORDER BY rowid`);
    for (const row of rows.all()) {
      const isJoinedAgain = table === 'mention_joins' && madeBySplit.has(row.pk as number);
      if (!isJoinedAgain)
        state.set(`${table} ${row.pk}`, isWithdrawn(row) ? { ...row, bucket: bucket.history } : row);
    }
  }
  return state;
}

function compare(before: State, after: State): Change[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const madeAsRemoved: Readonly<Record<string, Row>> = {
  feeds: { folder: null, lan_consent: null },
  watches: {},
  manual_checks: {},
  saved_replies: {},
  tags: {},
  quiet_threads: { quiet_until: monday },
};

/**
 * The changes that undo takes back and redo makes again. What listening refers to was made as removed, outside of the
 * command; and a removed feed that gives its address to another one keeps no claim to it.
 */
function listJournaled(changes: readonly Change[]): Change[] {
  return changes
    .filter(({ before, after }) => !(before?.removed_at && after?.removed_at))
    .map((change) => {
      const made = madeAsRemoved[change.key.split(' ')[0] ?? ''];
      if (change.before || !made) return change;
      return { ...change, before: { ...change.after, removed_at: monday, ...made } };
    });
}

/** Applies changes to a state cell by cell, one way or the other, by the rule that undo and redo promise. */
function apply(state: State, changes: readonly Change[], direction: 'back' | 'forth'): void {
  for (const { key, before, after } of changes) {
    const [from, to] = direction === 'back' ? [after, before] : [before, after];
    const row = state.get(key);
    if (to === undefined) state.delete(key);
    else if (from === undefined) state.set(key, to);
    else if (row === undefined) throw new Error(`${key} is gone`);
    else {
      const cells = Object.keys(to).map((cell) => {
        const isChanged = from[cell] !== to[cell] && row[cell] === from[cell];
        return [cell, isChanged ? to[cell] : row[cell]];
      });
      state.set(key, Object.fromEntries(cells));
    }
  }
}

/** What a thread held goes back to New with it, also what came in while it was quiet. */
function releaseHeld(state: State): void {
  for (const [key, row] of state) {
    const isHeld = key.startsWith('decisions ') && row.bucket === bucket.quiet;
    if (isHeld && state.get(`quiet_threads ${row.quieted_by}`)?.removed_at !== null)
      state.set(key, { ...row, bucket: bucket.current, quieted_by: null });
  }
}

/** The counters are equal to a recount, and nothing that is listened for is withdrawn. */
function checkDerived({ database }: StormShop) {
  const read = (query: string) => sql(database, query).all();
  expect(read('SELECT state, bucket, total FROM counters WHERE total <> 0 ORDER BY state, bucket')).toEqual(
    read(
      'SELECT state, bucket, count(*) AS total FROM decisions GROUP BY state, bucket ORDER BY state, bucket',
    ),
  );
  const matcher = compileWatches(readWatchesToMatch(database), readRulesToMatch(database));
  const lost = [...iterateWithdrawn(database)].filter((mention) => matcher.matchEntry(mention).length > 0);
  expect(lost).toEqual([]);
}

function createStorm(dice: Dice, names: Set<string>, fault: Fault | null) {
  const shop = openStormShop();
  const madeBySplit = new Set<number>();
  const standing: Done[] = [];
  let undone: Done[] = [];
  const counts = { do: 0, undo: 0, redo: 0, refused: 0 };
  shop.hear(12);
  shop.hear(6);
  shop.hear(12);
  let expected = readState(shop, madeBySplit);
  const check = (what: string) => {
    releaseHeld(expected);
    expect(compare(expected, readState(shop, madeBySplit)), what).toEqual([]);
    checkDerived(shop);
  };
  const hasRows = (id: CommandId) =>
    sql(
      shop.database,
      'SELECT 1 FROM undo_rows WHERE command = (SELECT seq FROM commands WHERE id = ?) LIMIT 1',
    ).get(id) !== undefined;
  const spoil = (id: CommandId) =>
    sql(
      shop.writing,
      `DELETE FROM undo_rows
       WHERE seq = (SELECT max(seq) FROM undo_rows WHERE command = (SELECT seq FROM commands WHERE id = ?))`,
    ).run(id);

  /** What can't be done now gives its turn to another; what was never done yet comes more often. */
  const pickAct = (): { name: keyof typeof acts; input: object } => {
    const all = Object.keys(acts);
    const missing = all.filter((name) => !names.has(name));
    const name = dice.pick(missing.length > 0 && dice.chance(0.3) ? missing : all) as keyof typeof acts;
    const input = acts[name](shop, dice);
    return input === null ? pickAct() : { name, input };
  };

  const act = () => {
    const { name, input } = pickAct();
    const id = makeCommandId();
    const kind = name in longCommandList ? ('longCommand' as const) : ('command' as const);
    const lastMention = sql<number>(shop.database, 'SELECT max(seq) FROM mentions').pluck().get() ?? 0;
    try {
      shop.run({ kind, name, id, input } as WriterTask);
    } catch (error) {
      if (error instanceof EarmarkError) return;
      throw error;
    }
    const made = sql<number>(shop.database, 'SELECT seq FROM mentions WHERE seq > ?')
      .pluck()
      .all(lastMention);
    for (const seq of made) madeBySplit.add(seq);
    const after = readState(shop, madeBySplit);
    standing.push({ id, name, changes: listJournaled(compare(expected, after)) });
    undone = [];
    expected = after;
    counts.do += 1;
    names.add(name);
  };

  const attempt = (kind: 'undo' | 'redo', done: Done | undefined, isNamed: boolean) => {
    if (done && fault === kind) spoil(done.id);
    try {
      const { commandId } = shop.run({ kind, id: isNamed && done ? done.id : null });
      if (!done || commandId !== done.id) throw new Error(`${kind} took another command than the last`);
    } catch (error) {
      const isNothing = error instanceof EarmarkError && error.code.startsWith('NOTHING_TO');
      const isBlocked = error instanceof EarmarkError && error.code.endsWith('_BLOCKED') && isNamed;
      if (!(isNothing && !done) && !isBlocked) throw error;
      counts.refused += 1;
      return check(`${kind} was refused`);
    }
    if (!done) return;
    apply(expected, done.changes, kind === 'undo' ? 'back' : 'forth');
    counts[kind] += 1;
    const order = sql<number>(shop.database, 'SELECT seq FROM commands WHERE id = ?').pluck();
    if (kind === 'undo') {
      standing.splice(standing.indexOf(done), 1);
      undone.push(done);
    } else {
      undone.splice(undone.indexOf(done), 1);
      standing.push(done);
      standing.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
    }
    check(`${kind} of ${done.name}`);
  };

  const takeStep = () => {
    const chance = dice.next();
    if (chance < 0.5) return act();
    if (chance < 0.7)
      return attempt(
        'undo',
        standing.findLast(({ id }) => hasRows(id)),
        false,
      );
    if (chance < 0.85) return attempt('redo', undone.at(-1), false);
    const withRows = standing.slice(-20).filter(({ id }) => hasRows(id));
    if (chance < 0.91 && withRows.length > 0) return attempt('undo', dice.pick(withRows), true);
    if (chance < 0.94 && undone.length > 0) return attempt('redo', dice.pick(undone), true);
    const before = readState(shop, madeBySplit);
    shop.hear(dice.between(1, 3));
    apply(expected, compare(before, readState(shop, madeBySplit)), 'forth');
  };
  return { shop, takeStep, counts };
}

/** So many steps in one shop: more would make each one slower, and only the last two hundred commands can be undone. */
const stepsOfShop = 250;

/** Does, undoes and does again at random, with ingest in between; looks after each step that all is as it should be. */
export function runStorm(
  stepCount: number,
  { seed = 1, fault = null }: { seed?: number; fault?: Fault | null } = {},
) {
  const total = { do: 0, undo: 0, redo: 0, refused: 0 };
  const names = new Set<string>();
  for (let from = 0; from < stepCount; from += stepsOfShop) {
    const storm = createStorm(createDice(seed + from), names, fault);
    try {
      for (let step = from; step < Math.min(from + stepsOfShop, stepCount); step += 1) storm.takeStep();
      sql(
        storm.shop.writing,
        "INSERT INTO mention_search (mention_search, rank) VALUES ('integrity-check', 1)",
      ).run();
    } finally {
      storm.shop.close();
    }
    for (const kind of ['do', 'undo', 'redo', 'refused'] as const) total[kind] += storm.counts[kind];
  }
  return { ...total, names };
}
