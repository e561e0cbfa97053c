import { Button, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { DeafPlace } from '#contract';
import { openLink } from '../../../shared/links.ts';
import classes from './DeafPlaces.module.css';

/** Where no program can listen, said honestly, with the way to look there oneself. */
export function DeafPlaces({ places }: { readonly places: readonly DeafPlace[] }) {
  return (
    <section className={classes.card} aria-labelledby="deaf-places">
      <h2 id="deaf-places">Where nobody can listen for you</h2>
      <p>
        These let no program listen, and reviews there matter most. Look yourself now and then; it takes two
        minutes. The review radar above finds some of what is said.
      </p>
      <ul className={classes.list}>
        {places.map((place) => (
          <li key={place.id}>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<IconExternalLink size={14} stroke={1.7} />}
              onClick={() => openLink(place.address)}
            >
              <span>
                <VisuallyHidden>Look at</VisuallyHidden> {place.name}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
