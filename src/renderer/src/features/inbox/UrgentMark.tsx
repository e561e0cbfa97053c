import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './UrgentMark.module.css';

/** The word for which a mention can't wait. */
export function UrgentMark({ word }: { readonly word: string }) {
  return (
    <span className={classes.mark}>
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
      <bdi className={classes.word}>urgent: ‘{word}’</bdi>
    </span>
  );
}
