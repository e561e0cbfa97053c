import { Button, VisuallyHidden } from '@mantine/core';
import type { ManualCheck, ManualCheckId } from '#contract';
import { Monogram } from '../../../shared/Monogram.tsx';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import classes from './ManualCheckCard.module.css';
import { describeManualCheck } from './manualWords.ts';

type ManualCheckCardProps = {
  readonly check: ManualCheck;
  readonly onLook: (check: ManualCheck) => void;
  readonly onEdit: (id: ManualCheckId) => void;
};

/** A place that only the owner can look at: when that was, and the way there. */
export function ManualCheckCard({ check, onLook, onEdit }: ManualCheckCardProps) {
  const { words, isOverdue } = describeManualCheck(check, useTimeFrame());
  return (
    <li className={classes.card}>
      <Monogram name={check.name} />
      <div className={classes.place}>
        <button type="button" className={classes.name} onClick={() => onEdit(check.id)}>
          <bdi>{check.name}</bdi>
        </button>
        <p className={classes.words} data-overdue={isOverdue || undefined}>
          {words}
        </p>
      </div>
      <Button size="xs" variant="default" className={classes.look} onClick={() => onLook(check)}>
        <span>
          Look <VisuallyHidden>at {check.name}</VisuallyHidden>
        </span>
      </Button>
    </li>
  );
}
