import { type InfiniteData, useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Mention, MentionId, MentionPage } from '#contract';
import { engine } from '../../bridge/client.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { useIsNarrow } from './InboxPanes.tsx';

const readAfterMs = 1_000;

/**
 * Notes that the mention in the reading pane was read, once it was open for a second. `isReading` says that the pane is in
 * front where there is no room for the list too. What is shown is changed here and not read again: a
 * list of unread ones must not lose the one that is being read.
 */
export function useReadMark(
  selected: { readonly id: MentionId; readonly isRead: boolean } | null,
  isReading: boolean,
): void {
  const isNarrow = useIsNarrow();
  const open = isReading || !isNarrow ? selected : null;
  const { mutate } = useMutation(engine.mentions.markRead.mutationOptions({ onSuccess: showAsRead }));
  const mark = useEffectEvent((id: MentionId) => mutate({ ids: [id] }));
  const unreadId = open !== null && !open.isRead ? open.id : null;
  useEffect(() => {
    if (unreadId === null) return;
    const timer = setTimeout(() => mark(unreadId), readAfterMs);
    return () => clearTimeout(timer);
  }, [unreadId]);
}

function showAsRead(_nothing: unknown, { ids }: { readonly ids: readonly string[] }): void {
  const asRead = <Shown extends { readonly id: string; readonly isRead: boolean }>(shown: Shown): Shown =>
    ids.includes(shown.id) ? { ...shown, isRead: true } : shown;
  queryClient.setQueriesData<InfiniteData<MentionPage>>({ queryKey: engine.mentions.list.key() }, (data) =>
    data && 'pages' in data
      ? { ...data, pages: data.pages.map((page) => ({ ...page, cards: page.cards.map(asRead) })) }
      : data,
  );
  queryClient.setQueriesData<Mention>(
    { queryKey: engine.mentions.get.key() },
    (mention) => mention && asRead(mention),
  );
}
