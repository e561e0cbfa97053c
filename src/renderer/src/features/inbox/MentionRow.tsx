import { VisuallyHidden } from '@mantine/core';
import { type MouseEvent, memo, type Ref, useState } from 'react';
import type { DecidedState, MentionId, MentionView } from '#contract';
import { MarkedWords } from '../../shared/MarkedWords.tsx';
import { Moment } from '../../shared/Moment.tsx';
import { Monogram } from '../../shared/Monogram.tsx';
import { DecisionIcons } from './DecisionIcons.tsx';
import type { ListRow } from './listRows.ts';
import { Mark } from './Mark.tsx';
import { MentionMeta } from './MentionMeta.tsx';
import classes from './MentionRow.module.css';

type MentionRowItem = Extract<ListRow, { kind: 'mention' }>;

/** Where a row stands in its list. */
export type RowPlace = {
  readonly ref: Ref<HTMLLIElement>;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** How long the list is; -1 where that is not known. */
  readonly count: number;
  /** How far down it stands, in pixels. */
  readonly offset: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
};

/** What a click on a row does: with Shift it marks all up to there, with Ctrl or ⌘ it marks this one. */
export type Click = 'open' | 'mark' | 'markUpTo';

export function readClick({ shiftKey, ctrlKey, metaKey }: MouseEvent): Click {
  if (shiftKey) return 'markUpTo';
  return ctrlKey || metaKey ? 'mark' : 'open';
}

type MentionRowProps = RowPlace & {
  readonly row: MentionRowItem;
  readonly view: MentionView;
  /** These stay the same functions. */
  readonly onClick: (row: ListRow, click: Click) => void;
  readonly onDecide: (id: MentionId, to: DecidedState) => void;
};

/** One mention of the list. Where only its place changes, what it holds is not drawn again. */
export function MentionRow({ ref, index, count, offset, ...body }: MentionRowProps) {
  const { row, isSelected, isMarked } = body;
  const { card, floodId } = row;
  return (
    <li
      ref={ref}
      className={classes.row}
      data-index={index}
      data-selected={isSelected || undefined}
      data-marked={isMarked || undefined}
      data-unlikely={(card.isUnlikely && card.state === 'new') || undefined}
      data-in-flood={floodId !== null || undefined}
      data-read={card.isRead || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <RowBody {...body} />
    </li>
  );
}

type RowBodyProps = Omit<MentionRowProps, 'ref' | 'index' | 'count' | 'offset'>;

/** Who and where, what was said with the matched words marked, what else matters, and for the hand on it the decisions. */
const RowBody = memo(function RowBody(props: RowBodyProps) {
  const { row, view, isSelected, isMarked, onClick, onDecide } = props;
  const { card } = row;
  const [isPointedAt, setIsPointedAt] = useState(false);
  const who = card.author?.name ?? card.place;
  return (
    <div onPointerEnter={() => setIsPointedAt(true)} onPointerLeave={() => setIsPointedAt(false)}>
      <button
        type="button"
        className={classes.open}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isSelected ? 0 : -1}
        onClick={(event) => onClick(row, readClick(event))}
      >
        {isMarked ? <Mark /> : <Monogram name={who} />}
        <span className={classes.content}>
          <span className={classes.top}>
            {!card.isRead && <VisuallyHidden>Unread: </VisuallyHidden>}
            <bdi className={classes.who}>{who}</bdi>
            <bdi className={classes.place}>{card.author ? card.place : ''}</bdi>
            <Moment at={card.saidAt} className={classes.time} />
          </span>
          <span className={classes.headline} data-is-title={card.excerpt.length > 0 || undefined}>
            <MarkedWords text={card.headline} />
          </span>
          {card.excerpt.length > 0 && (
            <span className={classes.excerpt}>
              <MarkedWords text={card.excerpt} />
            </span>
          )}
          {card.foundReply.length > 0 && (
            <span className={classes.excerpt}>
              You answered: <MarkedWords text={card.foundReply} />
            </span>
          )}
          <MentionMeta card={card} view={view} />
        </span>
      </button>
      {(isSelected || isPointedAt) && (
        <DecisionIcons
          state={card.state}
          className={classes.actions}
          onDecide={(to) => onDecide(card.id, to)}
        />
      )}
    </div>
  );
});
