import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { FoundFeed } from '#contract';
import { readHost } from '../../shared/addresses.ts';
import { Moment } from '../../shared/Moment.tsx';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './FoundFeedCard.module.css';

type FoundFeedCardProps = {
  readonly feed: FoundFeed;
  readonly isKnown: boolean;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
};

/** A feed that was found, with its latest entries so that the owner sees what it is. */
export function FoundFeedCard({ feed, isKnown, isAdding, onAdd }: FoundFeedCardProps) {
  return (
    <li className={classes.card}>
      <div className={classes.top}>
        <div className={classes.name}>
          <p className={classes.title}>
            <bdi>{feed.title}</bdi>
          </p>
          <p className={classes.detail}>
            {readHost(feed.siteAddress ?? feed.address)} · {describeCount(feed.entryCount, 'post')}
          </p>
        </div>
        {isKnown ? (
          <span className={classes.known}>
            <IconCheck size={15} stroke={2} aria-hidden="true" />
            You listen here
          </span>
        ) : (
          <Button size="xs" loading={isAdding} onClick={onAdd}>
            <span>
              Listen <VisuallyHidden>to {feed.title}</VisuallyHidden>
            </span>
          </Button>
        )}
      </div>
      {feed.latest.length > 0 && (
        <ul className={classes.latest}>
          {feed.latest.slice(0, 3).map((entry) => (
            <li key={`${entry.title} ${entry.publishedAt}`}>
              <bdi>{entry.title}</bdi>
              {entry.publishedAt !== null && <Moment at={entry.publishedAt} className={classes.time} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
