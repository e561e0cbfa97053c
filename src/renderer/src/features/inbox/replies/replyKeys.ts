import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { SavedReply } from '#contract';
import type { Answer } from './answer.ts';
import type { SavedReplyPickerHandle } from './SavedReplyPicker.tsx';

/** The way of an answer by keyboard alone: what each key does, and where the focus goes after each step. */
export function useReplyKeys(answer: Answer, askedFor: number, onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<SavedReplyPickerHandle>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const promiseBox = useRef<HTMLInputElement>(null);
  /** What is to be selected in the field once a saved reply stands in it. */
  const toSelect = useRef<{ readonly start: number; readonly end: number } | null>(null);

  const focusField = () => field.current?.focus();
  const select = ({ start, end }: { readonly start: number; readonly end: number }) => {
    focusField();
    field.current?.setSelectionRange(start, end);
  };

  const showField = useEffectEvent(() => {
    field.current?.setSelectionRange(answer.text.length, answer.text.length);
    focusField();
    panel.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (askedFor > 0) showField();
  }, [askedFor]);

  const showRecording = useEffectEvent(() => {
    (promiseBox.current ?? submitButton.current)?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (answer.isPosted) showRecording();
  }, [answer.isPosted]);

  useEffect(() => {
    if (toSelect.current) select(toSelect.current);
    toSelect.current = null;
  });

  const copy = async () => {
    const [blank] = answer.openBlanks;
    const isDone = await answer.copyAndOpen();
    if (!isDone && blank) select(blank);
    if (isDone) showRecording();
  };

  return {
    panel,
    field,
    picker,
    submitButton,
    promiseBox,
    focusField,
    copy,
    sayPosted: answer.sayPosted,
    close: () => {
      answer.flush();
      onClose();
    },
    insertSaved: (saved: SavedReply) => {
      const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
      toSelect.current = answer.insertSaved(saved, selectionStart, selectionEnd);
    },
    /** `mod+Enter` goes one step on: first it copies what is written, then it records what was copied. */
    handleKey: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.stopPropagation();
        answer.flush();
        onClose();
      }
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (answer.isPosted && (answer.isCopied || event.target !== field.current)) answer.record();
      else void copy();
    },
    handleFieldKey: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.key === '/' && answer.isEmpty) {
        event.preventDefault();
        picker.current?.open();
      }
    },
  };
}
