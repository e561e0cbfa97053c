import type { ReactNode } from 'react';
import type { Mention, MentionCard, Tone } from '#contract';
import { MarkedWords } from '../../shared/MarkedWords.tsx';
import { Moment } from '../../shared/Moment.tsx';
import { Monogram } from '../../shared/Monogram.tsx';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import { Background, type CardActs } from './Background.tsx';
import classes from './MentionArticle.module.css';
import { MentionNotes } from './notes/MentionNotes.tsx';
import { Picture } from './Picture.tsx';
import { QuietChip } from './QuietChip.tsx';
import { StateMark } from './StateMark.tsx';
import { TextTreeView } from './TextTreeView.tsx';
import { ToneChip } from './ToneChip.tsx';
import { TagLine } from './tags/TagLine.tsx';
import { UrgentMark } from './UrgentMark.tsx';
import { WaitingClock } from './WaitingClock.tsx';

type MentionArticleProps = {
  readonly mention: Mention;
  /** Where it stands in its life, ahead of what was read. */
  readonly card: MentionCard;
  readonly acts: CardActs;
  readonly onSetTone: (tone: Tone | null) => void;
  /** What stands between the words and how they came here. */
  readonly children: ReactNode;
};

/** Who said it, where and when; the words themselves, as the largest thing there is; and how they came here. */
export function MentionArticle({ mention, card, acts, onSetTone, children }: MentionArticleProps) {
  const { state } = card;
  // Until it is read, the one before stays in sight: nothing may be written on that.
  const isThere = mention.id === card.id;
  const who = mention.author?.name ?? mention.place;
  const handle = mention.author?.handle;
  return (
    <article className={classes.article}>
      <header className={classes.header}>
        <Monogram name={who} size="large" />
        <div className={classes.byline}>
          <p className={classes.who}>
            <bdi>{who}</bdi>
            {handle && handle !== who && <bdi className={classes.handle}>{handle}</bdi>}
          </p>
          <p className={classes.where}>
            {mention.author && (
              <>
                <bdi>{mention.place}</bdi>
                {' · '}
              </>
            )}
            <Moment at={mention.saidAt} describe={describeDayAndClock} />
          </p>
        </div>
        {mention.urgentWord !== null && <UrgentMark word={mention.urgentWord} />}
        <ToneChip tone={mention.tone} words={mention.toneWords} onSet={onSetTone} />
        {state === 'waiting' && mention.hasClock && <WaitingClock since={mention.firstSeenAt} isChip />}
        <StateMark card={card} isChip />
        {mention.quietThread && <QuietChip thread={mention.quietThread} onHearAgain={acts.onHearAgain} />}
        {mention.isHistory && state === 'new' && <span className={classes.chip}>before you started</span>}
      </header>
      {mention.title && (
        <h2 className={classes.title}>
          <MarkedWords text={mention.title} />
        </h2>
      )}
      <div className={classes.text} data-is-short={mention.title === null || undefined}>
        <TextTreeView
          tree={mention.text}
          drawPicture={(picture) => (
            <Picture key={picture.address} mentionId={mention.id} picture={picture} />
          )}
        />
      </div>
      {isThere && <TagLine mention={mention} isTagging={acts.isTagging} onTag={acts.onTag} />}
      {children}
      {isThere && <MentionNotes key={mention.id} mentionId={mention.id} onLeave={acts.onLeave} />}
      <Background mention={mention} acts={acts} />
    </article>
  );
}
