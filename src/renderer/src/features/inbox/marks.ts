import { useMemo, useState } from 'react';
import type { MentionCard, MentionId, Seen } from '#contract';
import type { ListRow } from './listRows.ts';

/** All that match a view and a search, also what is not loaded, as far as it could be seen. */
type AllMatching = { readonly count: number; readonly seen: Seen };

type Picked = {
  readonly ids: ReadonlySet<MentionId>;
  /** Where a stretch begins and ends that Shift makes longer or shorter, and what was marked without it. */
  readonly stretch: Stretch | null;
  readonly all: AllMatching | null;
  /** The search in which they were marked: another one marks anew. */
  readonly search: string;
};

type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly base: ReadonlySet<MentionId>;
};

export type Marks = {
  /** Those of them that are loaded. */
  readonly ids: ReadonlySet<MentionId>;
  readonly all: AllMatching | null;
  readonly count: number;
  /** Those of them that are loaded, as cards. */
  readonly cards: readonly MentionCard[];
  /** Every loaded mention is marked. */
  readonly areAllLoaded: boolean;
  readonly isMarked: (row: ListRow) => boolean;
  readonly toggle: (row: ListRow) => void;
  /** Marks everything from the open row to another. Where a stretch ended at the open row, it goes on from its beginning. */
  readonly extendTo: (row: ListRow, open: ListRow | null) => void;
  readonly markLoaded: () => void;
  readonly markAll: (all: AllMatching) => void;
  readonly clear: () => void;
};

const none: ReadonlySet<MentionId> = new Set();

function listCards(row: ListRow): readonly MentionCard[] {
  switch (row.kind) {
    case 'mention':
      return [row.card];
    case 'flood':
      return row.flood.cards;
    case 'quiet':
      return [];
    default:
      return row satisfies never;
  }
}

function listIds(row: ListRow): readonly MentionId[] {
  return listCards(row).map(({ id }) => id);
}

/** What the ids are once a row was marked, or unmarked. */
export function toggleRow(ids: ReadonlySet<MentionId>, row: ListRow): ReadonlySet<MentionId> {
  const ofRow = listIds(row);
  if (!ofRow.every((id) => ids.has(id))) return new Set([...ids, ...ofRow]);
  return new Set([...ids].filter((id) => !ofRow.includes(id)));
}

/** The ids of all rows between two, both with them. */
export function listStretch(rows: readonly ListRow[], from: string, to: string): ReadonlySet<MentionId> {
  const places = [from, to].map((id) => rows.findIndex((row) => row.id === id));
  if (places.includes(-1)) return none;
  const stretch = rows.slice(Math.min(...places), Math.max(...places) + 1);
  return new Set(stretch.flatMap(listIds));
}

/** Which mentions of a list are marked. What leaves the list is not marked any more. */
export function useMarks(rows: readonly ListRow[], search: string): Marks {
  const [state, setPicked] = useState<Picked>({ ids: none, stretch: null, all: null, search });
  const picked = state.search === search ? state : { ids: none, stretch: null, all: null, search };
  const hasMarks = picked.ids.size > 0 || picked.all !== null;

  const loaded = useMemo(() => (hasMarks ? new Set(rows.flatMap(listIds)) : none), [rows, hasMarks]);
  const ids = useMemo(
    () => (picked.all ? loaded : new Set([...picked.ids].filter((id) => loaded.has(id)))),
    [picked.all, picked.ids, loaded],
  );
  const cards = useMemo(
    () => (ids.size === 0 ? [] : rows.flatMap(listCards).filter(({ id }) => ids.has(id))),
    [rows, ids],
  );
  const pick = (change: Partial<Picked>) => setPicked({ ...picked, all: null, ids, ...change });

  return {
    ids,
    all: picked.all,
    count: picked.all?.count ?? ids.size,
    cards,
    areAllLoaded: ids.size > 0 && ids.size === loaded.size,
    isMarked: (row) => ids.size > 0 && listIds(row).length > 0 && listIds(row).every((id) => ids.has(id)),
    toggle: (row) => {
      const changed = toggleRow(ids, row);
      pick({ ids: changed, stretch: { from: row.id, to: row.id, base: changed } });
    },
    extendTo: (row, open) => {
      const at = open ?? row;
      const isGoingOn = picked.stretch?.to === at.id;
      const { from, base } = (isGoingOn && picked.stretch) || { from: at.id, base: ids };
      pick({
        ids: new Set([...base, ...listStretch(rows, from, row.id)]),
        stretch: { from, to: row.id, base },
      });
    },
    markLoaded: () => pick({ ids: new Set(rows.flatMap(listIds)), stretch: null }),
    markAll: (all) => pick({ all, stretch: null }),
    clear: () => pick({ ids: none, stretch: null }),
  };
}
