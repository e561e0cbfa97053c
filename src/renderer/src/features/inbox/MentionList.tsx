import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { DecidedState, MentionId, MentionView } from '#contract';
import { useSteady } from '../../shared/steady.ts';
import { FloodRow, type FoldedRow, QuietRow } from './FoldedRows.tsx';
import type { Flood, ListRow } from './listRows.ts';
import classes from './MentionList.module.css';
import { type Click, MentionRow, type RowPlace } from './MentionRow.tsx';

const estimatedRowHeight = 112;
const overscan = 6;

export type MentionListHandle = {
  /** Gives the focus to the row that is open. */
  readonly focusSelected: () => void;
};

type MentionListProps = {
  readonly ref: Ref<MentionListHandle>;
  /** Set where the row that is opened next has to come into sight, and to take the focus unless it is elsewhere. */
  readonly mustFocusRow: RefObject<boolean>;
  readonly view: MentionView;
  /** Names the list, also where it is a saved view. */
  readonly listKey: string;
  readonly listed: readonly ListRow[];
  readonly selectedId: string | null;
  /** There are more mentions than these. */
  readonly hasMore: boolean;
  /** It is being read just now. */
  readonly isBusy: boolean;
  readonly onMore: () => void;
  /** Tells which rows and mentions are in sight. */
  readonly onSight: (ids: ReadonlySet<string>) => void;
  readonly isMarked: (row: ListRow) => boolean;
  readonly onClick: (row: ListRow, click: Click) => void;
  readonly onDecide: (id: MentionId, to: DecidedState) => void;
  /** Opens a flood or the quiet part, or folds it again. */
  readonly onToggle: (row: FoldedRow) => void;
  readonly onQuiet: (row: ListRow) => void;
  readonly onDecideFlood: (flood: Flood, to: DecidedState) => void;
};

/** Where each list was scrolled to, for coming back to it from another room. */
const lastOffsets = new Map<string, number>();

function listIdsOfRow(row: ListRow): readonly string[] {
  return row.kind === 'flood' ? row.flood.cards.map(({ id }) => id) : [row.id];
}

type RowActs = Pick<MentionListProps, 'onClick' | 'onDecide' | 'onToggle' | 'onQuiet' | 'onDecideFlood'>;

type AnyRowProps = {
  readonly row: ListRow;
  readonly view: MentionView;
  readonly place: RowPlace;
  readonly acts: RowActs;
};

function AnyRow({ row, view, place, acts }: AnyRowProps) {
  const { onClick, onDecide, onToggle, onQuiet, onDecideFlood } = acts;
  if (row.kind === 'mention')
    return <MentionRow {...place} row={row} view={view} onClick={onClick} onDecide={onDecide} />;
  if (row.kind === 'quiet') return <QuietRow {...place} row={row} onToggle={() => onToggle(row)} />;
  const newest = row.flood.cards[0];
  return (
    <FloodRow
      {...place}
      row={row}
      onClick={(click) => onClick(row, click)}
      onQuiet={row.flood.topic !== null && newest && !newest.isQuiet ? () => onQuiet(row) : null}
      onDismiss={() => onDecideFlood(row.flood, 'dismissed')}
    />
  );
}

/** The mentions of a view. Only the rows in sight, and the one that is open, are there. */
export function MentionList(props: MentionListProps) {
  const { ref, mustFocusRow, view, listKey, listed, selectedId, hasMore, isBusy, onMore } = props;
  const { onClick, onDecide, onToggle, onQuiet, onDecideFlood } = props;
  const acts = useSteady({ onClick, onDecide, onToggle, onQuiet, onDecideFlood });
  const scroller = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const selectedIndex = listed.findIndex((row) => row.id === selectedId);

  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => listed[index]?.id ?? index,
    overscan,
    initialOffset: lastOffsets.get(listKey) ?? 0,
    // Scrolled down, what arrives above must not push away what is being read; at the top it may be seen coming.
    anchorTo: isScrolled.current ? 'end' : 'start',
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (selectedIndex < 0 || indexes.includes(selectedIndex)) return indexes;
      return [...indexes, selectedIndex].sort((one, other) => one - other);
    },
    onChange: ({ scrollOffset }) => {
      isScrolled.current = (scrollOffset ?? 0) > 0;
      lastOffsets.set(listKey, scrollOffset ?? 0);
    },
  });
  const rows = virtualizer.getVirtualItems();
  const lastShown = rows.findLast((row) => row.index !== selectedIndex)?.index ?? 0;

  const findSelectedRow = () => scroller.current?.querySelector<HTMLElement>('[aria-current]');

  useImperativeHandle(ref, () => ({
    focusSelected: () => findSelectedRow()?.focus({ preventScroll: true }),
  }));

  // A row that has to be shown may only be drawn in the next round, once the list has scrolled there.
  useLayoutEffect(() => {
    if (selectedIndex < 0 || !mustFocusRow.current) return;
    virtualizer.scrollToIndex(selectedIndex);
    const row = findSelectedRow();
    if (!row) return;
    mustFocusRow.current = false;
    const focused = document.activeElement;
    const isInOtherPart = focused?.closest('main > *') && !scroller.current?.contains(focused);
    if (!isInOtherPart) row.focus({ preventScroll: true });
  });

  const first = rows.find((row) => row.index !== selectedIndex)?.index ?? 0;
  const seen = useEffectEvent(() =>
    props.onSight(new Set(listed.slice(first, lastShown + 1).flatMap(listIdsOfRow))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in sight changes with the rows and their place.
  useEffect(() => seen(), [first, lastShown, listed]);

  const isNearEnd = lastShown >= listed.length - overscan * 2;
  useEffect(() => {
    if (hasMore && !isBusy && isNearEnd) onMore();
  }, [hasMore, isBusy, isNearEnd, onMore]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} aria-label="Mentions" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => {
          const shown = listed[row.index];
          return (
            shown && (
              <AnyRow
                key={row.key}
                row={shown}
                view={view}
                acts={acts}
                place={{
                  ref: virtualizer.measureElement,
                  index: row.index,
                  count: hasMore ? -1 : listed.length,
                  offset: row.start,
                  isSelected: shown.id === selectedId,
                  isMarked: props.isMarked(shown),
                }}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
