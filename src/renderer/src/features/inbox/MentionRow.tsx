import { VisuallyHidden } from '@mantine/core';
import type { MouseEvent, Ref } from 'react';
import type { DecidedState, MentionCard, MentionId, MentionView } from '#contract';
import { MarkedWords } from '../../shared/MarkedWords.tsx';
import { Moment } from '../../shared/Moment.tsx';
import { Monogram } from '../../shared/Monogram.tsx';
import { DecisionIcons } from './DecisionIcons.tsx';
import { Mark } from './Mark.tsx';
import { MentionMeta } from './MentionMeta.tsx';
import classes from './MentionRow.module.css';

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
  readonly card: MentionCard;
  readonly view: MentionView;
  readonly isInFlood: boolean;
  readonly onClick: (click: Click) => void;
  readonly onDecide: (id: MentionId, to: DecidedState) => void;
};

/** One mention of the list: who and where, what was said with the matched words marked, and what else matters. */
export function MentionRow(props: MentionRowProps) {
  const { ref, card, view, index, count, offset, isSelected, isMarked, isInFlood, onClick, onDecide } = props;
  const who = card.author?.name ?? card.place;
  return (
    <li
      ref={ref}
      className={classes.row}
      data-index={index}
      data-selected={isSelected || undefined}
      data-marked={isMarked || undefined}
      data-unlikely={(card.isUnlikely && card.state === 'new') || undefined}
      data-in-flood={isInFlood || undefined}
      data-read={card.isRead || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <button
        type="button"
        className={classes.open}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isSelected ? 0 : -1}
        onClick={(event) => onClick(readClick(event))}
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
      <DecisionIcons
        state={card.state}
        className={classes.actions}
        onDecide={(to) => onDecide(card.id, to)}
      />
    </li>
  );
}
