import type { CommandId, CommandOutput } from '#contract';
import { withJournal } from './journal.ts';
import { sql, type WritableDatabase } from './open.ts';
import { endRedo, forgetOldUndoRows } from './undoRows.ts';

/** What a command comes to: the words for its toast, and what else its procedure answers. */
export type CommandResult = { readonly label: string } & Readonly<Record<string, unknown>>;

type NewCommand = { readonly id: CommandId; readonly kind: string; readonly at: number };

/**
 * Carries out one command of the owner: one transaction, one undo record. A command whose id is known was carried out
 * before (its answer got lost on the way): it answers the same again and changes nothing.
 */
export function runCommand<Result extends CommandResult>(
  database: WritableDatabase,
  command: NewCommand,
  work: (commandSeq: number) => Result,
): Result & CommandOutput {
  return database.transaction(() => {
    const known = findOutput<Result & CommandOutput>(database, command.id);
    if (known) return known;
    const commandSeq = beginCommand(database, command);
    const result = withJournal(database, commandSeq, () => work(commandSeq));
    return endCommand(database, command.id, commandSeq, result);
  })();
}

/**
 * Carries out one command in slices, each a step of the answered generator; nothing else may write in between. All of it is
 * one transaction: what is thrown into a step takes everything back.
 */
export function* runLongCommand<Progress>(
  database: WritableDatabase,
  command: NewCommand,
  work: (commandSeq: number) => Generator<Progress, CommandResult>,
): Generator<Progress, CommandOutput> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const output = findOutput<CommandOutput>(database, command.id) ?? (yield* runSlices());
    database.exec('COMMIT');
    return output;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }

  function* runSlices() {
    const commandSeq = beginCommand(database, command);
    const slices = work(commandSeq);
    for (;;) {
      const step = withJournal(database, commandSeq, () => slices.next());
      if (step.done) return endCommand(database, command.id, commandSeq, step.value);
      yield step.value;
    }
  }
}

function findOutput<Output>(database: WritableDatabase, id: CommandId): Output | null {
  const known = sql<{ output: string }>(database, 'SELECT output FROM commands WHERE id = ?').get(id);
  return known ? JSON.parse(known.output) : null;
}

function beginCommand(database: WritableDatabase, { id, kind, at }: NewCommand): number {
  endRedo(database);
  return Number(
    sql(
      database,
      `INSERT INTO commands (id, kind, label, output, at)
       VALUES (?, ?, '', '', ?)`,
    ).run(id, kind, at).lastInsertRowid,
  );
}

function endCommand<Result extends CommandResult>(
  database: WritableDatabase,
  commandId: CommandId,
  commandSeq: number,
  result: Result,
): Result & CommandOutput {
  const output = { ...result, commandId };
  sql(database, 'UPDATE commands SET label = ?, output = ? WHERE seq = ?').run(
    result.label,
    JSON.stringify(output),
    commandSeq,
  );
  forgetOldUndoRows(database);
  return output;
}
