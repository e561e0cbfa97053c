import type { Feed } from '#contract';
import { readHost } from '../../../shared/addresses.ts';
import { Moment } from '../../../shared/Moment.tsx';
import { OutsideLink } from '../../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import classes from './PlaceFacts.module.css';
import { PlaceSection } from './PlaceSection.tsx';

/** What a place is: its site, the address that is asked, since when. */
export function PlaceFacts({ feed }: { readonly feed: Feed }) {
  return (
    <PlaceSection title="What it is">
      <dl className={classes.facts}>
        {feed.siteAddress && (
          <>
            <dt>Site</dt>
            <dd>
              <OutsideLink address={feed.siteAddress}>{readHost(feed.siteAddress)}</OutsideLink>
            </dd>
          </>
        )}
        <dt>Heard at</dt>
        <dd>
          <bdi>{feed.address}</bdi>
        </dd>
        <dt>Added</dt>
        <dd>
          <Moment at={feed.addedAt} describe={describeDayAndClock} />
        </dd>
      </dl>
    </PlaceSection>
  );
}
