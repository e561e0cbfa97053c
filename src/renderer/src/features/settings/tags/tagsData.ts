import { useMutation } from '@tanstack/react-query';
import type { TagDetails, TagId } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand, followSaving, joinSaving } from '../../../shared/commands.ts';

/** Adds a tag, or changes the one with the id; what is wrong is told beside its field. */
export function useSaveTag(onSaved: () => void) {
  const follow = followSaving(['tags'], onSaved);
  const adding = useMutation(engine.tags.add.mutationOptions(follow));
  const editing = useMutation(engine.tags.edit.mutationOptions(follow));
  return joinSaving<TagId, TagDetails>(adding, editing);
}

export function useMergeTags(): (id: TagId, into: TagId) => void {
  const { mutate } = useMutation(engine.tags.merge.mutationOptions(followCommand(['tags'])));
  return (id, into) => mutate({ commandId: createCommandId(), id, into });
}

export function useRemoveTag(): (id: TagId) => void {
  const { mutate } = useMutation(engine.tags.remove.mutationOptions(followCommand(['tags'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}
