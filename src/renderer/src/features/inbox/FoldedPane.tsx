import { Button, Title } from '@mantine/core';
import { IconBellZ, IconMessages, IconX } from '@tabler/icons-react';
import type { QuietThread, QuietThreadId } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { MarkedWords } from '../../shared/MarkedWords.tsx';
import { QuietThreadList } from '../../shared/QuietThreadList.tsx';
import classes from './FoldedPane.module.css';
import { describeQuietPart, type Flood, type QuietPart } from './listRows.ts';

const shownPosts = 12;

type FloodPaneProps = {
  readonly flood: Flood;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Null where it is of no thread. */
  readonly onQuiet: (() => void) | null;
  readonly onDismiss: () => void;
};

/** What a flood is about, the beginning of each post, and what can be done about all of it at once. */
export function FloodPane({ flood, isOpen, onToggle, onQuiet, onDismiss }: FloodPaneProps) {
  const { place, topic, cards } = flood;
  return (
    <section className={classes.pane} aria-label="Open flood">
      <div className={classes.bar} role="toolbar" aria-label="What to do about all of them">
        <Button variant="filled" leftSection={<IconMessages size={17} stroke={1.8} />} onClick={onToggle}>
          {isOpen ? 'Fold them again' : 'Show them one by one'}
        </Button>
        {onQuiet && (
          <Button
            variant="default"
            leftSection={<IconBellZ size={17} stroke={1.8} />}
            rightSection={<KeyHint action="quietThread" />}
            onClick={onQuiet}
          >
            Quiet for a week
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconX size={17} stroke={1.8} />}
          rightSection={<KeyHint action="notAboutUs" />}
          onClick={onDismiss}
        >
          Not about us, all {cards.length}
        </Button>
      </div>
      <div className={classes.content}>
        <Title order={2} className={classes.title}>
          <bdi>{topic ?? place}</bdi>
        </Title>
        <p className={classes.note}>
          {cards.length} in a row from <bdi>{place}</bdi>, shown as one. Whoever waits for you already stays
          in Waiting.
        </p>
        <ul className={classes.posts}>
          {cards.slice(0, shownPosts).map(({ id, author, headline, excerpt }) => (
            <li key={id}>
              {author && <bdi className={classes.who}>{author.name}</bdi>}
              <span>
                <MarkedWords text={excerpt.length > 0 ? excerpt : headline} />
              </span>
            </li>
          ))}
        </ul>
        {cards.length > shownPosts && <p className={classes.note}>And {cards.length - shownPosts} more.</p>}
      </div>
    </section>
  );
}

type QuietPaneProps = {
  readonly part: QuietPart;
  readonly threads: readonly QuietThread[];
  readonly onHearAgain: (id: QuietThreadId) => void;
};

/** The threads whose mentions are kept below New. */
export function QuietPane({ part, threads, onHearAgain }: QuietPaneProps) {
  return (
    <section className={classes.pane} aria-label="Quiet threads">
      <div className={classes.content}>
        <Title order={2} className={classes.title}>
          {describeQuietPart(part)}
        </Title>
        <p className={classes.note}>
          Nothing of this is lost: it can be read below, and an urgent word always breaks through. When the
          week is over, new posts are in New again.
        </p>
        <QuietThreadList threads={threads} onHearAgain={onHearAgain} />
      </div>
    </section>
  );
}
