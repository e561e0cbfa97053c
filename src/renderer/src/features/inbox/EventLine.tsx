import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MentionEvent } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import classes from './Background.module.css';
import { describeDecision } from './eventWords.ts';

function describeCause({ to, because }: MentionEvent): ReactNode {
  if (because === null) return null;
  const says = (
    <>
      “<bdi>{because.says}</bdi>”
    </>
  );
  if (to === 'dismissed')
    return because.kind === 'rule' ? (
      <>Hidden by your rule {says}</>
    ) : (
      <>No longer found by {says}, which you changed</>
    );
  return because.kind === 'rule' ? <>Back since you removed the rule {says}</> : <>Found again by {says}</>;
}

/** One step of a mention, with why and when. */
export function EventLine({ event }: { readonly event: MentionEvent }) {
  const frame = useTimeFrame();
  return (
    <p className={classes.line}>
      <IconHistory size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {describeCause(event) ?? describeDecision(event, frame)}
        {event.reason !== null && (
          <>
            {' · '}
            <bdi>{event.reason}</bdi>
          </>
        )}
        {' · '}
        <Moment at={event.at} describe={describeDayAndClock} />
      </span>
    </p>
  );
}
