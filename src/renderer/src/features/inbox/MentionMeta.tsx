import { IconBellZ, IconHistory, IconRss, IconX } from '@tabler/icons-react';
import type { MentionCard, MentionView } from '#contract';
import classes from './MentionMeta.module.css';
import { ReplyMarks } from './replies/ReplyMarks.tsx';
import { ToneMark } from './ToneMark.tsx';
import { UrgentMark } from './UrgentMark.tsx';
import { WaitingClock } from './WaitingClock.tsx';

type MentionMetaProps = { readonly card: MentionCard; readonly view: MentionView };

/** What else matters about a mention, where anything does: what can't wait, its tone, its clock, its places, and its state where states mix. */
export function MentionMeta({ card, view }: MentionMetaProps) {
  const isWaiting = card.state === 'waiting' && card.hasClock;
  const isDismissed = card.state === 'dismissed' && view !== 'dismissed';
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
      isDismissed ||
      isHistory ||
      isUndecided ||
      isUnlikely ||
      isQuiet ||
      hasPlaces ||
      card.hasDraft ||
      card.lastReply !== null
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
      {isDismissed && (
        <span className={classes.item}>
          <IconX size={14} stroke={1.7} aria-hidden="true" />
          Not about us
        </span>
      )}
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
    </span>
  );
}
