import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { CommandOutput } from '#contract';
import { describeError } from './sentences.ts';
import { type NextStep, Toast } from './Toast.tsx';

/** One toast at a time: what was just done matters, not what was done before. */
function showOnly(message: ReactNode, autoClose: number) {
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
