import { skipToken, useMutation } from '@tanstack/react-query';
import type { MentionId, NoteId } from '#contract';
import { client, createCommandId, engine } from '../../../bridge/client.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { followCommand } from '../../../shared/commands.ts';
import { showErrorToast } from '../../../shared/toasts.tsx';

/** The note on a mention, and those on what was joined to it. */
export function notesQuery(mentionId: MentionId) {
  return engine.notes.list.queryOptions({ input: { mentionId } });
}

/** What a note said before; nothing is read without an id. */
export function noteVersionsQuery(id: NoteId | null) {
  return engine.notes.versions.queryOptions({ input: id ? { id } : skipToken });
}

/** Keeps what is being typed. */
export function keepNoteDraft(mentionId: MentionId, text: string): void {
  client.notes.saveDraft({ mentionId, text }).catch(showErrorToast);
}

/** Writes a note; it is shown as written at once. A note that could not be written is still there as a draft. */
export function useSaveNote(cardId: MentionId): (mentionId: MentionId, text: string) => void {
  const follow = followCommand(['notes']);
  const { queryKey } = notesQuery(cardId);
  const { mutate } = useMutation(
    engine.notes.save.mutationOptions({
      ...follow,
      onError: (error) => {
        follow.onError(error);
        void queryClient.invalidateQueries({ queryKey });
      },
    }),
  );
  return (mentionId, text) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (notes) =>
      notes?.map((note) => (note.mentionId === mentionId ? { ...note, text, draft: null } : note)),
    );
    mutate({ commandId: createCommandId(), mentionId, text });
  };
}
