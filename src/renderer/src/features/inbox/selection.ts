import { useEffect, useState } from 'react';
import type { MentionCard, MentionId, MentionView } from '#contract';

type Place = { readonly id: MentionId; readonly index: number };

export type Selection = {
  readonly selected: MentionCard | null;
  readonly index: number;
  readonly select: (id: MentionId) => void;
};

/** Where the owner was in each view, for coming back to it from another room. */
const lastPlaces = new Map<MentionView, Place>();

/**
 * Which mention of a view is open. It is kept by its id while the list changes around it; where it goes away, the one
 * that takes its place is opened.
 */
export function useSelection(view: MentionView, cards: readonly MentionCard[]): Selection {
  const [place, setPlace] = useState(lastPlaces.get(view) ?? null);
  const foundIndex = cards.findIndex((card) => card.id === place?.id);
  const index = foundIndex >= 0 ? foundIndex : Math.min(place?.index ?? 0, cards.length - 1);
  const selected = cards[index] ?? null;

  if (selected && (selected.id !== place?.id || index !== place.index)) setPlace({ id: selected.id, index });

  useEffect(() => {
    if (place) lastPlaces.set(view, place);
  }, [view, place]);

  return { selected, index, select: (id) => setPlace({ id, index: Math.max(index, 0) }) };
}
