import { IconBellZ, IconHistory, IconNote, IconRss } from '@tabler/icons-react';
import type { MentionCard, MentionView } from '#contract';
import classes from './MentionMeta.module.css';
import { ReplyMarks } from './replies/ReplyMarks.tsx';
import { StateMark } from './StateMark.tsx';
import { ToneMark } from './ToneMark.tsx';
import { RowTags } from './tags/RowTags.tsx';
import { UrgentMark } from './UrgentMark.tsx';
import { WaitingClock } from './WaitingClock.tsx';

type MentionMetaProps = { readonly card: MentionCard; readonly view: MentionView };

/** A state is named where it tells more than the view does. */
function hasStateMark({ state, reason, snoozedUntil }: MentionCard, view: MentionView): boolean {
  if (state === 'new' || state === 'waiting') return snoozedUntil !== null;
  return state === 'closed' || state !== view || reason !== null;
}

/** What else matters about a mention, where anything does: what can't wait, its tone, its clock, its places, and its state where states mix. */
export function MentionMeta({ card, view }: MentionMetaProps) {
  const isWaiting = card.state === 'waiting' && card.hasClock;
  const isMarked = hasStateMark(card, view);
  const isHistory = card.isHistory && card.state === 'new' && view !== 'history';
  const isUndecided = view === 'all' && card.state === 'new' && !card.isHistory;
  const isQuiet = card.isQuiet && card.state === 'new';
  const isUnlikely = card.isUnlikely && card.state === 'new';
  const hasPlaces = card.sightingCount > 1;
  const isToned = card.tone.value !== 'neutral';
  if (
    !(
      card.urgentWord !== null ||
      isToned ||
      isWaiting ||
      isMarked ||
      isHistory ||
      isUndecided ||
      isUnlikely ||
      isQuiet ||
      hasPlaces ||
      card.hasDraft ||
      card.lastReply !== null ||
      card.hasNote ||
      card.tags.length > 0
    )
  )
    return null;
  return (
    <span className={classes.meta}>
      <ReplyMarks card={card} />
      {card.urgentWord !== null && <UrgentMark word={card.urgentWord} />}
      {isToned && <ToneMark tone={card.tone} />}
      {isWaiting && <WaitingClock since={card.firstSeenAt} />}
      {isUndecided && (
        <span className={classes.item}>
          <span className={classes.dot} />
          New
        </span>
      )}
      {isMarked && <StateMark card={card} />}
      {isHistory && (
        <span className={classes.item}>
          <IconHistory size={14} stroke={1.7} aria-hidden="true" />
          before you started
        </span>
      )}
      {isQuiet && (
        <span className={classes.item}>
          <IconBellZ size={14} stroke={1.7} aria-hidden="true" />
          quiet thread
        </span>
      )}
      {isUnlikely && <span className={classes.chip}>probably not about you</span>}
      {hasPlaces && (
        <span className={classes.item}>
          <IconRss size={14} stroke={1.7} aria-hidden="true" />
          {card.sightingCount} places
        </span>
      )}
      {card.hasNote && (
        <span className={classes.item}>
          <IconNote size={14} stroke={1.7} aria-hidden="true" />
          Note
        </span>
      )}
      {card.tags.length > 0 && <RowTags card={card} />}
    </span>
  );
}
