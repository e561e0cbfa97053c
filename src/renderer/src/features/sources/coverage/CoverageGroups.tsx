import type { Feed, PlaceGroup } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeCoverage } from '../coverageWords.ts';
import { describeFeedHealth } from '../feedHealth.ts';
import { placeGroups } from '../find/placeWords.ts';
import classes from './CoverageGroups.module.css';
import { groupPlaces } from './groupPlaces.ts';

const groupNames: Record<PlaceGroup, string> = { ...placeGroups, site: 'Sites, papers and blogs' };

type CoverageGroupsProps = {
  readonly feeds: readonly Feed[];
  readonly onOpen: (feed: Feed) => void;
};

/** Every place as a tile, by its kind: its colour and its word say how well it is heard. */
export function CoverageGroups({ feeds, onOpen }: CoverageGroupsProps) {
  const frame = useTimeFrame();
  return (
    <div className={classes.groups}>
      {groupPlaces(feeds).map(({ group, places }) => (
        <section key={group} className={classes.group} aria-label={groupNames[group]}>
          <header>
            <h2>{groupNames[group]}</h2>
            <p>{describeCoverage(places.map(({ feed }) => feed))}</p>
          </header>
          <ul>
            {places.map(({ feed, hearing }) => (
              <li key={feed.id}>
                <button type="button" data-hearing={hearing} onClick={() => onOpen(feed)}>
                  <bdi>{feed.title}</bdi>
                  <span>{describeFeedHealth(feed, frame).words}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
