import { useState } from 'react';
import type { MentionCard, MentionId, Outcome } from '#contract';
import type { Triage } from './triage.ts';

/** The small panels that ask how something ends, or until when it is put off. */
type EndingMenu = 'snooze' | 'close' | 'noReply' | 'why';

export type Endings = {
  /** The panel that is open for the open mention. */
  readonly menu: EndingMenu | null;
  readonly onAsk: (menu: EndingMenu) => void;
  readonly onLeave: () => void;
  /** Puts the open mention off, or takes it up again (null). */
  readonly onSnooze: (until: number | null, wakesEarly: boolean) => void;
  readonly onClose: (outcome: Outcome, reason: string | null) => void;
  /** Says why the open mention was closed or put aside, without changing that. */
  readonly onSayWhy: (reason: string) => void;
};

/** Which panels a mention can open: what is decided has ended already, and only what is open can be put off. */
function canAsk(menu: EndingMenu, { state }: MentionCard): boolean {
  const isOpen = state === 'new' || state === 'waiting';
  switch (menu) {
    case 'snooze':
    case 'noReply':
      return isOpen;
    case 'close':
      return isOpen || state === 'replied';
    case 'why':
      return state === 'closed' || state === 'dismissed';
    default:
      return menu satisfies never;
  }
}

/** What the keys of the endings do. */
export function listEndingActions({ onAsk }: Endings) {
  return {
    noReplyNeeded: () => onAsk('noReply'),
    closeMention: () => onAsk('close'),
    snooze: () => onAsk('snooze'),
  };
}

/** Ending or putting off the open mention, by key or by button. A panel closes when another mention is opened. */
export function useEndings(
  selected: MentionCard | null,
  { decide, snooze, mustFocusRow }: Pick<Triage, 'decide' | 'snooze' | 'mustFocusRow'>,
): Endings {
  const [asked, setAsked] = useState<{ readonly menu: EndingMenu; readonly id: MentionId } | null>(null);
  const act = (work: (card: MentionCard) => void) => {
    setAsked(null);
    if (selected) work(selected);
  };
  return {
    menu: asked && asked.id === selected?.id ? asked.menu : null,
    onAsk: (menu) => {
      if (selected && canAsk(menu, selected)) setAsked({ menu, id: selected.id });
    },
    onLeave: () => {
      setAsked(null);
      mustFocusRow.current = true;
    },
    onSnooze: (until, wakesEarly) => act(({ id }) => snooze(id, until, wakesEarly)),
    onClose: (outcome, reason) => act(({ id }) => decide(id, 'closed', { outcome, reason })),
    onSayWhy: (reason) =>
      act(({ id, state, outcome }) => {
        if (state === 'closed' || state === 'dismissed') decide(id, state, { outcome, reason });
        mustFocusRow.current = true;
      }),
  };
}
