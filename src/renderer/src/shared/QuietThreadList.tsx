import { Button } from '@mantine/core';
import { IconBellZ } from '@tabler/icons-react';
import type { QuietThread, QuietThreadId } from '#contract';
import { Moment } from './Moment.tsx';
import classes from './QuietThreadList.module.css';
import { describeCount, describeDayOfWeek } from './timeWords.ts';

type QuietThreadListProps = {
  readonly threads: readonly QuietThread[];
  readonly onHearAgain: (id: QuietThreadId) => void;
};

/** Threads that are quiet for a week, each with the way to hear it again. */
export function QuietThreadList({ threads, onHearAgain }: QuietThreadListProps) {
  return (
    <ul className={classes.list}>
      {threads.map(({ id, title, place, quietUntil, isQuiet, heldCount }) => (
        <li key={id} className={classes.thread}>
          <IconBellZ size={17} stroke={1.7} aria-hidden="true" />
          <span className={classes.words}>
            <bdi>{title}</bdi>
            <span className={classes.note}>
              <bdi>{place}</bdi>
              {', '}
              {isQuiet ? 'quiet until ' : 'quiet was over on '}
              <Moment at={quietUntil} describe={describeDayOfWeek} />
              {heldCount > 0 && `, ${describeCount(heldCount, 'mention')} kept below New`}
            </span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${isQuiet ? 'Hear it again' : 'Back to New'}: ${title}`}
            onClick={() => onHearAgain(id)}
          >
            {isQuiet ? 'Hear it again' : 'Back to New'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
