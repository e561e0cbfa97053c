import { implementer } from '../implementer.ts';
import { readTags } from './rows.ts';

const { tags } = implementer;

export const tagProcedures = {
  list: tags.list.handler(({ context }) => readTags(context.database)),

  apply: tags.apply.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('tags.apply', commandId, input),
  ),

  add: tags.add.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('tags.add', commandId, input),
  ),

  edit: tags.edit.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('tags.edit', commandId, input),
  ),

  merge: tags.merge.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('tags.merge', commandId, input),
  ),

  remove: tags.remove.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('tags.remove', commandId, input),
  ),
};
