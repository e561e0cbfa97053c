import { implementer } from '../implementer.ts';
import { readRecentCommands } from './rows.ts';

const { commands } = implementer;

export const commandProcedures = {
  undo: commands.undo.handler(({ context, input }) => context.writer.undo(input.commandId)),
  recent: commands.recent.handler(({ context }) => readRecentCommands(context.database)),
};
