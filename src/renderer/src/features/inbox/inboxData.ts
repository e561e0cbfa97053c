import { keepPreviousData, skipToken, useMutation, useMutationState } from '@tanstack/react-query';
import type { CommandId, MentionId, MentionState, MentionView, Tone } from '#contract';
import { createCommandId, engine } from '../../bridge/client.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { followCommand } from '../../shared/commands.ts';

const pageSize = 100;

/** The pages of one view, newest arrival first; a new search keeps what is shown until its answer is there. */
export function mentionListQuery(view: MentionView, search: string) {
  return engine.mentions.list.infiniteOptions({
    input: (before: string | null) => ({ view, search, before, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** One mention in full; the one before stays until it is there. */
export function mentionQuery(id: MentionId | null) {
  return engine.mentions.get.queryOptions({
    input: id ? { id } : skipToken,
    placeholderData: keepPreviousData,
  });
}

export const mentionCountsQuery = engine.mentions.counts.queryOptions();
export const feedsQuery = engine.feeds.list.queryOptions();
export const watchesQuery = engine.watches.list.queryOptions();
export const settingsQuery = engine.settings.get.queryOptions();

export type Decision = {
  readonly commandId: CommandId;
  readonly ids: readonly MentionId[];
  readonly to: MentionState;
};

/** Decides on one mention. */
export function useDecideMention(): (id: MentionId, to: MentionState) => void {
  const { mutate } = useMutation(engine.mentions.decide.mutationOptions(followCommand(['mentions'])));
  return (id, to) => mutate({ commandId: createCommandId(), ids: [id], to });
}

/** Says how one mention was meant; null lets what its words say hold again. */
export function useSetTone(): (id: MentionId, tone: Tone | null) => void {
  const { mutate } = useMutation(
    engine.mentions.setTone.mutationOptions(followCommand(['mentions', 'settings'])),
  );
  return (id, tone) => mutate({ commandId: createCommandId(), ids: [id], tone });
}

/** The decisions that are not yet part of what was read, oldest first: the window shows them ahead of the engine. */
export function usePendingDecisions(): readonly Decision[] {
  return useMutationState({
    filters: { mutationKey: engine.mentions.decide.mutationKey(), status: 'pending' },
    select: (mutation) => mutation.state.variables as Decision,
  });
}

/** Which mentions a command of this window decided on; none for any other command. */
export function findDecidedMentions(commandId: CommandId): readonly MentionId[] {
  return queryClient
    .getMutationCache()
    .findAll({ mutationKey: engine.mentions.decide.mutationKey() })
    .map((mutation) => mutation.state.variables as Decision)
    .filter((decision) => decision.commandId === commandId)
    .flatMap((decision) => decision.ids);
}
