import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandId, CommandOutput, Instant } from './values.ts';

export const RecentCommand = z.object({
  commandId: CommandId,
  label: z.string(),
  at: Instant,
  undoneAt: Instant.nullable(),
});
export type RecentCommand = z.infer<typeof RecentCommand>;

export const commands = {
  /**
   * Takes back one command, or the newest one that was not taken back yet when no id is given. Answers the command that
   * was taken back. Fails with NOTHING_TO_UNDO, UNDO_BLOCKED or NOT_FOUND.
   */
  undo: procedure.input(z.object({ commandId: CommandId.nullable() })).output(CommandOutput),
  /** The newest commands first. */
  recent: procedure.output(z.array(RecentCommand)),
};
