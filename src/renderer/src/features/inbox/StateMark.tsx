import { IconCircleCheck, IconMessageCheck, IconRefresh, IconX, IconZzz } from '@tabler/icons-react';
import type { MentionCard } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeComing, describeSince, type TimeFrame } from '../../shared/timeWords.ts';
import { outcomeChoices } from './outcomes.ts';
import classes from './StateMark.module.css';

type StateMarkProps = {
  readonly card: Pick<MentionCard, 'state' | 'outcome' | 'reason' | 'snoozedUntil'>;
  readonly isChip?: boolean;
};

type Mark = { readonly kind: string; readonly Icon: typeof IconX; readonly words: string };

function readMark({ state, outcome, snoozedUntil }: StateMarkProps['card'], frame: TimeFrame): Mark | null {
  if (snoozedUntil !== null && snoozedUntil > frame.now)
    return { kind: 'snoozed', Icon: IconZzz, words: `put off until ${describeComing(snoozedUntil, frame)}` };
  switch (state) {
    case 'new':
    case 'waiting':
      return snoozedUntil === null
        ? null
        : { kind: 'woken', Icon: IconRefresh, words: `back ${describeSince(snoozedUntil, frame)}` };
    case 'closed': {
      const choice = outcomeChoices.find((one) => one.outcome === outcome);
      return { kind: 'closed', Icon: choice?.Icon ?? IconCircleCheck, words: choice?.label ?? 'Closed' };
    }
    case 'dismissed':
      return { kind: 'dismissed', Icon: IconX, words: 'Not about us' };
    case 'replied':
      return { kind: 'replied', Icon: IconMessageCheck, words: 'Replied' };
    default:
      return state satisfies never;
  }
}

/** Where a mention is in its life, and why: until when it is put off, since when it is back, how it ended. */
export function StateMark({ card, isChip = false }: StateMarkProps) {
  const frame = useTimeFrame();
  const mark = readMark(card, frame);
  if (!mark) return null;
  const { Icon, words } = mark;
  return (
    <span className={classes.mark} data-chip={isChip || undefined} data-kind={mark.kind}>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <span className={classes.words}>
        {words}
        {card.reason !== null && (
          <>
            {' · '}
            <bdi>{card.reason}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
