import type { BulkStep, CommandId } from '#contract';
import { implementer, translateFailure } from '../implementer.ts';
import { countSet } from './bulkRows.ts';

const { bulk } = implementer;

/** The changes under way, by the command they are; each window knows only its own. */
const underWay = new Map<CommandId, AbortController>();

export const bulkProcedures = {
  count: bulk.count.handler(({ context, input }) =>
    countSet(context.database, input, { now: context.clock(), timeZone: context.timeZone }),
  ),

  change: bulk.change.handler(async function* ({ context, input: { commandId, ...input }, signal }) {
    const leaving = new AbortController();
    underWay.set(commandId, leaving);
    const steps: BulkStep[] = [];
    let news = Promise.withResolvers<void>();
    const tell = (step: BulkStep) => {
      steps.push(step);
      news.resolve();
    };
    const changing = context.writer
      .longCommand('mentions.changeMany', commandId, input, {
        signal: AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]),
        onProgress: (progress) => tell({ kind: 'progress', ...progress }),
      })
      .then((output) => tell({ kind: 'done', output }));
    try {
      for (;;) {
        await Promise.race([news.promise, changing]);
        news = Promise.withResolvers();
        for (const step of steps.splice(0)) {
          yield step;
          if (step.kind === 'done') return;
        }
      }
    } catch (error) {
      throw translateFailure(error);
    } finally {
      changing.catch(() => undefined);
      leaving.abort();
      underWay.delete(commandId);
    }
  }),

  cancel: bulk.cancel.handler(({ input }) => underWay.get(input.commandId)?.abort()),
};
