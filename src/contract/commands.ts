import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandId, CommandOutput } from './values.ts';

export const commands = {
  /**
   * Takes back one command, or the newest one that was not taken back yet when no id is given. Answers the command that
   * was taken back. Fails with NOTHING_TO_UNDO, UNDO_BLOCKED or NOT_FOUND.
   */
  undo: procedure.input(z.object({ commandId: CommandId.nullable() })).output(CommandOutput),
};
