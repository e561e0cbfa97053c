import { implementer } from '../implementer.ts';
import { draftWatch } from '../rules/draftChange.ts';
import { preview } from '../rules/preview.ts';
import { readWatches } from './rows.ts';

const { watches } = implementer;

export const watchProcedures = {
  list: watches.list.handler(({ context }) => readWatches(context.database)),
  add: watches.add.handler(({ context, input: { commandId, details } }) =>
    context.writer.command('watches.add', commandId, { details }),
  ),
  edit: watches.edit.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('watches.edit', commandId, change),
  ),
  preview: watches.preview.handler(({ context, input, signal }) =>
    preview(context, draftWatch(context.database, input), signal),
  ),
  remove: watches.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('watches.remove', commandId, { id }),
  ),
};
