import type { CommandId, CommandOutput } from '#contract';
import { EarmarkError } from '../errors.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from './open.ts';
import { readLastForgotten, replayCommand } from './undoRows.ts';

type Command = {
  readonly seq: number;
  readonly id: CommandId;
  readonly label: string;
  readonly undoneAt: number | null;
  readonly redoPlace: number | null;
};

const commandColumns = `
  commands.seq AS seq,
  commands.id AS id,
  commands.label AS label,
  commands.undone_at AS undoneAt,
  commands.redo_place AS redoPlace`;

/**
 * Takes back one command, or the newest that still can be, in one transaction. A cell is restored only if it still holds
 * what the command wrote. Fails with NOT_FOUND, NOTHING_TO_UNDO, UNDO_TOO_OLD, or UNDO_BLOCKED when a later command
 * touched the same.
 */
export function undoCommand(database: WritableDatabase, id: CommandId | null, at: number): CommandOutput {
  const takeBackOne = database.transaction(() => {
    const command = id ? findCommand(database, id) : findNewestCommand(database);
    if (command.undoneAt !== null) return nameCommand(command);
    if (command.seq <= readLastForgotten(database)) throw new EarmarkError('UNDO_TOO_OLD');
    const later = findBlockingUndo(database, command.seq);
    if (later) throw new EarmarkError('UNDO_BLOCKED', { by: later });
    takeBack(database, command.seq);
    sql(
      database,
      `UPDATE commands
       SET undone_at = ?, redo_place = (SELECT coalesce(max(redo_place), 0) + 1 FROM commands WHERE redo_place IS NOT NULL)
       WHERE seq = ?`,
    ).run(at, command.seq);
    return nameCommand(command);
  });
  return refuseOrphans(database, { way: 'back', id }, takeBackOne);
}

/**
 * Does again one command that was taken back, or the last one taken back, as long as nothing new was done since. A cell is
 * written only if it still holds what was there before the command. Fails with NOT_FOUND, NOTHING_TO_REDO, or
 * REDO_BLOCKED when what it builds on is still taken back.
 */
export function redoCommand(database: WritableDatabase, id: CommandId | null): CommandOutput {
  return database.transaction(() => {
    const command = id ? findCommand(database, id) : findLastUndone(database);
    if (command.undoneAt === null) return nameCommand(command);
    if (command.redoPlace === null) throw new EarmarkError('NOTHING_TO_REDO');
    const earlier = findBlockingRedo(database, command);
    if (earlier) throw new EarmarkError('REDO_BLOCKED', { by: earlier });
    replayCommand(database, command.seq, 'forth');
    sql(database, 'UPDATE commands SET undone_at = NULL, redo_place = NULL WHERE seq = ?').run(command.seq);
    return nameCommand(command);
  })();
}

function nameCommand({ id, label }: Command): CommandOutput {
  return { commandId: id, label };
}

function findCommand(database: ReadableDatabase, id: CommandId): Command {
  const command = sql<Command>(database, `SELECT ${commandColumns} FROM commands WHERE id = ?`).get(id);
  if (!command) throw new EarmarkError('NOT_FOUND', { what: 'command' });
  return command;
}

function findNewestCommand(database: ReadableDatabase): Command {
  const command = sql<Command>(
    database,
    `SELECT ${commandColumns}
     FROM commands
     WHERE undone_at IS NULL AND seq > ? AND EXISTS (SELECT 1 FROM undo_rows WHERE undo_rows.command = commands.seq)
     ORDER BY seq DESC
     LIMIT 1`,
  ).get(readLastForgotten(database));
  if (!command) throw new EarmarkError('NOTHING_TO_UNDO');
  return command;
}

function findLastUndone(database: ReadableDatabase): Command {
  const command = sql<Command>(
    database,
    `SELECT ${commandColumns}
     FROM commands
     WHERE redo_place IS NOT NULL
     ORDER BY redo_place DESC
     LIMIT 1`,
  ).get();
  if (!command) throw new EarmarkError('NOTHING_TO_REDO');
  return command;
}

/** SQL for the label of a command that stands in the way, and touched the same rows or cells as another. */
function selectBlocking(isInTheWay: string): string {
  return `
    SELECT commands.label AS label
    FROM undo_rows AS mine
    JOIN undo_rows AS theirs ON theirs.tbl = mine.tbl AND theirs.pk = mine.pk AND theirs.command <> mine.command
    JOIN commands ON commands.seq = theirs.command AND ${isInTheWay}
    WHERE mine.command = :command
      AND (mine.op <> 'update' OR theirs.op <> 'update' OR EXISTS (
        SELECT 1
        FROM json_each(mine.after) AS my_cell
        JOIN json_each(theirs.after) AS their_cell ON their_cell.key = my_cell.key
      ))
    LIMIT 1`;
}

/** What was done later to the same and stands: it has to be taken back first. */
export function findBlockingUndo(database: ReadableDatabase, command: number): string | null {
  const isLater = 'commands.seq > mine.command AND commands.undone_at IS NULL';
  return sql<{ label: string }>(database, selectBlocking(isLater)).get({ command })?.label ?? null;
}

/** What was taken back later and touched the same: it has to be done again first. */
export function findBlockingRedo(
  database: ReadableDatabase,
  { seq, redoPlace }: Pick<Command, 'seq' | 'redoPlace'>,
): string | null {
  const query = selectBlocking('commands.redo_place > :redoPlace');
  return sql<{ label: string }>(database, query).get({ command: seq, redoPlace })?.label ?? null;
}

/**
 * Runs the transaction of an undo or a redo. What comes back may belong to what is gone by now, as a follow-up to its reply:
 * SQLite says so only at the end of the transaction, and everything is as before then.
 */
export function refuseOrphans<Result>(
  database: WritableDatabase,
  { way, id }: { readonly way: 'back' | 'forth'; readonly id: CommandId | null },
  run: () => Result,
): Result {
  try {
    return run();
  } catch (error) {
    const isOrphan =
      error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
    if (!isOrphan) throw error;
    const findNext = way === 'back' ? findNewestCommand : findLastUndone;
    const command = id ? findCommand(database, id) : findNext(database);
    const by = findRemover(database, way, command);
    if (by === null) throw error;
    throw new EarmarkError(way === 'back' ? 'UNDO_BLOCKED' : 'REDO_BLOCKED', { by });
  }
}

/** What took away what a command's rows belong to: a later command that removed, or an earlier one that is taken back. */
function findRemover(
  database: ReadableDatabase,
  way: 'back' | 'forth',
  { seq }: Pick<Command, 'seq'>,
): string | null {
  const isRemover =
    way === 'back'
      ? "commands.seq > :seq AND commands.undone_at IS NULL AND undo_rows.op = 'delete'"
      : "commands.seq < :seq AND commands.undone_at IS NOT NULL AND undo_rows.op = 'insert'";
  return (
    sql<{ label: string }>(
      database,
      `SELECT commands.label AS label
       FROM commands
       JOIN undo_rows ON undo_rows.command = commands.seq
       WHERE ${isRemover}
       ORDER BY abs(commands.seq - :seq)
       LIMIT 1`,
    ).get({ seq })?.label ?? null
  );
}

/** What has to be the only one of its kind may have got a successor meanwhile, such as the address of a feed. */
function takeBack(database: WritableDatabase, command: number): void {
  try {
    replayCommand(database, command, 'back');
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
