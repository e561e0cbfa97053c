import { Button } from '@mantine/core';
import type { Feed } from '#contract';
import { readHost } from '../../../shared/addresses.ts';
import { Moment } from '../../../shared/Moment.tsx';
import { OutsideLink } from '../../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import classes from './PlaceFacts.module.css';
import { PlaceSection } from './PlaceSection.tsx';

type PlaceFactsProps = { readonly feed: Feed; readonly onChange: () => void };

/** What a place is: its site, the address that is asked, since when. */
export function PlaceFacts({ feed, onChange }: PlaceFactsProps) {
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
      <Button className={classes.change} size="xs" variant="default" onClick={onChange}>
        Change…
      </Button>
    </PlaceSection>
  );
}
