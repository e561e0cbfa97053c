import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { MentionCard, MentionId, MentionState, MentionView } from '#contract';
import classes from './MentionList.module.css';
import { MentionRow } from './MentionRow.tsx';
import { viewTitles } from './views.ts';

const estimatedRowHeight = 112;
const overscan = 6;

export type MentionListHandle = {
  /** Gives the focus to the row that is open. */
  readonly focus: () => void;
  /** Lets the focus follow to the row that is opened next, where it is in the list or nowhere. */
  readonly holdFocus: () => void;
};

type MentionListProps = {
  readonly ref: Ref<MentionListHandle>;
  readonly view: MentionView;
  readonly cards: readonly MentionCard[];
  readonly selectedId: MentionId | null;
  /** There are more mentions, and now is a good time to ask for them. */
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onSelect: (id: MentionId) => void;
  readonly onDecide: (id: MentionId, to: MentionState) => void;
};

/** Where each view was scrolled to, for coming back to it from another room. */
const lastOffsets = new Map<MentionView, number>();

/** The mentions of a view. Only the rows in sight, and the one that is open, are there. */
export function MentionList(props: MentionListProps) {
  const { ref, view, cards, selectedId, hasMore, onMore, onSelect, onDecide } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const mustFocus = useRef(false);
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

  const focusSelected = () =>
    scroller.current
      ?.querySelector<HTMLElement>('[aria-current] , [data-selected] button')
      ?.focus({ preventScroll: true });

  useImperativeHandle(ref, () => ({
    focus: focusSelected,
    holdFocus: () => {
      mustFocus.current = true;
    },
  }));

  useLayoutEffect(() => {
    if (selectedIndex < 0 || !mustFocus.current) return;
    mustFocus.current = false;
    virtualizer.scrollToIndex(selectedIndex);
    const focused = document.activeElement;
    if (
      !focused ||
      focused === document.body ||
      focused.closest('main') === focused ||
      scroller.current?.contains(focused)
    )
      focusSelected();
  });

  useEffect(() => {
    if (hasMore && lastShown >= cards.length - overscan * 2) onMore();
  }, [hasMore, lastShown, cards.length, onMore]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        aria-label={viewTitles[view]}
        style={{ height: virtualizer.getTotalSize() }}
      >
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
