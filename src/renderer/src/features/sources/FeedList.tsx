import { Button, EmptyState } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import type { Feed, FeedId } from '#contract';
import classes from './FeedList.module.css';
import { FeedRow } from './FeedRow.tsx';

type FeedListProps = {
  readonly feeds: readonly Feed[];
  /** The feeds that the owner is having checked now. */
  readonly checking: readonly FeedId[];
  readonly onCheck: (id: FeedId) => void;
  readonly onCancelCheck: (id: FeedId) => void;
  readonly onRemove: (id: FeedId) => void;
  readonly onAdd: () => void;
};

/** The places that are listened to, one under the other. */
export function FeedList({ feeds, checking, onCheck, onCancelCheck, onRemove, onAdd }: FeedListProps) {
  if (feeds.length === 0) {
    return (
      <EmptyState
        className={classes.card}
        p="xl"
        icon={<IconMapPinPlus size={34} stroke={1.4} />}
        title="Where do people talk about you?"
        description="Say your shop’s name and town. Earmark suggests places, shows you what is said there, and listens at those you tick."
      >
        <EmptyState.Actions>
          <Button onClick={onAdd}>Find places</Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  return (
    <ul className={classes.card}>
      {feeds.map((feed) => (
        <FeedRow
          key={feed.id}
          feed={feed}
          isChecking={checking.includes(feed.id)}
          onCheck={onCheck}
          onCancelCheck={onCancelCheck}
          onRemove={onRemove}
        />
      ))}
    </ul>
  );
}
