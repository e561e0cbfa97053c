import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { PastCommand } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { describeClock } from '../../shared/timeWords.ts';
import classes from './DoneList.module.css';
import { explainStanding } from './doneWords.ts';

type DoneRowProps = {
  readonly command: PastCommand;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

/** One step: when, what, and its way back or forth. */
export function DoneRow({ command, onUndo, onRedo }: DoneRowProps) {
  const { label, at, undoneAt, can } = command;
  const isUndone = undoneAt !== null;
  const standing = explainStanding(command);
  return (
    <li className={classes.row} data-undone={isUndone || undefined}>
      <Moment at={at} describe={describeClock} className={classes.time} />
      <span className={classes.what}>
        <bdi className={classes.label}>{label}</bdi>
        {standing && <bdi className={classes.standing}>{standing}</bdi>}
      </span>
      {can === 'undo' && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} stroke={1.8} />}
          aria-label={`Undo ${label}`}
          onClick={onUndo}
        >
          Undo
        </Button>
      )}
      {can === 'redo' && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowForwardUp size={16} stroke={1.8} />}
          aria-label={`Redo ${label}`}
          onClick={onRedo}
        >
          Redo
        </Button>
      )}
    </li>
  );
}
