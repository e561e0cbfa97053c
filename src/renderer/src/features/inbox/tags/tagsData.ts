import { useMutation, useMutationState, useQuery } from '@tanstack/react-query';
import type { MentionCard, MentionId, TagChange } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand } from '../../../shared/commands.ts';
import { tagsQuery } from '../../../shared/tags.ts';
import { applyTagging, type Tagging } from './tagging.ts';

/** Puts a tag on one mention, or takes it off. */
export function useApplyTag(): (id: MentionId, change: TagChange) => void {
  const { mutate } = useMutation(engine.tags.apply.mutationOptions(followCommand(['tags'])));
  return (id, change) => mutate({ commandId: createCommandId(), ids: [id], ...change });
}

/** Answers which tags a mention has, ahead of those that are under way. */
export function useTagsAhead(): (card: Pick<MentionCard, 'id' | 'tags'>) => MentionCard['tags'] {
  const known = useQuery(tagsQuery).data ?? [];
  const underWay = useMutationState({
    filters: { mutationKey: engine.tags.apply.mutationKey(), status: 'pending' },
    select: (mutation) => mutation.state.variables as Tagging,
  });
  return (card) => (underWay.length === 0 ? card.tags : [...applyTagging(card, underWay, known)]);
}
