import { useState } from 'react';
import type { Reply, ReplyDetails, ReplyId } from '#contract';
import { EditReply } from './EditReply.tsx';
import { RecordedReply } from './RecordedReply.tsx';
import classes from './ReplyThread.module.css';
import { useAddSavedReply, useEditReply, useRemoveReply } from './repliesData.ts';

/** What was answered so far, in the order in which it was said. Each can be put right, used again, and taken out. */
export function ReplyThread({ replies }: { readonly replies: readonly Reply[] }) {
  const [editedId, setEditedId] = useState<ReplyId | null>(null);
  const { error, edit } = useEditReply(() => setEditedId(null));
  const remove = useRemoveReply();
  const { add } = useAddSavedReply(() => {});
  return (
    <ol className={classes.thread} aria-label="What you answered">
      {replies.map((reply) => (
        <li key={reply.id} className={classes.reply}>
          {reply.id === editedId ? (
            <EditReply
              reply={reply}
              error={error}
              onSave={(details: ReplyDetails) => edit(reply.id, details)}
              onCancel={() => setEditedId(null)}
            />
          ) : (
            <RecordedReply
              reply={reply}
              onEdit={() => setEditedId(reply.id)}
              onKeep={() => add({ name: nameOf(reply.text), text: reply.text.slice(0, 5_000) })}
              onRemove={() => remove(reply.id)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a saved reply that is made of a recorded one is called at first. */
function nameOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s+\S*$/, '')}…`;
}
