import { Button, CloseButton } from '@mantine/core';
import type { DecidedState, MentionView } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { describeCount } from '../../shared/timeWords.ts';
import { listDecisions } from './decisions.ts';
import type { Endings } from './endings.ts';
import classes from './MarkedBar.module.css';
import type { Marks } from './marks.ts';
import { TagButton } from './tags/TagButton.tsx';

type MarkedBarProps = {
  readonly view: MentionView;
  readonly marks: Marks;
  /** How many the whole view holds; null where there is no more than what is marked, or a search is not counted yet. */
  readonly total: number | null;
  readonly onDecide: (to: DecidedState) => void;
  /** Asks in the panel of the open mention, for all that are marked. */
  readonly onAsk: Endings['onAsk'];
  readonly onMarkAll: () => void;
  readonly tagging: Omit<Parameters<typeof TagButton>[0], 'label' | 'onCards' | 'isInBar'>;
};

/** How many mentions are marked, and what can be done with all of them at once. */
export function MarkedBar({ view, marks, total, onDecide, onAsk, onMarkAll, tagging }: MarkedBarProps) {
  const state =
    view === 'waiting' || view === 'replied' || view === 'closed' || view === 'dismissed' ? view : 'new';
  const canMarkAll = marks.areAllLoaded && marks.all === null && total !== null;
  return (
    <div className={classes.bar} role="toolbar" aria-label="What to do with those marked">
      <span className={classes.count} role="status">
        {describeCount(marks.count, 'mention')} marked
      </span>
      {canMarkAll && (
        <Button
          variant="subtle"
          size="compact-sm"
          rightSection={<KeyHint action="markAll" />}
          onClick={onMarkAll}
        >
          {total > marks.count ? `Mark all ${total.toLocaleString('en')}` : 'Mark all that match'}
        </Button>
      )}
      <CloseButton size="sm" className={classes.end} aria-label="Unmark all" onClick={marks.clear} />
      <span className={classes.line} />
      {listDecisions(view === 'all' ? 'closed' : state).map(({ to, label, Icon, action }) => (
        <Button
          key={to}
          size="compact-md"
          variant={to === 'waiting' ? 'filled' : 'default'}
          leftSection={<Icon size={16} stroke={1.8} />}
          rightSection={action && <KeyHint action={action} />}
          onClick={() => onDecide(to)}
        >
          {label}
        </Button>
      ))}
      {(state === 'new' || state === 'waiting') && (
        <>
          <Button
            size="compact-md"
            variant="default"
            rightSection={<KeyHint action="closeMention" />}
            onClick={() => onAsk('close')}
          >
            Close
          </Button>
          <Button
            size="compact-md"
            variant="default"
            rightSection={<KeyHint action="snooze" />}
            onClick={() => onAsk('snooze')}
          >
            Snooze
          </Button>
        </>
      )}
      <TagButton {...tagging} label="Tag" onCards={marks.cards.map(({ tags }) => tags)} isInBar />
    </div>
  );
}
