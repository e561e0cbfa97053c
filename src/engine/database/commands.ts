import type { CommandId, CommandOutput } from '#contract';
import { withJournal } from './journal.ts';
import { sql, type WritableDatabase } from './open.ts';
import { endRedo, forgetOldUndoRows } from './undoRows.ts';

/** What a command comes to: the words for its toast, and what else its procedure answers. */
export type CommandResult = { readonly label: string } & Readonly<Record<string, unknown>>;

/**
 * Carries out one command of the owner: one transaction, one undo record. A command whose id is known was carried out
 * before (its answer got lost on the way): it answers the same again and changes nothing.
 */
export function runCommand<Result extends CommandResult>(
  database: WritableDatabase,
  command: { readonly id: CommandId; readonly kind: string; readonly at: number },
  work: (commandSeq: number) => Result,
): Result & CommandOutput {
  return database.transaction(() => {
    const known = sql<{ output: string }>(database, 'SELECT output FROM commands WHERE id = ?').get(
      command.id,
    );
    if (known) return JSON.parse(known.output);
    endRedo(database);
    const commandSeq = Number(
      sql(
        database,
        `INSERT INTO commands (id, kind, label, output, at)
         VALUES (?, ?, '', '', ?)`,
      ).run(command.id, command.kind, command.at).lastInsertRowid,
    );
    const result = withJournal(database, commandSeq, () => work(commandSeq));
    const output = { ...result, commandId: command.id };
    sql(database, 'UPDATE commands SET label = ?, output = ? WHERE seq = ?').run(
      result.label,
      JSON.stringify(output),
      commandSeq,
    );
    forgetOldUndoRows(database);
    return output;
  })();
}
