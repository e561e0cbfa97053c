import { ActionIcon, Tooltip } from '@mantine/core';
import type { DecidedState, MentionState } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import classes from './DecisionIcons.module.css';
import { listDecisions } from './decisions.ts';

type DecisionIconsProps = {
  readonly state: MentionState;
  readonly className: string | undefined;
  readonly onDecide: (to: DecidedState) => void;
};

/** The decisions on a mention as small buttons, for the hand that is already on its row. */
export function DecisionIcons({ state, className, onDecide }: DecisionIconsProps) {
  return (
    <span className={`${classes.icons} ${className ?? ''}`}>
      {listDecisions(state).map(({ to, label, Icon, action }) => (
        <Tooltip
          key={to}
          label={
            <span className={classes.tip}>
              {label}
              {action && <KeyHint action={action} />}
            </span>
          }
        >
          <ActionIcon size={26} variant="default" aria-label={label} onClick={() => onDecide(to)}>
            <Icon size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
}
