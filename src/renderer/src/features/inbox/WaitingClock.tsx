import { IconClock } from '@tabler/icons-react';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeDuration, describeExactly } from '../../shared/timeWords.ts';
import classes from './WaitingClock.module.css';

const longWaitMs = 24 * 60 * 60 * 1000;

type WaitingClockProps = { readonly since: number; readonly isChip?: boolean };

/** How long someone has waited, in words; it warms up after a day. */
export function WaitingClock({ since, isChip = false }: WaitingClockProps) {
  const frame = useTimeFrame();
  const waitMs = frame.now - since;
  return (
    <span
      className={classes.clock}
      data-chip={isChip || undefined}
      data-long={waitMs >= longWaitMs || undefined}
      title={`First heard ${describeExactly(since, frame)}`}
    >
      <IconClock size={14} stroke={1.7} aria-hidden="true" />
      waiting {describeDuration(waitMs)}
    </span>
  );
}
