import { type RefObject, useRef, useState } from 'react';
import type { CommandId, DecidedState, MentionCard, MentionId } from '#contract';
import { useReplayedCommands } from '../../shared/commands.ts';
import { useQuietThread } from '../../shared/quietThreads.ts';
import { findBulkMentions } from './bulkData.ts';
import { useSnoozeMentions } from './endingData.ts';
import { type Ending, findDecidedMentions, useDecideMentions } from './inboxData.ts';
import type { Flood, ListRow } from './listRows.ts';
import { useSelection } from './selection.ts';

export type Triage = {
  readonly rows: readonly ListRow[];
  /** The row that is open. */
  readonly row: ListRow | null;
  readonly select: (id: string) => void;
  /** Set where the focus has to follow to the row that is opened next. */
  readonly mustFocusRow: RefObject<boolean>;
  /** Opens a row, which comes into sight and takes the focus. */
  readonly open: (id: string) => void;
  /** Opens the row so many places further down. */
  readonly move: (step: number) => void;
  /** Decides on a mention; when it was the open one, the next is opened at once. */
  readonly decide: (id: MentionId, to: DecidedState, ending?: Ending) => void;
  /** Puts a mention off, or takes it up again (null). */
  readonly snooze: (id: MentionId, until: number | null, wakesEarly: boolean) => void;
  /** Decides on all of a flood at once, in one command. */
  readonly decideFlood: (flood: Flood, to: DecidedState) => void;
  /** Lets the thread of a mention or a flood be quiet; what is not of it is opened next. */
  readonly quiet: (row: ListRow) => void;
  /** Shows what stands behind the open row: the mentions of a flood, or the quiet part. */
  readonly unfold: () => void;
  /** Folds the open row, or the flood that it stands in. */
  readonly fold: () => void;
};

/** A mention that stands for the thread of a row; null where the row is of none. */
function findCardOfThread(row: ListRow): MentionCard | null {
  if (row.kind === 'mention') return row.card;
  return (row.kind === 'flood' && row.flood.topic !== null && row.flood.cards[0]) || null;
}

/** What is unfolded in a list. */
export function useUnfolded() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const set = (id: string, isOpen: boolean) =>
    setOpened((before) =>
      isOpen ? new Set([...before, id]) : new Set([...before].filter((it) => it !== id)),
    );
  return { opened, set };
}

type Unfolded = ReturnType<typeof useUnfolded>;

/** Going through a view from row to row. A decision that is taken back opens its mention, or its flood, again. */
export function useTriage(
  list: string,
  layOut: (openId: string | null) => readonly ListRow[],
  unfolded: Unfolded,
  onCorrect: (id: MentionId) => void,
): Triage {
  const { rows, row, index, select } = useSelection(list, layOut);
  const mustFocusRow = useRef(false);
  const movedRows = useRef(new Map<CommandId, string>());
  const decideMentions = useDecideMentions(onCorrect);
  const quietThread = useQuietThread();
  const snoozeMentions = useSnoozeMentions();

  const selectAndFocus = (id: string) => {
    select(id);
    mustFocusRow.current = true;
  };
  useReplayedCommands((commandId) => {
    const id =
      movedRows.current.get(commandId) ?? findDecidedMentions(commandId)[0] ?? findBulkMentions(commandId)[0];
    if (id) selectAndFocus(id);
  });
  const leave = (id: string, isPartOf: (other: ListRow) => boolean) => {
    if (row?.id !== id && !(row && isPartOf(row))) return;
    const at = rows.findIndex((other) => other.id === id);
    const next = rows.slice(at + 1).find((other) => !isPartOf(other)) ?? rows[at - 1];
    if (next) selectAndFocus(next.id);
  };

  return {
    rows,
    row,
    select,
    mustFocusRow,
    open: selectAndFocus,
    move: (step) => {
      const next = rows[index + step];
      if (next) selectAndFocus(next.id);
    },
    decide: (id, to, ending) => {
      const decided = rows.find((other) => other.id === id);
      const isThere = decided?.kind === 'mention' && decided.card.state === to;
      if (isThere && !ending) return;
      if (!isThere) leave(id, () => false);
      decideMentions([id], to, ending);
    },
    snooze: (id, until, wakesEarly) => {
      leave(id, () => false);
      snoozeMentions([id], until, wakesEarly);
    },
    decideFlood: (flood, to) => {
      leave(flood.id, (other) => other.kind === 'mention' && other.floodId === flood.id);
      const commandId = decideMentions(
        flood.cards.map(({ id }) => id),
        to,
      );
      movedRows.current.set(commandId, flood.id);
    },
    quiet: (quieted) => {
      const card = findCardOfThread(quieted);
      if (!card?.thread) return;
      const { key } = card.thread;
      if (card.state === 'new' && !card.isQuiet)
        leave(quieted.id, (other) => findCardOfThread(other)?.thread?.key === key);
      movedRows.current.set(quietThread(card.id), quieted.id);
    },
    unfold: () => {
      if (row && row.kind !== 'mention') unfolded.set(row.id, true);
    },
    fold: () => {
      const id = row?.kind === 'mention' ? row.floodId : row?.id;
      if (!id) return;
      unfolded.set(id, false);
      selectAndFocus(id);
    },
  };
}
