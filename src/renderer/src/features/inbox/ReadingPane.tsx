import type { ReactNode } from 'react';
import type { DecidedState, Mention, MentionCard, Tone } from '#contract';
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
  const { mention, card, endings, acts, onDecide, onOpenOriginal, onSetTone, onBack, children } = props;
  if (!mention || !card) return <div className={classes.nothing} />;
  return (
    <section className={classes.pane} aria-label="Open mention">
      <ActionBar
        card={card}
        endings={endings}
        hasOriginal={mention.address !== null}
        onDecide={onDecide}
        onOpenOriginal={onOpenOriginal}
        onBack={onBack}
      />
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
