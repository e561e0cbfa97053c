import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MentionId, ReplyDraft } from '#contract';
import { saveDraft } from './repliesData.ts';

/** So long after the last key stroke a draft is on its way to the disk. */
const pauseMs = 300;

export type Draft = ReplyDraft & {
  readonly change: (draft: ReplyDraft) => void;
  /** Saves what is not saved yet: when the field is left, and before it is recorded. */
  readonly flush: () => void;
};

/** What is being typed as the answer to a mention, kept as it is typed: an end of the program loses half a second at most. */
export function useDraft(mentionId: MentionId, saved: ReplyDraft | null): Draft {
  const [draft, setDraft] = useState<ReplyDraft>(saved ?? { text: '', savedReplyId: null });
  const unsaved = useRef<ReplyDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = () => {
    clearTimeout(timer.current);
    if (unsaved.current !== null) saveDraft(mentionId, unsaved.current);
    unsaved.current = null;
  };
  const flushAtEnd = useEffectEvent(flush);
  useEffect(() => {
    const save = () => flushAtEnd();
    window.addEventListener('pagehide', save);
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('pagehide', save);
      window.removeEventListener('blur', save);
      save();
    };
  }, []);

  const change = (next: ReplyDraft) => {
    setDraft(next);
    unsaved.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pauseMs);
  };
  return { ...draft, change, flush };
}
