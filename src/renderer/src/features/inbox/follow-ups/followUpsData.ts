import { useMutation } from '@tanstack/react-query';
import type { CommandId, Due, FollowUpDetails, FollowUpId, FollowUpOutcome, MentionId } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand, followSaving } from '../../../shared/commands.ts';

export function followUpsQuery(mentionId: MentionId) {
  return engine.followUps.list.queryOptions({ input: { mentionId } });
}

/** Adds something to do for a mention; `onAdded` follows at once. */
export function useAddFollowUp(mentionId: MentionId, onAdded: () => void) {
  const { mutate, error } = useMutation(
    engine.followUps.add.mutationOptions(followSaving(['followUps'], onAdded)),
  );
  return {
    error,
    add: (commandId: CommandId, details: FollowUpDetails) => mutate({ commandId, mentionId, details }),
  };
}

/** What can be done with a follow-up that is there. */
export function useFollowUpActs() {
  const follow = followCommand(['followUps']);
  const close = useMutation(engine.followUps.close.mutationOptions(follow));
  const reopen = useMutation(engine.followUps.reopen.mutationOptions(follow));
  const remove = useMutation(engine.followUps.remove.mutationOptions(follow));
  return {
    close: (id: FollowUpId, outcome: FollowUpOutcome, changedTo: Due | null = null) =>
      close.mutate({ commandId: createCommandId(), id, outcome, changedTo }),
    reopen: (id: FollowUpId) => reopen.mutate({ commandId: createCommandId(), id }),
    remove: (id: FollowUpId) => remove.mutate({ commandId: createCommandId(), id }),
  };
}
