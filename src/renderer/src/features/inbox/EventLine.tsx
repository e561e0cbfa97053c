import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MentionEvent, MentionState } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeComing, describeDayAndClock, type TimeFrame } from '../../shared/timeWords.ts';
import classes from './Background.module.css';
import { nameOutcome } from './outcomes.ts';

const stateWords: Record<MentionState, string> = {
  replied: 'You replied',
  closed: 'You closed it',
  waiting: 'You decided that it concerns you',
  dismissed: 'You decided that it is not about you',
  new: 'You opened it again',
};

function describeDecision(event: MentionEvent, frame: TimeFrame): string {
  const { from, to, outcome, snoozedUntil, isReply } = event;
  const ending = outcome === null ? '' : `: ${nameOutcome(outcome).toLowerCase()}`;
  if (isReply && to === 'closed') return `You replied, and closed it${ending}`;
  if (isReply) return from === 'replied' ? 'You replied once more' : stateWords.replied;
  if (snoozedUntil !== null) return `You put it off until ${describeComing(snoozedUntil, frame)}`;
  if (to === 'closed') return `${stateWords.closed}${ending}`;
  if (from === to && (to === 'new' || to === 'waiting')) return 'You took it up again';
  if (to === 'waiting' && (from === 'closed' || from === 'replied')) return stateWords.new;
  return stateWords[to];
}

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
