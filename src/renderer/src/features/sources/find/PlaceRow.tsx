import { Button, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import type { SuggestedPlace } from '#contract';
import { Moment } from '../../../shared/Moment.tsx';
import { Monogram } from '../../../shared/Monogram.tsx';
import type { Look } from './findPlacesData.ts';
import classes from './PlaceRow.module.css';
import { describeLook } from './placeWords.ts';

type PlaceRowProps = {
  readonly place: SuggestedPlace;
  readonly isTicked: boolean;
  readonly look: Look | undefined;
  readonly onTick: (isTicked: boolean) => void;
  readonly onLook: () => void;
};

const scarceMs = 30_000;

/** A place that may be worth listening to: what it is, what it can't do, and what is said there. */
export function PlaceRow({ place, isTicked, look, onTick, onLook }: PlaceRowProps) {
  const noteId = useId();
  const latest = look?.state === 'seen' ? look.look.latest : [];
  const title = look?.state === 'seen' ? look.look.place.title : place.title;
  return (
    <li className={classes.row}>
      <Monogram name={place.platform} />
      <div className={classes.what}>
        <Checkbox
          label={<bdi className={classes.title}>{title}</bdi>}
          checked={isTicked || place.isKnown}
          disabled={place.isKnown}
          onChange={(event) => onTick(event.currentTarget.checked)}
          aria-describedby={place.caution === null ? undefined : noteId}
        />
        {place.caution !== null && (
          <p id={noteId} className={classes.note}>
            {place.caution}
          </p>
        )}
      </div>
      {place.isKnown ? (
        <span className={classes.known}>
          <IconCheck size={15} stroke={2} aria-hidden="true" />
          You listen here
        </span>
      ) : (
        <Button size="xs" variant="default" disabled={look?.state === 'looking'} onClick={onLook}>
          <span>
            Look <VisuallyHidden>at {title}</VisuallyHidden>
          </span>
        </Button>
      )}
      {look && (
        <div className={classes.look} data-state={look.state}>
          <p role="status">{describeLook(look, place.gapMs >= scarceMs)}</p>
          {latest.length > 0 && (
            <ul className={classes.latest} aria-label={`Last said at ${title}`}>
              {latest.map((entry) => (
                <li key={`${entry.title} ${entry.publishedAt}`}>
                  <bdi>{entry.title}</bdi>
                  {entry.publishedAt !== null && <Moment at={entry.publishedAt} className={classes.time} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}
