import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Business, Place, PlaceLook, ShopInput, WatchDetails } from '#contract';
import { client, createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand } from '../../../shared/commands.ts';
import { readPlaceKey } from './shopDraft.ts';

export const offlineQuery = engine.feeds.isOffline.queryOptions();

/** What may be worth listening to for a shop; the last suggestions stay until there are new ones. */
export function useSuggestions(shop: ShopInput | null) {
  const input = shop ?? skipToken;
  return useQuery(
    engine.places.suggest.queryOptions({ input, placeholderData: keepPreviousData, staleTime: 0 }),
  );
}

/** A look at a place: under way, or what came of it. */
export type Look =
  | { readonly state: 'looking' }
  | { readonly state: 'seen'; readonly look: PlaceLook }
  | { readonly state: 'failed'; readonly error: unknown };

/** So many places are looked at together; the engine lets each site have its turn besides. */
const looksAtOnce = 4;

/** Looks at places before they are listened to: a few at a time, and all can be called off. */
export function usePlaceLooks() {
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(new Map());
  const controller = useRef<AbortController>(null);

  const note = (place: Place, look: Look | null) =>
    setLooks((before) => {
      const after = new Map(before);
      if (look) after.set(readPlaceKey(place), look);
      else after.delete(readPlaceKey(place));
      return after;
    });

  async function lookAtOne(place: Place, watch: WatchDetails | null, signal: AbortSignal) {
    try {
      const look = await client.places.probe({ place, watch }, { signal });
      note(place, { state: 'seen', look });
      return look;
    } catch (error) {
      note(place, signal.aborted ? null : { state: 'failed', error });
      return null;
    }
  }

  /** Answers what was seen, once all were looked at or it was called off. */
  async function lookAt(places: readonly Place[], watch: WatchDetails | null): Promise<PlaceLook[]> {
    controller.current ??= new AbortController();
    const { signal } = controller.current;
    const waiting = [...places];
    const seen: PlaceLook[] = [];
    for (const place of places) note(place, { state: 'looking' });
    const work = async () => {
      for (let place = waiting.shift(); place && !signal.aborted; place = waiting.shift()) {
        const look = await lookAtOne(place, watch, signal);
        if (look) seen.push(look);
      }
    };
    await Promise.all(Array.from({ length: looksAtOnce }, work));
    return seen;
  }

  const cancel = () => {
    controller.current?.abort();
    controller.current = null;
    setLooks((before) => new Map([...before].filter(([, { state }]) => state !== 'looking')));
  };

  return { looks, lookAt, cancel };
}

/** Starts listening at places: one command, one undo. */
export function useStartListening() {
  const { mutate, isPending } = useMutation(
    engine.places.addMany.mutationOptions(followCommand(['feeds', 'mentions', 'settings', 'watches'])),
  );
  const start = (
    input: {
      readonly places: readonly Place[];
      readonly watch: WatchDetails | null;
      readonly business: Business | null;
    },
    onStarted: () => void,
  ) =>
    mutate({ ...input, places: [...input.places], commandId: createCommandId() }, { onSuccess: onStarted });
  return { start, isPending };
}
