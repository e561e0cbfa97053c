import { Button, Tooltip } from '@mantine/core';
import { IconArrowsSplit2, IconExternalLink, IconRss } from '@tabler/icons-react';
import type { Sighting, SightingId } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { OutsideLink } from '../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import classes from './Places.module.css';

type PlacesProps = {
  readonly sightings: readonly Sighting[];
  readonly onSplit: (id: SightingId) => void;
};

function PlaceName({ sighting }: { readonly sighting: Sighting }) {
  if (!sighting.address) return <bdi className={classes.name}>{sighting.place}</bdi>;
  return (
    <OutsideLink address={sighting.address} className={classes.name}>
      <bdi>{sighting.place}</bdi>
      <IconExternalLink size={13} stroke={1.7} aria-hidden="true" />
    </OutsideLink>
  );
}

/** Everywhere a mention was heard, the first place first; what is something else can be taken out. */
export function Places({ sightings, onSplit }: PlacesProps) {
  return (
    <section className={classes.places} aria-label="Where it was heard">
      <p className={classes.heading}>
        <IconRss size={15} stroke={1.7} aria-hidden="true" />
        Heard in {sightings.length} places
      </p>
      <ul className={classes.list}>
        {sightings.map((sighting) => (
          <li key={sighting.id} className={classes.place}>
            <PlaceName sighting={sighting} />
            <Moment at={sighting.seenAt} describe={describeDayAndClock} className={classes.time} />
            {sighting.isFirst ? (
              <span className={classes.first}>shown here</span>
            ) : (
              <Tooltip label="Give it a card of its own">
                <Button
                  className={classes.split}
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<IconArrowsSplit2 size={14} stroke={1.7} />}
                  aria-label={`What ${sighting.place} says is something else`}
                  onClick={() => onSplit(sighting.id)}
                >
                  Something else
                </Button>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
