import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { findHeadlines } from '../mentions/decisionRows.ts';
import { readFollowUps } from './rows.ts';

const { followUps } = implementer;

export const followUpProcedures = {
  list: followUps.list.handler(({ context, input }) => {
    const [mention] = findHeadlines(context.database, [input.mentionId]);
    if (!mention) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
    return readFollowUps(context.database, mention.seq);
  }),

  add: followUps.add.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('followUps.add', commandId, input),
  ),

  edit: followUps.edit.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('followUps.edit', commandId, input),
  ),

  close: followUps.close.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('followUps.close', commandId, input),
  ),

  reopen: followUps.reopen.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('followUps.reopen', commandId, input),
  ),

  remove: followUps.remove.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('followUps.remove', commandId, input),
  ),
};
