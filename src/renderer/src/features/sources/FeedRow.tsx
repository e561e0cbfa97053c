import type { Feed } from '#contract';
import { readHost } from '../../shared/addresses.ts';
import { Monogram } from '../../shared/Monogram.tsx';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeCount } from '../../shared/timeWords.ts';
import { ActivityBars } from './ActivityBars.tsx';
import { FeedActions, type FeedHandlers } from './FeedActions.tsx';
import classes from './FeedRow.module.css';
import { describeFeedHealth } from './feedHealth.ts';
import { HealthWords } from './HealthWords.tsx';

export type FeedRowProps = FeedHandlers & {
  readonly feed: Feed;
  readonly isChecking: boolean;
};

/** One place: what it is, how well it is heard, how much is said there, and what can be done. */
export function FeedRow({ feed, isChecking, ...handlers }: FeedRowProps) {
  const health = describeFeedHealth(isChecking ? { ...feed, state: 'checking' } : feed, useTimeFrame());
  const { title, siteAddress } = feed;
  return (
    <li className={classes.row} data-paused={feed.state === 'paused' || undefined}>
      <Monogram name={title} />
      <div className={classes.place}>
        <button type="button" className={classes.title} onClick={() => handlers.onOpen(feed.id)}>
          <bdi>{title}</bdi>
        </button>
        <p className={classes.detail}>{readHost(siteAddress ?? feed.address)}</p>
      </div>
      <div className={classes.health}>
        <HealthWords health={health} />
      </div>
      <div className={classes.activity}>
        <ActivityBars counts={feed.activity} />
        <p className={classes.detail}>{describeCount(feed.mentionCount, 'mention')}</p>
      </div>
      <FeedActions feed={feed} isChecking={isChecking} {...handlers} />
    </li>
  );
}
