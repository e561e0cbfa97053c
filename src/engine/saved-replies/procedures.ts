import { implementer } from '../implementer.ts';
import { readSavedReplies } from './rows.ts';

const { savedReplies } = implementer;

export const savedReplyProcedures = {
  list: savedReplies.list.handler(({ context }) => readSavedReplies(context.database)),

  add: savedReplies.add.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('savedReplies.add', commandId, input),
  ),

  edit: savedReplies.edit.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('savedReplies.edit', commandId, input),
  ),

  remove: savedReplies.remove.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('savedReplies.remove', commandId, input),
  ),
};
