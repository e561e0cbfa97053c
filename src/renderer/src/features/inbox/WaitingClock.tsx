import { IconClock, IconClockExclamation, IconClockHour4 } from '@tabler/icons-react';
import type { WaitWarmth } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeExactly } from '../../shared/timeWords.ts';
import { describeWait, useWait } from '../../shared/waits.ts';
import classes from './WaitingClock.module.css';

const icons: Record<WaitWarmth, typeof IconClock> = {
  calm: IconClock,
  warm: IconClockHour4,
  late: IconClockExclamation,
};

type WaitingClockProps = { readonly since: number; readonly isChip?: boolean };

/** How long someone has waited, in words; it warms up by the limits of the owner, and says when it is past them. */
export function WaitingClock({ since, isChip = false }: WaitingClockProps) {
  const frame = useTimeFrame();
  const { ms, warmth, countsAllDays } = useWait(since);
  const Icon = icons[warmth];
  const heard = `First heard ${describeExactly(since, frame)}`;
  return (
    <span
      className={classes.clock}
      data-chip={isChip || undefined}
      data-warmth={warmth}
      title={countsAllDays ? heard : `${heard}. Days when you are closed don’t count`}
    >
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      waiting {describeWait(ms)}
      {warmth === 'late' && ', too long'}
    </span>
  );
}
