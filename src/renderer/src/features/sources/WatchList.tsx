import { Button } from '@mantine/core';
import { IconEar, IconPlus } from '@tabler/icons-react';
import type { Watch, WatchDetails, WatchId } from '#contract';
import { WatchCard } from './WatchCard.tsx';
import classes from './WatchList.module.css';

type WatchListProps = {
  readonly watches: readonly Watch[];
  /** A watch that the owner may want, ready to be accepted. */
  readonly suggestion: WatchDetails | null;
  readonly onAccept: (details: WatchDetails) => void;
  readonly onAdd: () => void;
  readonly onEdit: (id: WatchId) => void;
};

/** What the shop listens for. */
export function WatchList({ watches, suggestion, onAccept, onAdd, onEdit }: WatchListProps) {
  return (
    <>
      <header className={classes.header}>
        <h2>What you listen for</h2>
        {watches.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={15} stroke={1.8} />}
            onClick={onAdd}
          >
            Add
          </Button>
        )}
      </header>
      {watches.length === 0 && (
        <div className={classes.offer}>
          <IconEar size={26} stroke={1.5} aria-hidden="true" />
          {suggestion ? (
            <>
              <p>
                Earmark can listen for <bdi>{suggestion.anyOf.map((word) => `“${word}”`).join(', ')}</bdi>.
              </p>
              <Button onClick={() => onAccept(suggestion)}>Listen for “{suggestion.anyOf[0]}”</Button>
              <Button variant="subtle" size="compact-sm" onClick={onAdd}>
                Choose other words
              </Button>
            </>
          ) : (
            <>
              <p>
                What is your shop called? Say which words to listen for: its name, its nickname, the bread you
                are known for.
              </p>
              <Button onClick={onAdd}>Say what to listen for</Button>
            </>
          )}
        </div>
      )}
      <ul className={classes.list}>
        {watches.map((watch) => (
          <WatchCard key={watch.id} watch={watch} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}
