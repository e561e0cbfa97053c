import { implementer } from '../implementer.ts';
import { countMatching } from '../search/searchMentions.ts';
import { findSavedView, readSavedViews } from './rows.ts';

const { savedViews } = implementer;

export const savedViewProcedures = {
  list: savedViews.list.handler(({ context }) => readSavedViews(context.database)),
  counts: savedViews.counts.handler(({ context: { database, clock, timeZone }, input }) => {
    const reading = { database, now: clock(), timeZone };
    return input.ids.flatMap((id) => {
      const view = findSavedView(database, id);
      return view ? [{ id, ...countMatching(reading, view) }] : [];
    });
  }),
  add: savedViews.add.handler(({ context, input: { commandId, details } }) =>
    context.writer.command('savedViews.add', commandId, { details }),
  ),
  edit: savedViews.edit.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('savedViews.edit', commandId, change),
  ),
  move: savedViews.move.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('savedViews.move', commandId, change),
  ),
  remove: savedViews.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('savedViews.remove', commandId, { id }),
  ),
};
