import { type RefObject, useRef } from 'react';
import type { DecidedState, MentionCard, MentionId, MentionView } from '#contract';
import { useUndoneCommands } from '../../shared/commands.ts';
import { findDecidedMentions, useDecideMention } from './inboxData.ts';
import { useSelection } from './selection.ts';

export type Triage = {
  readonly selected: MentionCard | null;
  readonly select: (id: MentionId) => void;
  /** Set where the focus has to follow to the row that is opened next. */
  readonly mustFocusRow: RefObject<boolean>;
  /** Opens the mention so many places further down. */
  readonly move: (step: number) => void;
  /** Decides on a mention; when it was the open one, the next is opened at once. */
  readonly decide: (id: MentionId, to: DecidedState) => void;
};

/** Going through a view from mention to mention. A decision that is taken back opens its mention again. */
export function useTriage(
  view: MentionView,
  cards: readonly MentionCard[],
  onCorrect: (id: MentionId) => void,
): Triage {
  const { selected, index, select } = useSelection(view, cards);
  const mustFocusRow = useRef(false);
  const decideMention = useDecideMention(onCorrect);

  const selectAndFocus = (id: MentionId) => {
    select(id);
    mustFocusRow.current = true;
  };
  useUndoneCommands((commandId) => {
    const [id] = findDecidedMentions(commandId);
    if (id) selectAndFocus(id);
  });

  return {
    selected,
    select,
    mustFocusRow,
    move: (step) => {
      const card = cards[index + step];
      if (card) selectAndFocus(card.id);
    },
    decide: (id, to) => {
      const at = cards.findIndex((card) => card.id === id);
      if (cards[at]?.state === to) return;
      const neighbour = cards[at + 1] ?? cards[at - 1];
      if (id === selected?.id && neighbour) selectAndFocus(neighbour.id);
      decideMention(id, to);
    },
  };
}
