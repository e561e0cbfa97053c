import { UnstyledButton } from '@mantine/core';
import { IconBellZ } from '@tabler/icons-react';
import type { Mention, QuietThreadId } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { describeDayOfWeek } from '../../shared/timeWords.ts';
import classes from './QuietChip.module.css';

type QuietChipProps = {
  readonly thread: NonNullable<Mention['quietThread']>;
  readonly onHearAgain: (id: QuietThreadId) => void;
};

/** Until when the thread of a mention is quiet, and the way to hear it again before that. */
export function QuietChip({ thread, onHearAgain }: QuietChipProps) {
  return (
    <span className={classes.chip}>
      <IconBellZ size={14} stroke={1.7} aria-hidden="true" />
      <span>
        Quiet until <Moment at={thread.quietUntil} describe={describeDayOfWeek} />
      </span>
      <UnstyledButton className={classes.again} onClick={() => onHearAgain(thread.id)}>
        Hear it again
      </UnstyledButton>
    </span>
  );
}
