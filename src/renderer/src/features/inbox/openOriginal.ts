import type { MentionCard } from '#contract';
import { queryClient } from '../../bridge/queryClient.ts';
import { openLink } from '../../shared/links.ts';
import { showErrorToast } from '../../shared/toasts.tsx';
import { mentionQuery } from './inboxData.ts';

/** Opens the page of a mention, also one that is only being read; undefined where there is none. */
export function useOpenOriginal(card: MentionCard | null): (() => void) | undefined {
  if (!card?.hasAddress) return undefined;
  return () =>
    void queryClient
      .ensureQueryData(mentionQuery(card.id))
      .then(({ address }) => address && openLink(address), showErrorToast);
}
