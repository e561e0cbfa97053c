import { Button } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import { describeProgress } from './placeWords.ts';
import classes from './StartBar.module.css';

type StartBarProps = {
  readonly tickedCount: number;
  readonly seenCount: number;
  readonly lookingCount: number;
  readonly isStarting: boolean;
  readonly onLook: () => void;
  readonly onCancel: () => void;
  readonly onStart: () => void;
};

/** What is ticked, a look at all of it, and the start; always in sight. */
export function StartBar(props: StartBarProps) {
  const { tickedCount, seenCount, lookingCount, isStarting, onLook, onCancel, onStart } = props;
  const isLooking = lookingCount > 0;
  return (
    <div className={classes.bar}>
      <p role="status">{describeProgress(tickedCount, seenCount, lookingCount)}</p>
      <div className={classes.buttons}>
        {isLooking ? (
          <Button variant="default" onClick={onCancel}>
            Stop looking
          </Button>
        ) : (
          <Button variant="default" disabled={tickedCount === 0} onClick={onLook}>
            See what they say
          </Button>
        )}
        <Button
          leftSection={<IconEar size={17} stroke={1.8} />}
          disabled={tickedCount === 0}
          loading={isStarting}
          onClick={onStart}
        >
          Start listening
        </Button>
      </div>
    </div>
  );
}
