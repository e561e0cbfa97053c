import { keepPreviousData, skipToken, useMutation } from '@tanstack/react-query';
import type {
  CommandId,
  DateOrder,
  FollowUpDetails,
  MentionId,
  Outcome,
  OwnPostId,
  ReplyDetails,
  ReplyDraft,
  ReplyId,
  SavedReplyId,
} from '#contract';
import { callShell, client, createCommandId, engine } from '../../../bridge/client.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { followCommand, followSaving } from '../../../shared/commands.ts';
import { showErrorToast } from '../../../shared/toasts.tsx';

export const savedRepliesQuery = engine.savedReplies.list.queryOptions();

export function repliesQuery(mentionId: MentionId) {
  return engine.replies.list.queryOptions({ input: { mentionId } });
}

export function draftQuery(mentionId: MentionId) {
  return engine.replies.draft.queryOptions({ input: { mentionId } });
}

export function offeredPostQuery(mentionId: MentionId) {
  return engine.replies.offeredPost.queryOptions({ input: { mentionId } });
}

/** The days to come that a text names. */
export function datesQuery(text: string, order: DateOrder) {
  return engine.dates.read.queryOptions({
    input: text.trim() === '' ? skipToken : { text, order },
    placeholderData: keepPreviousData,
  });
}

/** Keeps what is being typed; the window goes on with it also before it is read again. */
export function saveDraft(mentionId: MentionId, draft: ReplyDraft): void {
  queryClient.setQueryData(draftQuery(mentionId).queryKey, draft.text.trim() === '' ? null : draft);
  client.replies.saveDraft({ mentionId, ...draft }).catch(showErrorToast);
}

/** Puts a text on the clipboard; answers whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await callShell('copyText', { text });
    return true;
  } catch (error) {
    showErrorToast(error);
    return false;
  }
}

export type ReplyToRecord = {
  readonly details: ReplyDetails;
  readonly savedReplyId: SavedReplyId | null;
  readonly outcome: Exclude<Outcome, 'noReplyNeeded'> | null;
  readonly promise: (FollowUpDetails & { readonly promiseWords: string }) | null;
};

/** Which mention each reply that this window recorded belongs to: its undo opens that again. */
const recorded = new Map<CommandId, MentionId>();

export function findRecordedMention(commandId: CommandId): MentionId | undefined {
  return recorded.get(commandId);
}

/** Records what was answered; `onRecorded` follows at once, what is wrong is told beside the form. */
export function useRecordReply(mentionId: MentionId, onRecorded: () => void) {
  const { mutate, error, isPending } = useMutation(
    engine.replies.record.mutationOptions(followSaving(['replies', 'savedReplies', 'followUps'], onRecorded)),
  );
  return {
    error,
    isPending,
    record: (commandId: CommandId, reply: ReplyToRecord) => {
      recorded.set(commandId, mentionId);
      mutate({ commandId, mentionId, ...reply });
    },
  };
}

export function useEditReply(onSaved: () => void) {
  const { mutate, error } = useMutation(
    engine.replies.edit.mutationOptions(followSaving(['replies'], onSaved)),
  );
  return {
    error,
    edit: (id: ReplyId, details: ReplyDetails) => mutate({ commandId: createCommandId(), id, details }),
  };
}

export function useRemoveReply(): (id: ReplyId) => void {
  const { mutate } = useMutation(
    engine.replies.remove.mutationOptions(followCommand(['replies', 'followUps'])),
  );
  return (id) => mutate({ commandId: createCommandId(), id });
}

/** Records a post of the shop's own as the reply to a mention. */
export function useRecordPost(mentionId: MentionId, onRecorded: () => void): (id: OwnPostId) => void {
  const { mutate } = useMutation(
    engine.replies.recordPost.mutationOptions({
      ...followSaving(['replies'], onRecorded),
      onError: showErrorToast,
    }),
  );
  return (ownPostId) => {
    const commandId = createCommandId();
    recorded.set(commandId, mentionId);
    mutate({ commandId, mentionId, ownPostId });
  };
}

/** A post of the shop's own is no reply to a mention. */
export function useRefusePost(mentionId: MentionId): (id: OwnPostId) => void {
  const { mutate } = useMutation(engine.replies.refusePost.mutationOptions(followCommand(['replies'])));
  return (ownPostId) => mutate({ commandId: createCommandId(), mentionId, ownPostId });
}

/** Keeps a text to be used again. */
export function useAddSavedReply(onSaved: () => void) {
  const { mutate, error } = useMutation(
    engine.savedReplies.add.mutationOptions(followSaving(['savedReplies'], onSaved)),
  );
  return {
    error,
    add: (details: { readonly name: string; readonly text: string }) =>
      mutate({ commandId: createCommandId(), details }),
  };
}
