import { type UseQueryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MentionId } from '#contract';
import { followUpsQuery } from './follow-ups/followUpsData.ts';
import { mentionQuery } from './inboxData.ts';
import type { ListRow } from './listRows.ts';
import { draftQuery, offeredPostQuery, repliesQuery } from './replies/repliesData.ts';

/** Where the owner goes next, the likeliest first. */
const steps = [1, 2, -1] as const;

/** All that the reading pane shows of a mention. */
function listQueries(id: MentionId) {
  return [mentionQuery(id), draftQuery(id), repliesQuery(id), offeredPostQuery(id), followUpsQuery(id)];
}

/** Reads what stands around the open row before it is asked for, so that no request is between a key and what it shows. */
export function useNeighbours(rows: readonly ListRow[], row: ListRow | null): void {
  const client = useQueryClient();
  const at = row ? rows.indexOf(row) : -1;
  const ids = steps.flatMap((step) => {
    const next = rows[at + step];
    return at >= 0 && next?.kind === 'mention' ? [next.card.id] : [];
  });
  const names = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are another array each time.
  useEffect(() => {
    const unread = ids.flatMap(listQueries).filter(({ queryKey }) => !client.getQueryState(queryKey));
    for (const query of unread) void client.prefetchQuery(query as UseQueryOptions);
  }, [names]);
}
