import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Business, Place, Watch } from '#contract';
import { suggestWatch } from '../watchWords.ts';
import { usePlaceLooks, useStartListening, useSuggestions } from './findPlacesData.ts';
import {
  chooseEdition,
  isTicked,
  readPlaceKey,
  type ShopDraft,
  toChangedBusiness,
  toShopInput,
} from './shopDraft.ts';

const typingPauseMs = 250;

type Options = {
  readonly business: Business | undefined;
  readonly watches: readonly Watch[] | undefined;
  readonly onStarted: () => void;
};

/** What is said of the shop, what is suggested for it, what is ticked, and what was seen there. */
export function useFindPlaces({ business, watches, onStarted }: Options) {
  const [changes, setChanges] = useState<Partial<ShopDraft>>({});
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const edition = useMemo(() => chooseEdition(navigator.languages), []);
  const { looks, lookAt, cancel } = usePlaceLooks();
  const starting = useStartListening();

  const draft = business ? { ...pickDraft(business), edition, ...changes } : null;
  const [pausedDraft] = useDebouncedValue(draft, typingPauseMs);
  const shop = pausedDraft && business ? toShopInput(pausedDraft, business) : null;
  const suggestions = useSuggestions(shop);
  const places = shop === null ? [] : (suggestions.data?.places ?? []);
  const ticked = places.filter((place) => isTicked(place, choices));
  const changed = draft && business ? toChangedBusiness(draft, business) : null;
  const watch = business && watches?.length === 0 ? suggestWatch(changed ?? business) : null;
  const states = places.flatMap((place) => looks.get(readPlaceKey(place))?.state ?? []);

  /** A place that is known only by a handle has no address before it was looked at. */
  async function start() {
    const seen = [...looks.values()].flatMap((look) => (look.state === 'seen' ? [look.look.place] : []));
    const found = new Map(places.map((place) => [readPlaceKey(place), findSeen(place, seen)]));
    const unseen = ticked.filter((place) => found.get(readPlaceKey(place))?.address === null);
    const looked = unseen.length === 0 ? [] : await lookAt(unseen, watch);
    const known = ticked.flatMap((place) => found.get(readPlaceKey(place)) ?? []);
    const all = [...known, ...looked.map(({ place }) => place)].filter(({ address }) => address !== null);
    starting.start({ places: all.map(toPlace), watch, business: changed }, onStarted);
  }

  return {
    draft,
    change: (change: Partial<ShopDraft>) => setChanges((before) => ({ ...before, ...change })),
    suggestions,
    places,
    choices,
    tick: (key: string, isNowTicked: boolean) =>
      setChoices((before) => new Map(before).set(key, isNowTicked)),
    ticked,
    watch,
    looks,
    look: (chosen: readonly Place[]) => void lookAt(chosen.map(toPlace), watch),
    seenCount: states.filter((state) => state !== 'looking').length,
    lookingCount: states.filter((state) => state === 'looking').length,
    cancel,
    start: () => void start(),
    isStarting: starting.isPending,
  };
}

function pickDraft({ name, town, ownHandles, siteAddress }: Business): Omit<ShopDraft, 'edition'> {
  return { name, town, ownHandles, siteAddress };
}

/** The place as a look has found it: under its lasting address, called as it calls itself. */
function findSeen(place: Place, seen: readonly Place[]): Place {
  const found = seen.find(
    ({ template, address }) =>
      template === place.template && (place.address === null || address === place.address),
  );
  return found && place.address !== null ? found : place;
}

/** Only what a place is; a suggestion holds more. */
function toPlace(place: Place): Place {
  const { template, parameters, address, siteAddress, title, platform, group, caution, gapMs } = place;
  return { template, parameters, address, siteAddress, title, platform, group, caution, gapMs };
}
