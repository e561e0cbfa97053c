import { Skeleton } from '@mantine/core';
import type { Check } from '#contract';
import { Moment } from '../../../shared/Moment.tsx';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import { describeCheck } from './checkWords.ts';
import classes from './PlaceLog.module.css';
import { PlaceSection } from './PlaceSection.tsx';

/** The last checks of a place: when, and what came. */
export function PlaceLog({ checks }: { readonly checks: readonly Check[] | undefined }) {
  const frame = useTimeFrame();
  return (
    <PlaceSection title="The last checks">
      {!checks && <Skeleton height={60} />}
      {checks?.length === 0 && <p className={classes.empty}>It has not been checked yet.</p>}
      {checks && checks.length > 0 && (
        <ol className={classes.log} aria-label="The last checks">
          {checks.map((check, index) => {
            const { tone, words } = describeCheck(check, frame);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two checks may have been made in one instant.
              <li key={index} data-tone={tone}>
                <Moment at={check.at} describe={describeDayAndClock} className={classes.time} />
                <span>{words}</span>
              </li>
            );
          })}
        </ol>
      )}
    </PlaceSection>
  );
}
