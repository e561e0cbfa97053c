import type { CommandId, PastCommand } from '#contract';
import { type ReadableDatabase, sql } from './open.ts';
import { findBlockingRedo, findBlockingUndo } from './undo.ts';
import { readLastForgotten } from './undoRows.ts';

type CommandRow = {
  readonly seq: number;
  readonly id: CommandId;
  readonly label: string;
  readonly at: number;
  readonly undoneAt: number | null;
  readonly redoPlace: number | null;
};

/** Looking for what stands in the way of a command that wrote more rows than this is left to the undo itself. */
const maxRowsLookedThrough = 1_000;

/** The newest commands that changed something, the newest first, each with whether it can be taken back or done again. */
export function listCommands(database: ReadableDatabase, limit: number): PastCommand[] {
  const lastForgotten = readLastForgotten(database);
  return sql<CommandRow>(
    database,
    `SELECT seq, id, label, at, undone_at AS undoneAt, redo_place AS redoPlace
     FROM commands
     WHERE seq <= :lastForgotten OR EXISTS (SELECT 1 FROM undo_rows WHERE undo_rows.command = commands.seq)
     ORDER BY seq DESC
     LIMIT :limit`,
  )
    .all({ lastForgotten, limit })
    .map((row) => ({
      id: row.id,
      label: row.label,
      at: row.at,
      undoneAt: row.undoneAt,
      ...judge(database, row, lastForgotten),
    }));
}

function judge(
  database: ReadableDatabase,
  command: CommandRow,
  lastForgotten: number,
): Pick<PastCommand, 'can' | 'blockedBy'> {
  const isUndone = command.undoneAt !== null;
  if (command.seq <= lastForgotten || (isUndone && command.redoPlace === null))
    return { can: null, blockedBy: null };
  if (!isSmall(database, command.seq)) return { can: isUndone ? 'redo' : 'undo', blockedBy: null };
  const blockedBy = isUndone ? findBlockingRedo(database, command) : findBlockingUndo(database, command.seq);
  return blockedBy === null ? { can: isUndone ? 'redo' : 'undo', blockedBy } : { can: null, blockedBy };
}

function isSmall(database: ReadableDatabase, command: number): boolean {
  const beyond = sql(database, 'SELECT 1 FROM undo_rows WHERE command = ? LIMIT 1 OFFSET ?');
  return beyond.get(command, maxRowsLookedThrough) === undefined;
}
