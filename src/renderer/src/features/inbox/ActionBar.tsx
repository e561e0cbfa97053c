import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconMessageReply } from '@tabler/icons-react';
import type { DecidedState, MentionState } from '#contract';
import { performAction } from '../../shared/actions.ts';
import { KeyHint } from '../../shared/KeyHint.tsx';
import classes from './ActionBar.module.css';
import { listDecisions } from './decisions.ts';

type ActionBarProps = {
  readonly state: MentionState;
  readonly hasOriginal: boolean;
  readonly onDecide: (to: DecidedState) => void;
  readonly onOpenOriginal: () => void;
  readonly onBack: () => void;
};

/** What can be done about the mention that is open, each with its key. */
export function ActionBar({ state, hasOriginal, onDecide, onOpenOriginal, onBack }: ActionBarProps) {
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
        <Button
          leftSection={<IconMessageReply size={17} stroke={1.8} />}
          rightSection={<KeyHint action="reply" />}
          onClick={() => performAction('reply')}
        >
          Reply
        </Button>
        {listDecisions(state).map(({ to, label, Icon, action }) => (
          <Button
            key={to}
            variant="default"
            leftSection={<Icon size={17} stroke={1.8} />}
            rightSection={action && <KeyHint action={action} />}
            onClick={() => onDecide(to)}
          >
            {label}
          </Button>
        ))}
        <span className={classes.gap} />
        {hasOriginal && (
          <Button
            variant="default"
            leftSection={<IconExternalLink size={17} stroke={1.7} />}
            rightSection={<KeyHint action="openOriginal" />}
            onClick={onOpenOriginal}
          >
            <span className={classes.wide}>Open original</span>
          </Button>
        )}
      </div>
    </div>
  );
}
