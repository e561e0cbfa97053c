import { useEffect, useState } from 'react';
import { findRow, type ListRow } from './listRows.ts';

type Place = { readonly id: string; readonly index: number };

export type Selection = {
  readonly rows: readonly ListRow[];
  /** The row that is open. */
  readonly row: ListRow | null;
  readonly index: number;
  readonly select: (id: string) => void;
};

/** Where the owner was in each list, for coming back to it from another room. */
const lastPlaces = new Map<string, Place>();

/**
 * Which row of a view is open. It is kept by its id while the list changes around it; where it goes away, the one that
 * takes its place is opened. How the rows lie may depend on what is open.
 */
export function useSelection(list: string, layOut: (openId: string | null) => readonly ListRow[]): Selection {
  const [place, setPlace] = useState(lastPlaces.get(list) ?? null);
  const rows = layOut(place?.id ?? null);
  const foundIndex = findRow(rows, place?.id ?? null);
  const index = foundIndex >= 0 ? foundIndex : Math.min(place?.index ?? 0, rows.length - 1);
  const row = rows[index] ?? null;

  if (row && (row.id !== place?.id || index !== place.index)) setPlace({ id: row.id, index });

  useEffect(() => {
    if (place) lastPlaces.set(list, place);
  }, [list, place]);

  return { rows, row, index, select: (id) => setPlace({ id, index: Math.max(index, 0) }) };
}
