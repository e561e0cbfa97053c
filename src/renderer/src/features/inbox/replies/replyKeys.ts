import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
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
  /** The focus goes on to what is to be recorded, once it is known whether a promise is among it. */
  const mustShowRecording = useRef(false);
  /** What is to be selected in the field once a saved reply stands in it. */
  const toSelect = useRef<{ readonly start: number; readonly end: number } | null>(null);

  const focusField = () => field.current?.focus();
  const select = ({ start, end }: { readonly start: number; readonly end: number }) => {
    focusField();
    field.current?.setSelectionRange(start, end);
  };

  const showField = useEffectEvent(() => {
    select({ start: answer.text.length, end: answer.text.length });
    panel.current?.scrollIntoView({ block: 'nearest' });
  });
  // Before the next key can be pressed: it is meant for the field.
  useLayoutEffect(() => {
    if (askedFor > 0) showField();
  }, [askedFor]);

  useEffect(() => {
    if (!mustShowRecording.current || !answer.isPosted || !answer.offer.isRead) return;
    mustShowRecording.current = false;
    (promiseBox.current ?? submitButton.current)?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  });

  useLayoutEffect(() => {
    if (toSelect.current) select(toSelect.current);
    toSelect.current = null;
  });

  const close = () => {
    answer.flush();
    onClose();
  };
  const copy = async () => {
    const [blank] = answer.openBlanks;
    mustShowRecording.current = true;
    if (await answer.copyAndOpen()) return;
    mustShowRecording.current = false;
    if (blank) select(blank);
  };

  return {
    panel,
    field,
    picker,
    submitButton,
    promiseBox,
    focusField,
    copy,
    sayPosted: () => {
      mustShowRecording.current = true;
      answer.sayPosted();
    },
    close,
    insertSaved: (saved: SavedReply) => {
      const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
      toSelect.current = answer.insertSaved(saved, selectionStart, selectionEnd);
    },
    /** `mod+Enter` goes one step on: first it copies what is written, then it records what was copied. */
    handleKey: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.stopPropagation();
        close();
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
