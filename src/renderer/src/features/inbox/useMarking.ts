import { useState } from 'react';
import type { BulkChange, MentionSet, MentionView, SavedViewId, TagChange } from '#contract';
import { client } from '../../bridge/client.ts';
import { showErrorToast } from '../../shared/toasts.tsx';
import { useBulkChange } from './bulkData.ts';
import type { ListRow } from './listRows.ts';
import type { Click } from './MentionRow.tsx';
import { useMarks } from './marks.ts';
import type { Triage } from './triage.ts';

/** A list, by what it takes to ask for it. */
type Listing = {
  readonly view: MentionView;
  readonly savedViewId: SavedViewId | null;
  readonly query: string;
};

type MarkingOptions = {
  readonly listing: Listing;
  readonly triage: Triage;
  readonly hasMore: boolean;
};

/** A panel that asks how the open mention ends, or until when it is put off, asks for all that are marked. */
function makeActing(change: (what: BulkChange) => void): Pick<Triage, 'decide' | 'snooze'> {
  return {
    decide: (_, to, ending) => change({ kind: 'decide', to, ...ending }),
    snooze: (_, until, wakesEarly) => change({ kind: 'snooze', until, wakesEarly }),
  };
}

/** Marking mentions of a list by keys and clicks, and what can be done with those that are. */
export function useMarking({ listing, triage, hasMore }: MarkingOptions) {
  const { rows, row, open } = triage;
  const marks = useMarks(rows, listing.query);
  const start = useBulkChange();
  const [isTagging, setIsTagging] = useState(false);
  const at = rows.findIndex(({ id }) => id === row?.id);

  const markAllMatching = () => client.bulk.count(listing).then((all) => marks.markAll(all), showErrorToast);
  const markStep = (step: 1 | -1) => {
    const next = rows[at + step];
    if (!next) return;
    marks.extendTo(next, row);
    open(next.id);
  };
  const nameMarked = (): MentionSet =>
    marks.all ? { ...listing, seen: marks.all.seen } : { ids: [...marks.ids] };
  /** The first row below that is left is opened next. */
  const change = (what: BulkChange) => {
    const isLeft = (other: ListRow) => !marks.isMarked(other);
    const from = Math.max(at, 0);
    const next = rows.slice(from).find(isLeft) ?? rows.slice(0, from).findLast(isLeft);
    start({ which: nameMarked(), change: what, ids: marks.ids });
    marks.clear();
    if (next) open(next.id);
  };

  return {
    marks,
    change,
    /** What ends or puts off: all that are marked where some are, else the one that is named. */
    acting: marks.count === 0 ? triage : { ...triage, ...makeActing(change) },
    /** Tags them; they stay marked. */
    tag: {
      isOpen: isTagging && marks.count > 0,
      onOpen: setIsTagging,
      onApply: (what: TagChange) =>
        start({ which: nameMarked(), change: { kind: 'tag', ...what }, ids: marks.ids }),
    },
    /** What a click with Shift, Ctrl or ⌘ marks. */
    markBy: (clicked: ListRow, click: Exclude<Click, 'open'>) => {
      if (click === 'mark') marks.toggle(clicked);
      else marks.extendTo(clicked, row);
      open(clicked.id);
    },
    actions: {
      mark: row ? () => marks.toggle(row) : undefined,
      markDown: () => markStep(1),
      markUp: () => markStep(-1),
      markAll: () => {
        if (!marks.areAllLoaded) marks.markLoaded();
        else if (hasMore && !marks.all) void markAllMatching();
      },
      unmark: marks.count > 0 ? marks.clear : undefined,
    },
  };
}
