import { useMutation, useQuery } from '@tanstack/react-query';
import type { FeedDetails, FeedId } from '#contract';
import { client, createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand, followSaving } from '../../../shared/commands.ts';

const topics = ['feeds'] as const;

/** Pauses a place, resumes it, and says whether it may be asked in the own network. */
export function useKeepFeed() {
  const follow = followCommand(topics);
  const pausing = useMutation(engine.feeds.pause.mutationOptions(follow));
  const resuming = useMutation(engine.feeds.resume.mutationOptions(follow));
  const allowing = useMutation(engine.feeds.allowOwnNetwork.mutationOptions(follow));
  const refusing = useMutation(engine.feeds.refuseOwnNetwork.mutationOptions(follow));
  return {
    pause: (id: FeedId) => pausing.mutate({ commandId: createCommandId(), id }),
    resume: (id: FeedId) => resuming.mutate({ commandId: createCommandId(), id }),
    allowOwnNetwork: (id: FeedId) => {
      const checkThen = () => void client.feeds.checkNow({ id });
      allowing.mutate({ commandId: createCommandId(), id }, { onSuccess: checkThen });
    },
    refuseOwnNetwork: (id: FeedId) => refusing.mutate({ commandId: createCommandId(), id }),
  };
}

/** Saves what a place is called, where it is asked for and in which folder it lies. */
export function useEditFeed(onSaved: () => void) {
  const { mutate, ...state } = useMutation(engine.feeds.edit.mutationOptions(followSaving(topics, onSaved)));
  const save = (id: FeedId, details: FeedDetails, allowsOwnNetwork: boolean) =>
    mutate({ commandId: createCommandId(), id, details, allowsOwnNetwork });
  return { ...state, save };
}

/** Gives a folder another name, or takes it apart. */
export function useRenameFolder(onSaved: () => void) {
  const { mutate } = useMutation(engine.feeds.renameFolder.mutationOptions(followSaving(topics, onSaved)));
  return (from: string, to: string | null) => mutate({ commandId: createCommandId(), from, to });
}

export type SignInDetails = {
  readonly name: string;
  readonly password: string;
  readonly allowsUnencrypted: boolean;
};

/** Keeps the name and the password that a place wants, and tries them at once. */
export function useSignIn(feed: FeedId, onSaved: () => void) {
  const canKeep = useQuery(engine.signIns.canKeep.queryOptions()).data;
  const tryIt = () => void client.feeds.checkNow({ id: feed });
  const saving = useMutation(
    engine.signIns.save.mutationOptions(
      followSaving(topics, () => {
        onSaved();
        tryIt();
      }),
    ),
  );
  const forgetting = useMutation(engine.signIns.forget.mutationOptions(followCommand(topics)));
  return {
    /** Undefined until it is known. */
    canKeep,
    error: saving.error,
    isSaving: saving.isPending,
    save: (details: SignInDetails) => saving.mutate({ commandId: createCommandId(), feed, ...details }),
    forget: () => forgetting.mutate({ commandId: createCommandId(), feed }),
  };
}
