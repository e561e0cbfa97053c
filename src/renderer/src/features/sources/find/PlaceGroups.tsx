import { PlaceGroup, type SuggestedPlace } from '#contract';
import type { Look } from './findPlacesData.ts';
import classes from './PlaceGroups.module.css';
import { PlaceRow } from './PlaceRow.tsx';
import { placeGroups } from './placeWords.ts';
import { isTicked, readPlaceKey } from './shopDraft.ts';

type PlaceGroupsProps = {
  readonly places: readonly SuggestedPlace[];
  readonly choices: ReadonlyMap<string, boolean>;
  readonly looks: ReadonlyMap<string, Look>;
  readonly onTick: (place: SuggestedPlace, isTicked: boolean) => void;
  readonly onLook: (place: SuggestedPlace) => void;
};

/** The suggested places, each group under its own heading. */
export function PlaceGroups({ places, choices, looks, onTick, onLook }: PlaceGroupsProps) {
  const groups = PlaceGroup.options.map((group) => ({
    group,
    places: places.filter((place) => place.group === group),
  }));
  return groups
    .filter((group) => group.places.length > 0)
    .map((group) => (
      <section key={group.group} aria-labelledby={`places-${group.group}`}>
        <h2 id={`places-${group.group}`} className={classes.heading}>
          {placeGroups[group.group]}
        </h2>
        <ul className={classes.list}>
          {group.places.map((place) => (
            <PlaceRow
              key={readPlaceKey(place)}
              place={place}
              isTicked={isTicked(place, choices)}
              look={looks.get(readPlaceKey(place))}
              onTick={(ticked) => onTick(place, ticked)}
              onLook={() => onLook(place)}
            />
          ))}
        </ul>
      </section>
    ));
}
