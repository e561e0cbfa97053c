import { KeyHint } from './KeyHint.tsx';
import classes from './Toast.module.css';

type ToastProps = {
  readonly lead?: string;
  readonly text: string;
  /** The way back, where there is one. */
  readonly back?: { readonly action: 'undo' | 'redo'; readonly onTake: () => void };
  /** What may be wanted next. */
  readonly next?: NextStep | undefined;
};

export type NextStep = { readonly label: string; readonly onTake: () => void };

/** One quiet line about what just happened. */
export function Toast({ lead, text, back, next }: ToastProps) {
  return (
    <div className={classes.toast}>
      {lead && <strong>{lead}</strong>}
      <bdi className={classes.text}>{text}</bdi>
      {back && (
        <>
          <button type="button" className={classes.undo} onClick={back.onTake}>
            {back.action === 'undo' ? 'Undo' : 'Redo'}
          </button>
          <KeyHint action={back.action} />
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
