import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DeafPlace, ManualCheck, ManualCheckDetails, ManualCheckId } from '#contract';
import { ManualCheckCard } from './ManualCheckCard.tsx';
import classes from './ManualCheckList.module.css';
import { offerDeafPlace } from './manualWords.ts';

type ManualCheckListProps = {
  readonly checks: readonly ManualCheck[];
  readonly deafPlaces: readonly DeafPlace[];
  readonly onLook: (check: ManualCheck) => void;
  readonly onAdd: () => void;
  readonly onAccept: (details: ManualCheckDetails) => void;
  readonly onEdit: (id: ManualCheckId) => void;
};

/** The places that matter most to shops are offered first. */
const offeredCount = 3;

/** The places that only the owner can look at, the longest due first. */
export function ManualCheckList(props: ManualCheckListProps) {
  const { checks, deafPlaces, onLook, onAdd, onAccept, onEdit } = props;
  return (
    <>
      <header className={classes.header}>
        <h2>Only you can look here</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} stroke={1.8} />}
          onClick={onAdd}
        >
          <span>
            Add <VisuallyHidden>somewhere to look yourself</VisuallyHidden>
          </span>
        </Button>
      </header>
      {checks.length === 0 && (
        <div className={classes.offer}>
          <p>Some places let no program listen. Earmark reminds you to look there, two minutes a week.</p>
          <div className={classes.offers}>
            {deafPlaces.slice(0, offeredCount).map((place) => (
              <Button
                key={place.id}
                size="compact-sm"
                variant="default"
                onClick={() => onAccept(offerDeafPlace(place))}
              >
                {place.name}
              </Button>
            ))}
          </div>
        </div>
      )}
      <ul className={classes.list}>
        {checks.map((check) => (
          <ManualCheckCard key={check.id} check={check} onLook={onLook} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}
