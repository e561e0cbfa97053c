import { ORPCError } from '@orpc/client';
import { useMutation, useMutationState } from '@tanstack/react-query';
import type { BulkChange, CommandId, CommandOutput, MentionId, MentionSet } from '#contract';
import { client, createCommandId } from '../../bridge/client.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { followCommand } from '../../shared/commands.ts';
import { showErrorToast, showProgressToast } from '../../shared/toasts.tsx';
import { forgetFarPages } from './inboxData.ts';

type Bulk = {
  readonly commandId: CommandId;
  readonly which: MentionSet;
  readonly change: BulkChange;
  /** Those of them that are loaded. */
  readonly ids: ReadonlySet<MentionId>;
};

/** More than the pages in sight hold. */
const manyIds = 200;

const bulkFilters = { mutationKey: ['bulk'] };

/** Does it, and tells meanwhile how far it is; the owner can stop it, which takes everything back. */
async function runBulk({ commandId, which, change }: Bulk): Promise<CommandOutput> {
  const stop = () => void client.bulk.cancel({ commandId }).catch(showErrorToast);
  for await (const step of await client.bulk.change({ commandId, which, change })) {
    if (step.kind === 'done') return step.output;
    showProgressToast(step, stop);
  }
  throw new ORPCError('ENGINE_GONE', { defined: true });
}

/** Changes many mentions by one command. */
export function useBulkChange(): (bulk: Omit<Bulk, 'commandId'>) => void {
  const following = followCommand<Bulk>(['mentions', 'settings', 'tags']);
  const { mutate } = useMutation({
    ...bulkFilters,
    mutationFn: runBulk,
    onSuccess: (output, bulk) => {
      if (bulk.ids.size > manyIds || 'seen' in bulk.which) forgetFarPages();
      return following.onSuccess(output, bulk);
    },
    onError: following.onError,
  });
  return (bulk) => mutate({ commandId: createCommandId(), ...bulk });
}

/** The changes of many that are not yet part of what was read. */
export function usePendingBulk(): readonly Bulk[] {
  return useMutationState({
    filters: { ...bulkFilters, status: 'pending' },
    select: (mutation) => mutation.state.variables as Bulk,
  });
}

/** Which loaded mentions a command of this window changed together with others; none for any other command. */
export function findBulkMentions(commandId: CommandId): readonly MentionId[] {
  return queryClient
    .getMutationCache()
    .findAll(bulkFilters)
    .map((mutation) => mutation.state.variables as Bulk)
    .filter((bulk) => bulk.commandId === commandId)
    .flatMap(({ ids }) => [...ids]);
}
