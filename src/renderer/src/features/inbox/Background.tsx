import { Button } from '@mantine/core';
import { IconArrowMerge, IconBellZ, IconHelpCircle, IconHistory, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MatchReason, Mention, MentionEvent, MentionState, QuietThreadId, SightingId } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { Moment } from '../../shared/Moment.tsx';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import classes from './Background.module.css';
import { FoundWords } from './FoundWords.tsx';
import { Places } from './Places.tsx';
import { TextChanged } from './TextChanged.tsx';

const eventWords: Record<MentionState, string> = {
  replied: 'You replied',
  closed: 'You closed it',
  waiting: 'You decided that it concerns you',
  dismissed: 'You decided that it is not about you',
  new: 'You opened it again',
};

function ReasonLine({ reason }: { readonly reason: MatchReason }) {
  return (
    <p className={classes.line}>
      <IconSearch size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {reason.words.length > 0 ? 'Matched ' : 'Matched before its text changed, '}
        <FoundWords words={reason.words} />
        in your watch “<bdi>{reason.watchName}</bdi>”
      </span>
    </p>
  );
}

function describeEvent({ to, because, isReply }: MentionEvent): ReactNode {
  if (isReply) return to === 'closed' ? 'You replied and closed it' : eventWords.replied;
  if (because === null) return eventWords[to];
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

function EventLine({ event }: { readonly event: MentionEvent }) {
  return (
    <p className={classes.line}>
      <IconHistory size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {describeEvent(event)} · <Moment at={event.at} describe={describeDayAndClock} />
      </span>
    </p>
  );
}

export type CardActs = {
  /** Says why it is here, and what to do when it should not be. */
  readonly onExplain: () => void;
  /** Shows what was said before it was changed. */
  readonly onCompare: () => void;
  /** Looks for another mention that is the same. */
  readonly onJoin: () => void;
  /** Gives a sighting that is something else a card of its own. */
  readonly onSplit: (id: SightingId) => void;
  /** Lets its thread be quiet for a week. */
  readonly onQuiet: () => void;
  readonly onHearAgain: (id: QuietThreadId) => void;
};

type BackgroundProps = { readonly mention: Mention; readonly acts: CardActs };

/** How a mention came here: whether it was changed, the words that matched, its places, and what was decided before. */
export function Background({ mention, acts }: BackgroundProps) {
  return (
    <footer className={classes.background}>
      {mention.edits && <TextChanged edits={mention.edits} onCompare={acts.onCompare} />}
      {mention.reasons.map((reason) => (
        <ReasonLine key={reason.watchId} reason={reason} />
      ))}
      {mention.sightings.length > 1 && <Places sightings={mention.sightings} onSplit={acts.onSplit} />}
      {mention.events.map((event) => (
        <EventLine key={`${event.at} ${event.to}`} event={event} />
      ))}
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconHelpCircle size={15} stroke={1.7} />}
          rightSection={<KeyHint action="explain" />}
          onClick={acts.onExplain}
        >
          Why am I seeing this?
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowMerge size={15} stroke={1.7} />}
          rightSection={<KeyHint action="joinMention" />}
          onClick={acts.onJoin}
        >
          The same as another mention
        </Button>
        {mention.thread && !mention.quietThread && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconBellZ size={15} stroke={1.7} />}
            rightSection={<KeyHint action="quietThread" />}
            onClick={acts.onQuiet}
          >
            Quiet this thread for a week
          </Button>
        )}
      </div>
    </footer>
  );
}
