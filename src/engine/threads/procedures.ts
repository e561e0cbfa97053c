import { implementer } from '../implementer.ts';
import { readQuietThreads } from './rows.ts';

const { threads } = implementer;

export const threadProcedures = {
  list: threads.list.handler(({ context }) => readQuietThreads(context.database, context.clock())),
  quiet: threads.quiet.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('threads.quiet', commandId, input),
  ),
  hearAgain: threads.hearAgain.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('threads.hearAgain', commandId, input),
  ),
};
