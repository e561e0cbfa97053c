import { KeyHint } from './KeyHint.tsx';
import classes from './Toast.module.css';

type ToastProps = {
  readonly lead?: string;
  readonly text: string;
  /** The way back, where there is one. */
  readonly onUndo?: (() => void) | undefined;
  /** What may be wanted next. */
  readonly next?: NextStep | undefined;
};

export type NextStep = { readonly label: string; readonly onTake: () => void };

/** One quiet line about what just happened. */
export function Toast({ lead, text, onUndo, next }: ToastProps) {
  return (
    <div className={classes.toast}>
      {lead && <strong>{lead}</strong>}
      <bdi className={classes.text}>{text}</bdi>
      {onUndo && (
        <>
          <button type="button" className={classes.undo} onClick={onUndo}>
            Undo
          </button>
          <KeyHint action="undo" />
        </>
      )}
      {next && (
        <button type="button" className={classes.undo} onClick={next.onTake}>
          {next.label}
        </button>
      )}
    </div>
  );
}
