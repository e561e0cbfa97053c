import type { CommandId, CommandOutput } from '#contract';
import { EarmarkError } from '../errors.ts';
import { type CommandOwnedTable, commandOwnedTables, readColumns } from './journal.ts';
import { sql, type WritableDatabase } from './open.ts';

type Command = {
  readonly seq: number;
  readonly id: CommandId;
  readonly label: string;
  readonly undone_at: number | null;
};
type UndoRow = {
  readonly seq: number;
  readonly tbl: CommandOwnedTable;
  readonly pk: number;
  readonly op: Operation;
};
type Operation = 'insert' | 'update' | 'delete';

/** Rows of one kind that lie one behind the other in the journal and touch each row once: one statement takes them back. */
type Run = {
  readonly table: CommandOwnedTable;
  readonly op: Operation;
  readonly first: number;
  readonly last: number;
};

/**
 * Takes back one command, or the newest that still can be, in one transaction. A cell is restored only if it still holds
 * what the command wrote. Fails with NOT_FOUND, NOTHING_TO_UNDO, or UNDO_BLOCKED when a later command touched the same.
 */
export function undoCommand(database: WritableDatabase, id: CommandId | null, at: number): CommandOutput {
  return database.transaction(() => {
    const command = id ? findCommand(database, id) : findNewestCommand(database);
    if (command.undone_at !== null) return { commandId: command.id, label: command.label };
    refuseIfBlocked(database, command);
    database.pragma('defer_foreign_keys = ON');
    takeBackRuns(database, command.seq);
    sql(database, 'UPDATE commands SET undone_at = ? WHERE seq = ?').run(at, command.seq);
    return { commandId: command.id, label: command.label };
  })();
}

function findCommand(database: WritableDatabase, id: CommandId): Command {
  const command = sql<Command>(database, 'SELECT seq, id, label, undone_at FROM commands WHERE id = ?').get(
    id,
  );
  if (!command) throw new EarmarkError('NOT_FOUND', { what: 'command' });
  return command;
}

function findNewestCommand(database: WritableDatabase): Command {
  const command = sql<Command>(
    database,
    `SELECT seq, id, label, undone_at
     FROM commands
     WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM undo_rows WHERE undo_rows.command = commands.seq)
     ORDER BY seq DESC
     LIMIT 1`,
  ).get();
  if (!command) throw new EarmarkError('NOTHING_TO_UNDO');
  return command;
}

function refuseIfBlocked(database: WritableDatabase, command: Command): void {
  const later = sql<{ label: string }>(
    database,
    `SELECT commands.label AS label
     FROM undo_rows AS mine
     JOIN undo_rows AS theirs ON theirs.tbl = mine.tbl AND theirs.pk = mine.pk AND theirs.command > mine.command
     JOIN commands ON commands.seq = theirs.command AND commands.undone_at IS NULL
     WHERE mine.command = ?
       AND (mine.op <> 'update' OR theirs.op <> 'update' OR EXISTS (
         SELECT 1
         FROM json_each(mine.after) AS my_cell
         JOIN json_each(theirs.after) AS their_cell ON their_cell.key = my_cell.key
       ))
     LIMIT 1`,
  ).get(command.seq);
  if (later) throw new EarmarkError('UNDO_BLOCKED', { by: later.label });
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

/** What has to be the only one of its kind may have got a successor meanwhile, such as the address of a feed. */
function takeBackRuns(database: WritableDatabase, command: number): void {
  try {
    for (const run of readRuns(database, command).reverse()) takeBackRun(database, command, run);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
    const later = isTaken ? findLaterCommand(database, command) : undefined;
    throw later ? new EarmarkError('UNDO_BLOCKED', { by: later.label }) : error;
  }
}

/** The first later command that wrote into the same tables. */
function findLaterCommand(database: WritableDatabase, command: number): { label: string } | undefined {
  return sql<{ label: string }>(
    database,
    `SELECT commands.label AS label
     FROM commands
     WHERE commands.seq > :command AND commands.undone_at IS NULL AND EXISTS (
       SELECT 1
       FROM undo_rows AS theirs
       JOIN undo_rows AS mine ON mine.tbl = theirs.tbl AND mine.command = :command
       WHERE theirs.command = commands.seq
     )
     ORDER BY commands.seq
     LIMIT 1`,
  ).get({ command });
}

function takeBackRun(database: WritableDatabase, command: number, run: Run): void {
  const columns = readColumns(database, run.table);
  const rows = 'undo_rows.command = ? AND undo_rows.seq BETWEEN ? AND ?';
  const statements: Record<Operation, () => string> = {
    insert: () => `DELETE FROM ${run.table} WHERE rowid IN (SELECT pk FROM undo_rows WHERE ${rows})`,
    delete: () => `
      INSERT INTO ${run.table} (rowid, ${columns.join(', ')})
      SELECT pk, ${columns.map((column) => `before ->> '$.${column}'`).join(', ')}
      FROM undo_rows
      WHERE ${rows}`,
    update: () => `
      UPDATE ${run.table}
      SET ${columns.map(restoreCell).join(', ')}
      FROM undo_rows
      WHERE undo_rows.tbl = '${run.table}' AND undo_rows.pk = ${run.table}.rowid AND ${rows}`,
  };
  const restoreCell = (column: string) => `
    ${column} = CASE
      WHEN json_type(undo_rows.after, '$.${column}') IS NOT NULL AND ${run.table}.${column} IS undo_rows.after ->> '$.${column}'
      THEN undo_rows.before ->> '$.${column}'
      ELSE ${run.table}.${column}
    END`;
  sql(database, statements[run.op]()).run(command, run.first, run.last);
}
