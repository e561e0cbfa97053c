import { useMemo, useState } from 'react';
import type { Business, Mention, ReplyDraft, SavedReply } from '#contract';
import { createCommandId } from '../../../bridge/client.ts';
import { fillBlanks, findBlanks, readBlankValues, readWords } from '../../../shared/blanks.ts';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { useCopying } from './copying.ts';
import { useDraft } from './draft.ts';
import { usePromiseOffer } from './promiseOffer.ts';
import type { RecordedWhere } from './RecordFields.tsx';
import { type ReplyOutcome, toDetails } from './recordForm.ts';
import { useRecordReply } from './repliesData.ts';

type AnswerTo = { readonly mention: Mention; readonly business: Business; readonly saved: ReplyDraft | null };

/** What the blanks stand for in the answer to a mention. */
function useBlankValues({ mention, business }: AnswerTo) {
  const frame = useTimeFrame();
  return useMemo(() => {
    const said = readWords(mention.excerpt.length > 0 ? mention.excerpt : mention.headline);
    return readBlankValues({ ...mention, said }, business, frame);
  }, [mention, business, frame]);
}

/** Writing an answer, taking it to where it is posted, and recording it. */
export function useAnswer(to: AnswerTo, onRecorded: () => void) {
  const { mention } = to;
  const frame = useTimeFrame();
  const values = useBlankValues(to);
  const draft = useDraft(mention.id, to.saved);
  const { text, savedReplyId, change, flush } = draft;
  const openBlanks = findBlanks(text);
  const copying = useCopying(text, openBlanks.length > 0, mention.address);
  const offer = usePromiseOffer(text, copying.isPosted);
  const [where, setWhere] = useState<RecordedWhere>({ place: mention.place, saidAt: null, address: '' });
  const [outcome, setOutcome] = useState<ReplyOutcome | ''>('');
  // One reply is one command, however often it is asked for.
  const [commandId] = useState(createCommandId);
  const { record, error, isPending } = useRecordReply(mention.id, onRecorded);
  const isEmpty = text.trim() === '';
  return {
    ...copying,
    text,
    isEmpty,
    values,
    openBlanks,
    offer,
    where,
    setWhere,
    outcome,
    setOutcome,
    error,
    isPending,
    flush,
    changeText: (next: string) =>
      change({ text: next, savedReplyId: next.trim() === '' ? null : savedReplyId }),
    /** Puts a saved reply in at a stretch of the text; answers where its first open blank stands, or its end. */
    insertSaved: (saved: SavedReply, start: number, end: number) => {
      const filled = fillBlanks(saved.text, values);
      change({ text: text.slice(0, start) + filled + text.slice(end), savedReplyId: saved.id });
      const blank = findBlanks(filled)[0] ?? { start: filled.length, end: filled.length };
      return { start: start + blank.start, end: start + blank.end };
    },
    record: () => {
      if (isEmpty || isPending) return;
      flush();
      record(commandId, {
        details: toDetails(text, where, frame),
        savedReplyId,
        outcome: outcome || null,
        promise: offer.kept,
      });
    },
  };
}

export type Answer = ReturnType<typeof useAnswer>;
