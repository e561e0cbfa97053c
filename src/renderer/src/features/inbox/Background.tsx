import { IconExternalLink, IconHistory, IconSearch } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { MatchReason, Mention, MentionEvent, MentionState, Sighting } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { OutsideLink } from '../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import classes from './Background.module.css';

const eventWords: Record<MentionState, string> = {
  waiting: 'You decided that it concerns you',
  dismissed: 'You decided that it is not about you',
  new: 'You opened it again',
};

function ReasonLine({ reason }: { readonly reason: MatchReason }) {
  return (
    <p className={classes.line}>
      <IconSearch size={15} stroke={1.7} aria-hidden="true" />
      <span>
        Matched{' '}
        {reason.words.map((word) => (
          <Fragment key={word}>
            <mark>
              <bdi>{word}</bdi>
            </mark>{' '}
          </Fragment>
        ))}
        in your watch “<bdi>{reason.watchName}</bdi>”
      </span>
    </p>
  );
}

function OtherPlace({ sighting }: { readonly sighting: Sighting }) {
  const words = (
    <>
      also in <bdi>{sighting.place}</bdi>
    </>
  );
  if (!sighting.address) return <span className={classes.chip}>{words}</span>;
  return (
    <OutsideLink address={sighting.address} className={classes.chip}>
      {words}
      <IconExternalLink size={13} stroke={1.7} aria-hidden="true" />
    </OutsideLink>
  );
}

function EventLine({ event }: { readonly event: MentionEvent }) {
  return (
    <p className={classes.line}>
      <IconHistory size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {eventWords[event.to]} · <Moment at={event.at} describe={describeDayAndClock} />
      </span>
    </p>
  );
}

/** How a mention came here: the words that matched, the other places it was said in, and what was decided before. */
export function Background({ mention }: { readonly mention: Mention }) {
  const others = mention.sightings.slice(1).filter((sighting) => sighting.place !== mention.place);
  return (
    <footer className={classes.background}>
      {mention.reasons.map((reason) => (
        <ReasonLine key={reason.watchId} reason={reason} />
      ))}
      {others.length > 0 && (
        <p className={classes.places}>
          {others.map((sighting) => (
            <OtherPlace key={`${sighting.feedId} ${sighting.address}`} sighting={sighting} />
          ))}
        </p>
      )}
      {mention.events.map((event) => (
        <EventLine key={`${event.at} ${event.to}`} event={event} />
      ))}
    </footer>
  );
}
