import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { maxReplyLength, type Reply, type ReplyDetails } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { writeFieldTime } from '../../../shared/timeWords.ts';
import { RecordFields } from './RecordFields.tsx';
import classes from './ReplyThread.module.css';
import { toDetails } from './recordForm.ts';

type EditReplyProps = {
  readonly reply: Reply;
  readonly error: Error | null;
  readonly onSave: (details: ReplyDetails) => void;
  readonly onCancel: () => void;
};

/** Puts a recorded reply right: its words, where, when, and its link. */
export function EditReply({ reply, error, onSave, onCancel }: EditReplyProps) {
  const frame = useTimeFrame();
  const shownAt = writeFieldTime(reply.saidAt, frame);
  const [text, setText] = useState(reply.text);
  const [where, setWhere] = useState({
    place: reply.place,
    saidAt: shownAt as string | null,
    address: reply.address ?? '',
  });
  const save = () => {
    const details = toDetails(text, where, frame);
    // The field knows minutes only: what was not touched stays as exact as it was.
    onSave(where.saidAt === shownAt ? { ...details, saidAt: reply.saidAt } : details);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <Textarea
        aria-label="What you said"
        autosize
        autoFocus
        minRows={2}
        maxRows={12}
        maxLength={maxReplyLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RecordFields where={where} error={error} onChange={setWhere} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={text.trim() === ''}>
          Save
        </Button>
        <Button variant="default" onClick={onCancel}>
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}
