import { Button } from '@mantine/core';
import type { Feed } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeFeedHealth } from '../feedHealth.ts';
import { HealthWords } from '../HealthWords.tsx';
import classes from './PlaceHealth.module.css';
import { PlaceSection } from './PlaceSection.tsx';

type PlaceHealthProps = {
  readonly feed: Feed;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
  readonly onCancelCheck: () => void;
};

/** How well a place is heard, and what can be done. */
export function PlaceHealth({ feed, isChecking, onCheck, onCancelCheck }: PlaceHealthProps) {
  const shown = isChecking ? { ...feed, state: 'checking' as const } : feed;
  return (
    <PlaceSection title="How well it is heard">
      <div className={classes.row}>
        <HealthWords health={describeFeedHealth(shown, useTimeFrame())} />
        {feed.pausedAt === null && (
          <Button size="xs" variant="default" onClick={isChecking ? onCancelCheck : onCheck}>
            {isChecking ? 'Cancel' : 'Check now'}
          </Button>
        )}
      </div>
    </PlaceSection>
  );
}
