import { useMutation } from '@tanstack/react-query';
import type { CommandId, MentionId, QuietThreadId } from '#contract';
import { createCommandId, engine } from '../bridge/client.ts';
import { followCommand } from './commands.ts';

/** The threads that are quiet, and those that still keep something below New. */
export const quietThreadsQuery = engine.threads.list.queryOptions();

/** Lets the thread of a mention be quiet for a week; answers the command. */
export function useQuietThread(): (mentionId: MentionId) => CommandId {
  const { mutate } = useMutation(engine.threads.quiet.mutationOptions(followCommand(['mentions'])));
  return (mentionId) => {
    const commandId = createCommandId();
    mutate({ commandId, mentionId });
    return commandId;
  };
}

/** Hears a thread again; what was kept below New for it comes back. */
export function useHearThreadAgain(): (id: QuietThreadId) => void {
  const { mutate } = useMutation(engine.threads.hearAgain.mutationOptions(followCommand(['mentions'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}
