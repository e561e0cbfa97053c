import { Button, EmptyState } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconMapPinPlus } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Feed, FeedId } from '#contract';
import type { FeedHandlers } from './FeedActions.tsx';
import classes from './FeedList.module.css';
import { FolderHeading } from './FolderHeading.tsx';
import { groupByFolder } from './folders.ts';
import { LazyFeedRow } from './LazyFeedRow.tsx';

/** So many rows a tall window shows. */
const rowsInSight = 14;

type FeedListProps = FeedHandlers & {
  readonly feeds: readonly Feed[];
  /** The feeds that the owner is having checked now. */
  readonly checking: readonly FeedId[];
  readonly onAdd: () => void;
  readonly onChangeFolder: (folder: string) => void;
};

/** The places that are listened to, one under the other, in their folders. */
export function FeedList({ feeds, checking, onAdd, onChangeFolder, ...handlers }: FeedListProps) {
  const [closed, setClosed] = useLocalStorage<readonly string[]>({
    key: 'closed-folders',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const stable = useStableHandlers(handlers);
  if (feeds.length === 0) return <NoPlaces onAdd={onAdd} />;
  const groups = groupByFolder(feeds);
  const hasFolders = groups.some(({ folder }) => folder !== null);
  return (
    <div className={classes.card}>
      {groups.map((group) => {
        const name = group.folder ?? '';
        const isOpen = !hasFolders || !closed.includes(name);
        const toggle = () => setClosed(isOpen ? [...closed, name] : closed.filter((other) => other !== name));
        return (
          <section key={name} className={classes.group} aria-label={name || 'Places in no folder'}>
            {hasFolders && (
              <FolderHeading group={group} isOpen={isOpen} onToggle={toggle} onChange={onChangeFolder} />
            )}
            {isOpen && (
              <ul className={classes.list}>
                {group.feeds.map((feed, index) => (
                  <LazyFeedRow
                    key={feed.id}
                    feed={feed}
                    isChecking={checking.includes(feed.id)}
                    isFirst={group === groups[0] && index < rowsInSight}
                    {...stable}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The same functions at every turn, so that a row is drawn anew only when its place has changed. */
function useStableHandlers(handlers: FeedHandlers): FeedHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  return useMemo(
    () => ({
      onOpen: (id) => latest.current.onOpen(id),
      onCheck: (id) => latest.current.onCheck(id),
      onCancelCheck: (id) => latest.current.onCancelCheck(id),
      onChange: (id) => latest.current.onChange(id),
      onPause: (id) => latest.current.onPause(id),
      onResume: (id) => latest.current.onResume(id),
      onRemove: (id) => latest.current.onRemove(id),
    }),
    [],
  );
}

function NoPlaces({ onAdd }: { readonly onAdd: () => void }) {
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
