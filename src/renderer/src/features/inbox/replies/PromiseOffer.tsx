import { Checkbox } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeCalendarDay } from '../../../shared/timeWords.ts';
import classes from './PromiseOffer.module.css';
import type { FoundPromise } from './promises.ts';

type PromiseOfferProps = {
  readonly ref: Ref<HTMLInputElement>;
  readonly promise: FoundPromise;
  readonly isKept: boolean;
  readonly onKeep: (isKept: boolean) => void;
};

/** Offers to remember what a reply seems to promise; it is never remembered unasked. */
export function PromiseOffer({ ref, promise, isKept, onKeep }: PromiseOfferProps) {
  const day = describeCalendarDay(promise.dueOn, useTimeFrame());
  return (
    <div className={classes.band}>
      <IconFlag size={17} stroke={1.8} aria-hidden="true" className={classes.flag} />
      <Checkbox
        ref={ref}
        size="sm"
        checked={isKept}
        label={
          <>
            You said “{promise.words}”. Remember it for {day}
            {promise.dueTime === null ? '' : ` at ${promise.dueTime}`}?
          </>
        }
        onChange={(event) => onKeep(event.currentTarget.checked)}
      />
    </div>
  );
}
