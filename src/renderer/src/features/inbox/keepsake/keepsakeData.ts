import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MentionId, ShellCallInput } from '#contract';
import { callShell, engine } from '../../../bridge/client.ts';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { showErrorToast, showToast } from '../../../shared/toasts.tsx';
import { fingerprint, joinKeepsake, writeKeepsake } from './writeKeepsake.ts';

/** The keepsake of a mention as of when it was asked for, with its text and fingerprint; undefined while it is read. */
export function useKeepsake(id: MentionId) {
  const [madeAt] = useState(Date.now);
  const frame = { ...useTimeFrame(), now: madeAt };
  const [mention, versions, replies, followUps, settings] = useQueries({
    queries: [
      engine.mentions.get.queryOptions({ input: { id } }),
      engine.mentions.versions.queryOptions({ input: { id } }),
      engine.replies.list.queryOptions({ input: { mentionId: id } }),
      engine.followUps.list.queryOptions({ input: { mentionId: id } }),
      engine.settings.get.queryOptions(),
    ],
  });
  const sections =
    mention.data && versions.data && replies.data && followUps.data && settings.data
      ? writeKeepsake({
          mention: mention.data,
          versions: versions.data,
          replies: replies.data,
          followUps: followUps.data,
          shopName: settings.data.business.name,
          frame,
        })
      : null;
  const text = sections && joinKeepsake(sections);
  const { data: sha } = useQuery({
    queryKey: ['keepsake fingerprint', text],
    queryFn: () => fingerprint(text ?? ''),
    enabled: text !== null,
  });
  return sections && text !== null && sha !== undefined ? { sections, text, sha } : undefined;
}

/** Lets the owner choose where it is to lie, as a PDF or as text, and says how that went. */
export function useSaveKeepsake() {
  const { mutate } = useMutation({
    mutationFn: (input: ShellCallInput<'saveKeepsake'>) => callShell('saveKeepsake', input),
    onSuccess: (outcome) => {
      if (outcome === 'saved') showToast('The keepsake is saved');
      if (outcome === 'notSaved') showToast('The keepsake could not be saved there. Choose another folder.');
    },
    onError: showErrorToast,
  });
  return mutate;
}
