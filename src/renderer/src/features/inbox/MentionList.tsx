import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { DecidedState, MentionCard, MentionId, MentionView } from '#contract';
import classes from './MentionList.module.css';
import { MentionRow } from './MentionRow.tsx';

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
  readonly cards: readonly MentionCard[];
  readonly selectedId: MentionId | null;
  /** There are more mentions than these. */
  readonly hasMore: boolean;
  /** It is being read just now. */
  readonly isBusy: boolean;
  readonly onMore: () => void;
  readonly onSelect: (id: MentionId) => void;
  readonly onDecide: (id: MentionId, to: DecidedState) => void;
};

/** Where each view was scrolled to, for coming back to it from another room. */
const lastOffsets = new Map<MentionView, number>();

/** The mentions of a view. Only the rows in sight, and the one that is open, are there. */
export function MentionList(props: MentionListProps) {
  const { ref, mustFocusRow, view, cards, selectedId, hasMore, isBusy, onMore, onSelect, onDecide } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const selectedIndex = cards.findIndex((card) => card.id === selectedId);

  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan,
    initialOffset: lastOffsets.get(view) ?? 0,
    // Scrolled down, what arrives above must not push away what is being read; at the top it may be seen coming.
    anchorTo: isScrolled.current ? 'end' : 'start',
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (selectedIndex < 0 || indexes.includes(selectedIndex)) return indexes;
      return [...indexes, selectedIndex].sort((one, other) => one - other);
    },
    onChange: ({ scrollOffset }) => {
      isScrolled.current = (scrollOffset ?? 0) > 0;
      lastOffsets.set(view, scrollOffset ?? 0);
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

  const isNearEnd = lastShown >= cards.length - overscan * 2;
  useEffect(() => {
    if (hasMore && !isBusy && isNearEnd) onMore();
  }, [hasMore, isBusy, isNearEnd, onMore]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} aria-label="Mentions" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => {
          const card = cards[row.index];
          return (
            card && (
              <MentionRow
                key={row.key}
                ref={virtualizer.measureElement}
                card={card}
                view={view}
                index={row.index}
                count={hasMore ? -1 : cards.length}
                offset={row.start}
                isSelected={card.id === selectedId}
                onSelect={onSelect}
                onDecide={onDecide}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
