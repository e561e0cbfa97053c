import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mention, MentionId } from '#contract';
import { createCommandId } from '../../bridge/client.ts';
import { useActions } from '../../shared/actions.ts';
import { useReplayedCommands } from '../../shared/commands.ts';
import classes from './Answering.module.css';
import { FollowUpForm } from './follow-ups/FollowUpForm.tsx';
import { FollowUps } from './follow-ups/FollowUps.tsx';
import { followUpsQuery, useAddFollowUp } from './follow-ups/followUpsData.ts';
import { settingsQuery } from './inboxData.ts';
import { OfferedPostCard } from './replies/OfferedPostCard.tsx';
import { ReplyPanel } from './replies/ReplyPanel.tsx';
import { ReplyThread } from './replies/ReplyThread.tsx';
import {
  draftQuery,
  findRecordedMention,
  offeredPostQuery,
  repliesQuery,
  savedRepliesQuery,
  useRecordPost,
  useRefusePost,
} from './replies/repliesData.ts';

type AnsweringProps = {
  readonly mention: Mention;
  /** A reply was recorded: the next mention may be opened. */
  readonly onAnswered: (id: MentionId) => void;
  /** That was taken back. */
  readonly onTakenBack: (id: MentionId) => void;
  /** The keyboard goes back to the list. */
  readonly onLeave: () => void;
};

/** Which form is open, and how often it was asked for. */
type OpenForm = { readonly kind: 'reply' | 'followUp' | 'promise' | 'none'; readonly askedFor: number };

/** What was answered to a mention and promised, and where both is done: below what was said. Reads all of it itself. */
export function Answering({ mention, onAnswered, onTakenBack, onLeave }: AnsweringProps) {
  const { id } = mention;
  const [form, setForm] = useState<OpenForm | null>(null);
  const settings = useQuery(settingsQuery);
  const savedReplies = useQuery(savedRepliesQuery);
  const replies = useQuery(repliesQuery(id));
  const draft = useQuery(draftQuery(id));
  const offered = useQuery(offeredPostQuery(id));
  const followUps = useQuery(followUpsQuery(id));

  const open = (kind: OpenForm['kind']) => setForm({ kind, askedFor: (form?.askedFor ?? 0) + 1 });
  const leave = () => {
    open('none');
    onLeave();
  };
  const answered = () => {
    open('none');
    onAnswered(id);
  };
  const recordPost = useRecordPost(id, answered);
  const refusePost = useRefusePost(id);
  // One form is one command, however often Enter is pressed.
  const [commandId, setCommandId] = useState(createCommandId);
  const adding = useAddFollowUp(id, () => {
    setCommandId(createCommandId());
    leave();
  });
  useReplayedCommands((undone) => {
    const taken = findRecordedMention(undone);
    if (taken) onTakenBack(taken);
  });
  useActions({
    reply: () => open('reply'),
    followUp: () => open('followUp'),
    promise: () => open('promise'),
  });

  const kind = form?.kind ?? (draft.data ? 'reply' : 'none');
  const isReady = draft.isSuccess && settings.data !== undefined;
  return (
    <div className={classes.answering}>
      {replies.data && replies.data.length > 0 && <ReplyThread replies={replies.data} />}
      {followUps.data && followUps.data.length > 0 && <FollowUps followUps={followUps.data} />}
      {offered.data && (
        <OfferedPostCard
          post={offered.data}
          onRecord={() => offered.data && recordPost(offered.data.id)}
          onRefuse={() => offered.data && refusePost(offered.data.id)}
        />
      )}
      {kind === 'reply' && isReady && (
        <ReplyPanel
          mention={mention}
          business={settings.data.business}
          savedReplies={savedReplies.data ?? []}
          draft={draft.data}
          askedFor={form?.askedFor ?? 0}
          onRecorded={answered}
          onClose={leave}
        />
      )}
      {(kind === 'followUp' || kind === 'promise') && (
        <FollowUpForm
          key={kind}
          isPromise={kind === 'promise'}
          error={adding.error}
          onAdd={(details) => adding.add(commandId, details)}
          onClose={leave}
        />
      )}
    </div>
  );
}
