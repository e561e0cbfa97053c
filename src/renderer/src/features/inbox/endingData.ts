import { keepPreviousData, skipToken, useMutation, useMutationState } from '@tanstack/react-query';
import type { CommandId, DateOrder, DecidedState, MentionId, Outcome } from '#contract';
import { createCommandId, engine } from '../../bridge/client.ts';
import { followCommand } from '../../shared/commands.ts';

/** The times until which something can be put off, and what words stand for; read anew whenever it is asked. */
export function snoozeTimesQuery(words: string | null, order: DateOrder) {
  return engine.dates.snoozeTimes.queryOptions({
    input: words === null ? skipToken : { words, order },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The reasons that were given before for a decision. */
export function usedReasonsQuery(to: DecidedState | null, outcome: Outcome | null) {
  return engine.mentions.usedReasons.queryOptions({ input: to === null ? skipToken : { to, outcome } });
}

export type PendingSnooze = {
  readonly commandId: CommandId;
  readonly ids: readonly MentionId[];
  readonly until: number | null;
};

/** Puts mentions off, or takes them up again (null), in one command. */
export function useSnoozeMentions(): (
  ids: readonly MentionId[],
  until: number | null,
  wakesEarly: boolean,
) => void {
  const { mutate } = useMutation(
    engine.mentions.snooze.mutationOptions(followCommand(['mentions'], { isShownAhead: true })),
  );
  return (ids, until, wakesEarly) =>
    mutate({ commandId: createCommandId(), ids: [...ids], until, wakesEarly });
}

/** The snoozes that are not yet part of what was read, oldest first. */
export function usePendingSnoozes(): readonly PendingSnooze[] {
  return useMutationState({
    filters: { mutationKey: engine.mentions.snooze.mutationKey(), status: 'pending' },
    select: (mutation) => mutation.state.variables as PendingSnooze,
  });
}
