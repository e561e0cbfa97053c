import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconMessageReply } from '@tabler/icons-react';
import { memo } from 'react';
import type { DecidedState, MentionCard } from '#contract';
import { performAction } from '../../shared/actions.ts';
import classes from './ActionBar.module.css';
import { BarButton } from './BarButton.tsx';
import { listDecisions } from './decisions.ts';
import { EndingButtons } from './EndingButtons.tsx';
import type { Endings } from './endings.ts';

type ActionBarProps = {
  readonly card: Pick<MentionCard, 'state' | 'outcome' | 'reason' | 'snoozedUntil'>;
  readonly hasOriginal: boolean;
  readonly endings: Endings;
  readonly onDecide: (to: DecidedState) => void;
  readonly onOpenOriginal: () => void;
  readonly onBack: () => void;
};

/** What can be done about the mention that is open, each with its key. */
export const ActionBar = memo(function ActionBar(props: ActionBarProps) {
  const { card, hasOriginal, endings, onDecide, onOpenOriginal, onBack } = props;
  return (
    <div className={classes.frame}>
      <div className={classes.bar} role="toolbar" aria-label="What to do about it">
        <ActionIcon
          className={classes.back}
          variant="subtle"
          size="lg"
          aria-label="Back to the list"
          onClick={onBack}
        >
          <IconArrowLeft size={19} stroke={1.7} />
        </ActionIcon>
        <BarButton
          label="Reply"
          Icon={IconMessageReply}
          action="reply"
          isMain
          onClick={() => performAction('reply')}
        />
        {listDecisions(card.state)
          .filter(({ to }) => to !== 'new' || card.state === 'dismissed')
          .map(({ to, label, Icon, action }) => (
            <BarButton
              key={to}
              label={label}
              Icon={Icon}
              action={action}
              showsLabel={to === 'waiting' ? 'over560' : 'over880'}
              onClick={() => onDecide(to)}
            />
          ))}
        <EndingButtons card={card} endings={endings} />
        <span className={classes.gap} />
        {hasOriginal && (
          <BarButton
            label="Open original"
            Icon={IconExternalLink}
            action="openOriginal"
            showsLabel="over880"
            onClick={onOpenOriginal}
          />
        )}
      </div>
    </div>
  );
});
