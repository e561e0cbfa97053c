import { Button } from '@mantine/core';
import type { IconCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { ActionId } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import classes from './ActionBar.module.css';

type BarButtonProps = {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly Icon: typeof IconCheck;
  /** What its key is called by. */
  readonly action?: ActionId | null | undefined;
  /** The one that is wanted most. */
  readonly isMain?: boolean;
  /** From which width of the pane on its label is seen beside its icon, in pixels. */
  readonly showsLabel?: 'always' | 'over560' | 'over880' | 'never';
  readonly onClick: () => void;
};

/** One thing that can be done about the open mention, with its key. It may be what a panel opens at. */
export function BarButton(props: BarButtonProps) {
  const { ref, label, Icon, action, isMain = false, showsLabel = 'always', onClick, ...ofPanel } = props;
  return (
    <Button
      {...ofPanel}
      ref={ref}
      className={classes.button}
      classNames={{ section: classes.section ?? '', label: classes.label ?? '' }}
      variant={isMain ? 'filled' : 'default'}
      data-label={showsLabel}
      title={showsLabel === 'always' ? undefined : label}
      leftSection={<Icon size={17} stroke={1.8} />}
      rightSection={action && <KeyHint action={action} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
