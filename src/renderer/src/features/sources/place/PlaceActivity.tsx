import type { Feed } from '#contract';
import { describeCount } from '../../../shared/timeWords.ts';
import { ActivityBars } from '../ActivityBars.tsx';
import classes from './PlaceActivity.module.css';
import { PlaceSection } from './PlaceSection.tsx';

/** How much is said at a place, and how much of it about the shop. */
export function PlaceActivity({ feed }: { readonly feed: Feed }) {
  const total = feed.activity.reduce((sum, count) => sum + count, 0);
  return (
    <PlaceSection title="What is said there">
      <ActivityBars counts={feed.activity} />
      <p className={classes.words}>
        {describeCount(total, 'post')} in the last eight weeks, {describeCount(feed.mentionCount, 'mention')}{' '}
        so far
      </p>
    </PlaceSection>
  );
}
