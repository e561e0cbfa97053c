import { implementer } from '../implementer.ts';
import { readWatches } from './rows.ts';

const { watches } = implementer;

export const watchProcedures = {
  list: watches.list.handler(({ context }) => readWatches(context.database)),
  add: watches.add.handler(async ({ context, input: { commandId, details } }) => {
    const added = await context.writer.command('watches.add', commandId, { details });
    context.listening.listenBack();
    return added;
  }),
  edit: watches.edit.handler(async ({ context, input: { commandId, ...change } }) => {
    const edited = await context.writer.command('watches.edit', commandId, change);
    context.listening.listenBack();
    return edited;
  }),
  remove: watches.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('watches.remove', commandId, { id }),
  ),
};
