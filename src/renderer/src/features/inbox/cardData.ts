import { keepPreviousData, skipToken, useMutation } from '@tanstack/react-query';
import type { MentionId, SightingId } from '#contract';
import { createCommandId, engine } from '../../bridge/client.ts';
import { followCommand } from '../../shared/commands.ts';

const offeredCards = 12;

/** The kept versions of a mention; none are read without an id. */
export function versionsQuery(id: MentionId | null) {
  return engine.mentions.versions.queryOptions({ input: id ? { id } : skipToken });
}

/** What a mention may be the same as: the newest of all, or what a search finds. */
export function offeredCardsQuery(isOpen: boolean, search: string) {
  return engine.mentions.list.queryOptions({
    input: isOpen ? { view: 'all', query: search, before: null, limit: offeredCards } : skipToken,
    placeholderData: keepPreviousData,
  });
}

/** Makes one card of two mentions; `onJoined` is told which of them stays. */
export function useJoinMentions(onJoined: (id: MentionId) => void) {
  const follow = followCommand(['mentions']);
  const { mutate } = useMutation(
    engine.mentions.join.mutationOptions({
      ...follow,
      onSuccess: async (output) => {
        await follow.onSuccess(output);
        onJoined(output.id);
      },
    }),
  );
  return (ids: readonly MentionId[]) => mutate({ commandId: createCommandId(), ids: [...ids] });
}

/** Gives a sighting a card of its own. */
export function useSplitSighting(): (sightingId: SightingId) => void {
  const { mutate } = useMutation(engine.mentions.split.mutationOptions(followCommand(['mentions'])));
  return (sightingId) => mutate({ commandId: createCommandId(), sightingId });
}
