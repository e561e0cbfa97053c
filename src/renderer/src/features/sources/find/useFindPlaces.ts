import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Business, Place, Watch } from '#contract';
import { suggestWatch } from '../watchWords.ts';
import { type Look, usePlaceLooks, useStartListening, useSuggestions } from './findPlacesData.ts';
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
    const chosen = ticked.map((place) => readSeen(looks.get(readPlaceKey(place))) ?? place);
    const unseen = chosen.filter(({ address }) => address === null);
    const looked = unseen.length === 0 ? [] : await lookAt(unseen.map(toPlace), watch);
    const all = [...chosen, ...looked.map(({ place }) => place)].filter(({ address }) => address !== null);
    // What could not be found stays on the screen, with its reason.
    const isWhole = looked.length === unseen.length;
    if (all.length > 0) {
      starting.start({ places: all.map(toPlace), watch, business: changed }, () => isWhole && onStarted());
    }
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

/** The place as a look has found it: at its lasting address, called as it calls itself. */
function readSeen(look: Look | undefined): Place | null {
  return look?.state === 'seen' ? look.look.place : null;
}

/** Only what a place is; a suggestion holds more. */
function toPlace(place: Place): Place {
  const { template, parameters, address, siteAddress, title, platform, group, caution, gapMs } = place;
  return { template, parameters, address, siteAddress, title, platform, group, caution, gapMs };
}
