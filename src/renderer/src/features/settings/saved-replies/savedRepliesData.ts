import { useMutation } from '@tanstack/react-query';
import type { SavedReplyDetails, SavedReplyId } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand, followSaving, joinSaving } from '../../../shared/commands.ts';

export const savedRepliesQuery = engine.savedReplies.list.queryOptions();

/** Saves a saved reply: a new one where there is no id yet. */
export function useSaveSavedReply(onSaved: () => void) {
  const follow = followSaving(['savedReplies'], onSaved);
  return joinSaving<SavedReplyId, SavedReplyDetails>(
    useMutation(engine.savedReplies.add.mutationOptions(follow)),
    useMutation(engine.savedReplies.edit.mutationOptions(follow)),
  );
}

export function useRemoveSavedReply(): (id: SavedReplyId) => void {
  const { mutate } = useMutation(engine.savedReplies.remove.mutationOptions(followCommand(['savedReplies'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}
