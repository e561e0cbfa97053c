import { skipToken, useMutation, useMutationState } from '@tanstack/react-query';
import { useRef } from 'react';
import type { FeedId, FoundFeed, RuleId, WatchDetails, WatchId } from '#contract';
import { client, createCommandId, engine } from '../../bridge/client.ts';
import { refresh } from '../../bridge/liveUpdates.ts';
import { followCommand, followSaving, joinSaving } from '../../shared/commands.ts';
import { showErrorToast } from '../../shared/toasts.tsx';

export const feedsQuery = engine.feeds.list.queryOptions();
export const watchesQuery = engine.watches.list.queryOptions();
export const rulesQuery = engine.rules.list.queryOptions();
export const settingsQuery = engine.settings.get.queryOptions();

/** The last checks of a feed; nothing is read while none is open. */
export const checksQuery = (id: FeedId | null) =>
  engine.feeds.checks.queryOptions({ input: id === null ? skipToken : { id } });

/** Looks for feeds at an address. It may take a while, so it can be called off; a new search calls off the one before. */
export function useFindFeeds() {
  const controller = useRef<AbortController>(null);
  const { mutate, reset, ...state } = useMutation({
    mutationFn: (address: string) => {
      controller.current?.abort();
      controller.current = new AbortController();
      return client.feeds.find({ address }, { signal: controller.current.signal });
    },
  });
  const cancel = () => {
    controller.current?.abort();
    reset();
  };
  return { ...state, find: mutate, cancel };
}

const checkKey = ['check feed now'];

/** Checks feeds at once, several at a time if need be; each can be called off. */
export function useCheckFeeds() {
  const controllers = useRef(new Map<FeedId, AbortController>());
  const checking = useMutationState({
    filters: { mutationKey: checkKey, status: 'pending' },
    select: (mutation) => mutation.state.variables as FeedId,
  });
  const { mutate } = useMutation({
    mutationKey: checkKey,
    mutationFn: async (id: FeedId) => {
      const controller = new AbortController();
      controllers.current.set(id, controller);
      await client.feeds.checkNow({ id }, { signal: controller.signal });
    },
    onError: (error, id) => {
      if (!controllers.current.get(id)?.signal.aborted) showErrorToast(error);
    },
    onSettled: () => refresh(['feeds']),
  });
  return {
    checking,
    check: (id: FeedId) => mutate(id),
    cancel: (id: FeedId) => controllers.current.get(id)?.abort(),
  };
}

/** Starts listening to a feed that was found. */
export function useAddFeed() {
  const follow = followCommand(['feeds', 'mentions']);
  const byAddress = useMutation(engine.feeds.add.mutationOptions(follow));
  const byPlace = useMutation(engine.places.addMany.mutationOptions(follow));
  const add = ({ address, title, siteAddress, place }: FoundFeed, onAdded: () => void) => {
    const commandId = createCommandId();
    const options = { onSuccess: onAdded };
    if (place) byPlace.mutate({ commandId, places: [place], watch: null, business: null }, options);
    else byAddress.mutate({ commandId, address, title, siteAddress }, options);
  };
  const addAnyway = (address: string, allowsOwnNetwork: boolean, onAdded: (id: FeedId) => void) =>
    byAddress.mutate(
      { commandId: createCommandId(), address, title: '', siteAddress: null, allowsOwnNetwork },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  const pending = [
    byAddress.isPending && byAddress.variables.address,
    byPlace.isPending && byPlace.variables.places[0]?.address,
  ];
  return { add, addAnyway, addingAddress: pending.find(Boolean) || null };
}

/** Stops listening to a feed. */
export function useRemoveFeed(): (id: FeedId) => void {
  const { mutate } = useMutation(engine.feeds.remove.mutationOptions(followCommand(['feeds'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}

/** Saves a watch: a new one where there is no id yet. What is wrong with it is told beside its words, not in a toast. */
export function useSaveWatch(onSaved: () => void) {
  const follow = followSaving(['watches', 'mentions'], onSaved);
  return joinSaving<WatchId, WatchDetails>(
    useMutation(engine.watches.add.mutationOptions(follow)),
    useMutation(engine.watches.edit.mutationOptions(follow)),
  );
}

/** Removes a rule; what it put aside comes back. */
export function useRemoveRule(): (id: RuleId) => void {
  const { mutate } = useMutation(engine.rules.remove.mutationOptions(followCommand(['watches', 'mentions'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}

/** Stops listening for a watch. */
export function useRemoveWatch(): (id: WatchId) => void {
  const { mutate } = useMutation(
    engine.watches.remove.mutationOptions(followCommand(['watches', 'mentions'])),
  );
  return (id) => mutate({ commandId: createCommandId(), id });
}
