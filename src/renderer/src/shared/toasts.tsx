import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { CommandOutput } from '#contract';
import { ProgressToast } from './ProgressToast.tsx';
import { describeError } from './sentences.ts';
import { type NextStep, Toast } from './Toast.tsx';

/** One toast at a time: what was just done matters, not what was done before. */
function showOnly(message: ReactNode, autoClose: number) {
  isProgressShown = false;
  notifications.clean();
  notifications.show({ message, autoClose });
}

/** Says a sentence. */
export function showToast(text: string): void {
  showOnly(<Toast text={text} />, 8_000);
}

/** Says what a command did, with the way back from exactly that command, and what may be wanted next. */
export function showCommandToast(label: string, onUndo: () => void, next?: NextStep): void {
  const takeNext = next && {
    label: next.label,
    onTake: () => {
      notifications.clean();
      next.onTake();
    },
  };
  showOnly(<Toast text={label} back={{ action: 'undo', onTake: onUndo }} next={takeNext} />, 8_000);
}

const progressId = 'progress';
let isProgressShown = false;

/** Says how far something long is, with the way to stop it; the toast of its end takes its place. */
export function showProgressToast(
  { done, total }: { readonly done: number; readonly total: number },
  onStop: () => void,
): void {
  const message = <ProgressToast done={done} total={total} onStop={onStop} />;
  if (isProgressShown) return void notifications.update({ id: progressId, message, autoClose: false });
  notifications.clean();
  isProgressShown = true;
  const onClose = () => {
    isProgressShown = false;
  };
  notifications.show({ id: progressId, message, autoClose: false, onClose });
}

/** Says what was taken back, with the way to have it again. */
export function showUndoneToast({ label }: CommandOutput, onRedo: () => void): void {
  showOnly(<Toast lead="Undone" text={label} back={{ action: 'redo', onTake: onRedo }} />, 5_000);
}

/** Says what was done again, with the way back. */
export function showRedoneToast({ label }: CommandOutput, onUndo: () => void): void {
  showOnly(<Toast lead="Done again" text={label} back={{ action: 'undo', onTake: onUndo }} />, 5_000);
}

/** Says what went wrong, whether anything is lost, and what to do. */
export function showErrorToast(error: unknown): void {
  showOnly(<Toast text={describeError(error)} />, 12_000);
}
