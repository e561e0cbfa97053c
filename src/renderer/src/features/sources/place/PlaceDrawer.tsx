import { Drawer } from '@mantine/core';
import type { Check, Feed, FeedId } from '#contract';
import { PlaceActivity } from './PlaceActivity.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import { PlaceHealth } from './PlaceHealth.tsx';
import { PlaceLog } from './PlaceLog.tsx';

type PlaceDrawerProps = {
  /** Null while none is open. */
  readonly feed: Feed | null;
  /** Undefined until they are read. */
  readonly checks: readonly Check[] | undefined;
  readonly isChecking: boolean;
  readonly onCheck: (id: FeedId) => void;
  readonly onCancelCheck: (id: FeedId) => void;
  readonly onChange: (id: FeedId) => void;
  readonly onClose: () => void;
};

/** All there is to know of a place, at the side of the list. */
export function PlaceDrawer(props: PlaceDrawerProps) {
  const { feed, checks, isChecking, onCheck, onCancelCheck, onChange, onClose } = props;
  return (
    <Drawer opened={feed !== null} onClose={onClose} title={<bdi>{feed?.title}</bdi>}>
      {feed && (
        <>
          <PlaceFacts feed={feed} onChange={() => onChange(feed.id)} />
          <PlaceHealth
            feed={feed}
            isChecking={isChecking}
            onCheck={() => onCheck(feed.id)}
            onCancelCheck={() => onCancelCheck(feed.id)}
          />
          <PlaceActivity feed={feed} />
          <PlaceLog checks={checks} />
        </>
      )}
    </Drawer>
  );
}
