import { keepPreviousData, skipToken, useMutation, useMutationState, useQuery } from '@tanstack/react-query';
import {
  type CommandId,
  type DecidedState,
  MentionId,
  type MentionView,
  type Outcome,
  type RuleDetails,
  type SavedViewId,
  type Tone,
} from '#contract';
import { client, createCommandId, engine } from '../../bridge/client.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { followCommand } from '../../shared/commands.ts';
import { keepKnownCards } from './knownCards.ts';
import { cutAtOldEnd, dropFarPages, keepFarPage, type ListPages } from './pagesInSight.ts';

const pageSize = 100;

/** The pages of one view, or of a saved one; a new search keeps what is shown until its answer is there. */
export function mentionListQuery(view: MentionView, query: string, savedViewId: SavedViewId | null = null) {
  const options = engine.mentions.list.infiniteOptions({
    input: (before: string | null) => ({ view, savedViewId, query, before, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    structuralSharing: (before, now) => keepKnownCards(before as ListPages | undefined, now as ListPages),
  });
  const readPage = async ({
    pageParam: before,
    signal,
  }: {
    pageParam: string | null;
    signal: AbortSignal;
  }) => {
    const data = queryClient.getQueryData<ListPages>(options.queryKey);
    const kept = keepFarPage(data, before);
    if (kept) return kept;
    const limit = data?.pageParams.includes(before) ? 2 * pageSize : pageSize;
    const read = await client.mentions.list({ view, savedViewId, query, before, limit }, { signal });
    return cutAtOldEnd(data, before, read);
  };
  return { ...options, queryFn: readPage };
}

/** Forgets all of the lists but their beginnings. */
export function forgetFarPages(): void {
  queryClient.setQueriesData<ListPages>(
    { queryKey: engine.mentions.list.key({ type: 'infinite' }) },
    dropFarPages,
  );
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
export const rulesQuery = engine.rules.list.queryOptions();
export const settingsQuery = engine.settings.get.queryOptions();

/** What an empty view says of the shop; what is not read yet is taken to be there. */
export function useShopFacts() {
  const feeds = useQuery(feedsQuery);
  const watches = useQuery(watchesQuery);
  const settings = useQuery(settingsQuery);
  return {
    shopName: settings.data?.business.name ?? '',
    hasPlaces: feeds.data?.length !== 0,
    hasWatches: watches.data?.length !== 0,
  };
}

/** How what is closed ended, and why it was closed or put aside. */
export type Ending = { readonly outcome?: Outcome | null; readonly reason?: string | null };

export type Decision = {
  readonly commandId: CommandId;
  readonly ids: readonly MentionId[];
  readonly to: DecidedState;
} & Ending;

/**
 * Decides on mentions in one command, and answers which; after one that is not about the shop, more can be said about the
 * like of it.
 */
export function useDecideMentions(
  onCorrect: (id: MentionId) => void,
): (ids: readonly MentionId[], to: DecidedState, ending?: Ending) => CommandId {
  const { mutate } = useMutation(
    engine.mentions.decide.mutationOptions(
      followCommand<{ readonly ids: readonly string[]; readonly to: DecidedState }>(['mentions'], {
        isShownAhead: true,
        offerNext: ({ ids: [id], to }) =>
          id !== undefined && to === 'dismissed'
            ? { label: 'Never again…', onTake: () => onCorrect(MentionId.parse(id)) }
            : undefined,
      }),
    ),
  );
  return (ids, to, ending = {}) => {
    const commandId = createCommandId();
    mutate({ commandId, ids: [...ids], to, ...ending });
    return commandId;
  };
}

/** Says how one mention was meant; null lets what its words say hold again. */
export function useSetTone(): (id: MentionId, tone: Tone | null) => void {
  const { mutate } = useMutation(
    engine.mentions.setTone.mutationOptions(followCommand(['mentions', 'settings'])),
  );
  return (id, tone) => mutate({ commandId: createCommandId(), ids: [id], tone });
}

/** Adds a rule that a mention gave rise to. */
export function useAddRule(): (rule: RuleDetails, madeFrom: MentionId) => void {
  const { mutate } = useMutation(engine.rules.add.mutationOptions(followCommand(['watches', 'mentions'])));
  return (rule, madeFrom) => mutate({ commandId: createCommandId(), rule, madeFrom });
}

/** The decisions that are not yet part of what was read, oldest first: the window shows them ahead of the engine. */
export function usePendingDecisions(): readonly Decision[] {
  return useMutationState({
    filters: { mutationKey: engine.mentions.decide.mutationKey(), status: 'pending' },
    select: (mutation) => mutation.state.variables as Decision,
  });
}

/** Which mentions a command of this window decided on or put off; none for any other command. */
export function findDecidedMentions(commandId: CommandId): readonly MentionId[] {
  return [engine.mentions.decide.mutationKey(), engine.mentions.snooze.mutationKey()]
    .flatMap((mutationKey) => queryClient.getMutationCache().findAll({ mutationKey }))
    .map((mutation) => mutation.state.variables as Pick<Decision, 'commandId' | 'ids'>)
    .filter((decision) => decision.commandId === commandId)
    .flatMap((decision) => decision.ids);
}
