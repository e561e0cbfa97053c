import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './Mark.module.css';

/** Stands in a row that is marked, where its initials stood. */
export function Mark() {
  return (
    <span className={classes.mark}>
      <IconCheck size={19} stroke={2.4} aria-hidden="true" />
      <VisuallyHidden>Marked.</VisuallyHidden>
    </span>
  );
}
