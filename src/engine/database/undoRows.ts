import { type CommandOwnedTable, commandOwnedTables, readColumns } from './journal.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from './open.ts';

/** How many commands keep the rows that undo needs. The commands themselves stay, so that a retry is recognised. */
const undoableCommandCount = 200;

type Operation = 'insert' | 'update' | 'delete';
type UndoRow = {
  readonly seq: number;
  readonly tbl: CommandOwnedTable;
  readonly pk: number;
  readonly op: Operation;
};

/** Rows of one kind that lie one behind the other in the journal and touch each row once: one statement replays them. */
type Run = {
  readonly table: CommandOwnedTable;
  readonly op: Operation;
  readonly first: number;
  readonly last: number;
};

/** `back` to what was there before the command, `forth` to what it made of it. */
export type Direction = 'back' | 'forth';

/** The number of the newest command that keeps no rows any more; 0 where all still do. */
export function readLastForgotten(database: ReadableDatabase): number {
  return (
    sql<{ seq: number }>(
      database,
      `SELECT seq FROM commands ORDER BY seq DESC LIMIT 1 OFFSET ${undoableCommandCount}`,
    ).get()?.seq ?? 0
  );
}

/** Leaves only the newest commands the rows that undo needs. */
export function forgetOldUndoRows(database: WritableDatabase): void {
  sql(database, 'DELETE FROM undo_rows WHERE command <= ?').run(readLastForgotten(database));
}

/** What was taken back stays so: something new was done since. */
export function endRedo(database: WritableDatabase): void {
  sql(database, 'UPDATE commands SET redo_place = NULL WHERE redo_place IS NOT NULL').run();
}

/** Replays what a command wrote, one way or the other. A cell changes only if it still holds the other side. */
export function replayCommand(database: WritableDatabase, command: number, direction: Direction): void {
  database.pragma('defer_foreign_keys = ON');
  const runs = readRuns(database, command);
  if (direction === 'back') runs.reverse();
  for (const run of runs) replayRun(database, command, run, direction);
}

function readRuns(database: WritableDatabase, command: number): Run[] {
  const runs: { table: CommandOwnedTable; op: Operation; first: number; last: number }[] = [];
  let touched = new Set<number>();
  const rows = sql<UndoRow>(
    database,
    'SELECT seq, tbl, pk, op FROM undo_rows WHERE command = ? ORDER BY seq',
  );
  for (const row of rows.iterate(command)) {
    if (!commandOwnedTables.includes(row.tbl))
      throw new Error('the journal names a table that no command owns');
    const run = runs.at(-1);
    if (run && run.table === row.tbl && run.op === row.op && !touched.has(row.pk)) {
      run.last = row.seq;
      touched.add(row.pk);
    } else {
      runs.push({ table: row.tbl, op: row.op, first: row.seq, last: row.seq });
      touched = new Set([row.pk]);
    }
  }
  return runs;
}

const oppositeOf = { insert: 'delete', delete: 'insert', update: 'update' } as const;

function replayRun(database: WritableDatabase, command: number, run: Run, direction: Direction): void {
  const { table } = run;
  const columns = readColumns(database, table);
  const [there, wanted] = direction === 'back' ? ['after', 'before'] : ['before', 'after'];
  const rows = 'undo_rows.command = ? AND undo_rows.seq BETWEEN ? AND ?';
  const replayCell = (column: string) => `
    ${column} = CASE
      WHEN json_type(undo_rows.after, '$.${column}') IS NOT NULL AND ${table}.${column} IS undo_rows.${there} ->> '$.${column}'
      THEN undo_rows.${wanted} ->> '$.${column}'
      ELSE ${table}.${column}
    END`;
  const statements: Record<Operation, () => string> = {
    delete: () => `DELETE FROM ${table} WHERE rowid IN (SELECT pk FROM undo_rows WHERE ${rows})`,
    insert: () => `
      INSERT INTO ${table} (rowid, ${columns.join(', ')})
      SELECT pk, ${columns.map((column) => `${wanted} ->> '$.${column}'`).join(', ')}
      FROM undo_rows
      WHERE ${rows}`,
    update: () => `
      UPDATE ${table}
      SET ${columns.map(replayCell).join(', ')}
      FROM undo_rows
      WHERE undo_rows.tbl = '${table}' AND undo_rows.pk = ${table}.rowid AND ${rows}`,
  };
  const operation = direction === 'back' ? oppositeOf[run.op] : run.op;
  sql(database, statements[operation]()).run(command, run.first, run.last);
}
