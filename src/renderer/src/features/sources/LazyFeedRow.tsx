import { memo } from 'react';
import classes from './FeedRow.module.css';
import { FeedRow, type FeedRowProps } from './FeedRow.tsx';
import { useHasComeNear } from './nearness.ts';

type LazyFeedRowProps = FeedRowProps & {
  /** It is in sight from the start. */
  readonly isFirst: boolean;
};

/** A place of which only the name is there until it comes near: hundreds of whole rows would take their time. */
export const LazyFeedRow = memo(function LazyFeedRow({ isFirst, ...row }: LazyFeedRowProps) {
  const [ref, isNear] = useHasComeNear(isFirst);
  if (isNear) return <FeedRow {...row} />;
  return (
    <li ref={ref} className={classes.far}>
      <bdi>{row.feed.title}</bdi>
    </li>
  );
});
