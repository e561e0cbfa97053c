import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecidedState, Outcome } from '#contract';
import { readDateOrder, useTimeFrame } from '../../shared/timeFrame.ts';
import { snoozeTimesQuery, usedReasonsQuery } from './endingData.ts';
import { suggestedReasons } from './outcomes.ts';
import { ReasonMenu } from './ReasonMenu.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';

type SnoozePanelProps = { readonly onSnooze: (until: number, wakesEarly: boolean) => void };

/** Reads what the typed words stand for while they are typed. */
export function SnoozePanel({ onSnooze }: SnoozePanelProps) {
  const [words, setWords] = useState('');
  const { data, isPlaceholderData } = useQuery(snoozeTimesQuery(words, readDateOrder(useTimeFrame())));
  return (
    <SnoozeMenu
      words={words}
      times={data?.times ?? []}
      said={isPlaceholderData ? null : (data?.said ?? null)}
      isRead={data !== undefined && !isPlaceholderData}
      onWords={setWords}
      onSnooze={onSnooze}
    />
  );
}

type ReasonPanelProps = {
  readonly label: string;
  readonly to: DecidedState;
  readonly outcome: Outcome | null;
  readonly onChoose: (reason: string) => void;
};

/** Offers the reasons that were used before for the same decision. */
export function ReasonPanel({ label, to, outcome, onChoose }: ReasonPanelProps) {
  const used = useQuery(usedReasonsQuery(to, outcome));
  const kind = to === 'dismissed' ? 'dismissed' : 'noReplyNeeded';
  const hasSuggestions = to === 'dismissed' || outcome === 'noReplyNeeded';
  return (
    <ReasonMenu
      label={label}
      used={used.data ?? []}
      suggested={hasSuggestions ? suggestedReasons[kind] : []}
      onChoose={onChoose}
    />
  );
}
