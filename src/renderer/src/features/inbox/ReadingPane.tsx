import { type ReactNode, useMemo } from 'react';
import type { DecidedState, Mention, MentionCard, Tone } from '#contract';
import { useSteady } from '../../shared/steady.ts';
import { ActionBar } from './ActionBar.tsx';
import type { CardActs } from './Background.tsx';
import type { Endings } from './endings.ts';
import { MentionArticle } from './MentionArticle.tsx';
import classes from './ReadingPane.module.css';

type ReadingPaneProps = {
  /** Null where nothing is open. */
  readonly mention: Mention | null;
  /** Where it stands in its life, ahead of what was read. */
  readonly card: MentionCard | null;
  readonly endings: Endings;
  readonly acts: CardActs;
  readonly onDecide: (to: DecidedState) => void;
  readonly onOpenOriginal: () => void;
  readonly onSetTone: (tone: Tone | null) => void;
  readonly onBack: () => void;
  /** What stands below what was said. */
  readonly children: ReactNode;
};

/** The mention that is open, under what can be done about it. */
export function ReadingPane(props: ReadingPaneProps) {
  const { mention, card, acts, onSetTone, children } = props;
  const bar = useActionBar(props);
  if (!mention || !card) return <div className={classes.nothing} />;
  return (
    <section className={classes.pane} aria-label="Open mention">
      <ActionBar {...bar} hasOriginal={mention.address !== null} />
      <section
        key={mention.id}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard here.
        tabIndex={0}
        aria-label="What was said"
        data-own-arrows
      >
        <MentionArticle mention={mention} card={card} acts={acts} onSetTone={onSetTone}>
          {children}
        </MentionArticle>
      </section>
    </section>
  );
}

/** What the bar shows, the same while it looks the same: from one mention to the next it mostly does. */
function useActionBar({ card, endings, onDecide, onOpenOriginal, onBack }: ReadingPaneProps) {
  const { state = 'new', outcome = null, reason = null, snoozedUntil = null } = card ?? {};
  const shown = useMemo(
    () => ({ state, outcome, reason, snoozedUntil }),
    [state, outcome, reason, snoozedUntil],
  );
  const { menu, ...endingActs } = endings;
  const ends = useSteady(endingActs);
  const steadyEndings = useMemo(() => ({ menu, ...ends }), [menu, ends]);
  return { card: shown, endings: steadyEndings, ...useSteady({ onDecide, onOpenOriginal, onBack }) };
}
