import { Progress } from '@mantine/core';
import classes from './Toast.module.css';

type ProgressToastProps = { readonly done: number; readonly total: number; readonly onStop: () => void };

/** How far something long is, and the way to stop it. */
export function ProgressToast({ done, total, onStop }: ProgressToastProps) {
  return (
    <div className={classes.toast}>
      <span className={classes.text} aria-hidden="true">
        {done.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <Progress.Root size="sm" w={180} transitionDuration={0} className={classes.progress}>
        <Progress.Section value={(100 * done) / total} aria-label="How far it is" />
      </Progress.Root>
      <button type="button" className={classes.undo} onClick={onStop}>
        Stop
      </button>
    </div>
  );
}
