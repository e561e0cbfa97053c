import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** So long after the last key stroke what was typed is on its way to the disk. */
const pauseMs = 300;

type NoteSessionOptions = {
  readonly saved: string;
  /** What was typed before an end of the program and is not part of the note yet. */
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  readonly onSave: (text: string) => void;
};

/**
 * Typing a note: it is kept as a draft while it goes on, and written as one command when the field, the mention or the
 * window is left. A window that is only left for another one keeps the draft.
 */
export function useNoteSession({ saved, draft, onDraft, onSave }: NoteSessionOptions) {
  const [typed, setTyped] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = () => {
    clearTimeout(timer.current);
    if (unkept.current !== null) onDraft(unkept.current);
    unkept.current = null;
  };
  const end = () => {
    const text = typed ?? draft;
    if (text === null) return;
    if (text === saved) keep();
    else {
      clearTimeout(timer.current);
      unkept.current = null;
      onSave(text);
    }
    setTyped(null);
  };
  const begin = useEffectEvent(() => draft !== null && end());
  const leave = useEffectEvent(end);
  useEffect(() => {
    begin();
    const leaveAtEnd = () => leave();
    window.addEventListener('pagehide', leaveAtEnd);
    return () => {
      window.removeEventListener('pagehide', leaveAtEnd);
      leaveAtEnd();
    };
  }, []);

  return {
    text: typed ?? draft ?? saved,
    type: (text: string) => {
      setTyped(text);
      unkept.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pauseMs);
    },
    blur: () => (document.hasFocus() ? end() : keep()),
  };
}
