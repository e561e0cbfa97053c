import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandId, CommandOutput, Instant } from './values.ts';

/** Something the owner did. */
export const PastCommand = z.object({
  id: CommandId,
  /** The words of its toast. */
  label: z.string(),
  at: Instant,
  /** Null where it stands. */
  undoneAt: Instant.nullable(),
  /** What can be done about it now: nothing any more where it is too long ago, or something newer came after its undo. */
  can: z.enum(['undo', 'redo']).nullable(),
  /** The words of another command that has to be taken back, or done again, before this one; null where none is known. */
  blockedBy: z.string().nullable(),
});
export type PastCommand = z.infer<typeof PastCommand>;

export const commands = {
  /**
   * Takes back one command, or the newest one that was not taken back yet when no id is given. Answers the command that
   * was taken back. Fails with NOTHING_TO_UNDO, UNDO_TOO_OLD, UNDO_BLOCKED or NOT_FOUND.
   */
  undo: procedure.input(z.object({ commandId: CommandId.nullable() })).output(CommandOutput),
  /**
   * Does again one command that was taken back, or the last one that was when no id is given, as long as nothing new was
   * done since. Answers that command. Fails with NOTHING_TO_REDO, REDO_BLOCKED or NOT_FOUND.
   */
  redo: procedure.input(z.object({ commandId: CommandId.nullable() })).output(CommandOutput),
  /** What the owner did last, the newest first; what changed nothing is left out. */
  list: procedure
    .input(z.object({ limit: z.int().min(1).max(200).default(100) }))
    .output(z.array(PastCommand)),
};
