import { useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { parseSearch, type SavedView, type SavedViewDetails, type SavedViewId } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand } from '../../../shared/commands.ts';
import { feedsQuery, watchesQuery } from '../inboxData.ts';
import type { Known } from './suggest.ts';

const maxRecent = 8;

export const savedViewsQuery = engine.savedViews.list.queryOptions();

/** What was searched in this window before, the latest first. */
export function useRecentSearches() {
  const [recent, setRecent] = useLocalStorage<readonly string[]>({
    key: 'earmark-recent-searches',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const remember = (text: string) => {
    const said = text.trim();
    if (said === '' || said === recent[0]) return;
    setRecent([said, ...recent.filter((one) => one !== said)].slice(0, maxRecent));
  };
  return { recent, remember };
}

/** Names that a search may mean, as far as they are read. */
export function useKnown(text: string, recent: readonly string[]): Known {
  const sources = useQuery(feedsQuery).data;
  const watches = useQuery(watchesQuery).data;
  const views = useQuery(savedViewsQuery).data;
  const begun = findBegunName(text);
  const authors = useQuery(
    engine.mentions.authors.queryOptions({
      input: { begun },
      enabled: begun !== '',
      placeholderData: keepPreviousData,
    }),
  ).data;
  return {
    authors: begun === '' ? [] : (authors ?? []),
    sources: sources?.map(({ title }) => title) ?? [],
    watches: watches?.map(({ name }) => name) ?? [],
    views: views ?? [],
    recent,
  };
}

/** What may be the beginning of somebody's name: the last words, or what `from:` is given. */
function findBegunName(text: string): string {
  const last = parseSearch(text).at(-1);
  const isName = last?.operator === 'from' || (last?.operator === null && last.value.length > 1);
  return isName ? last.value.slice(0, 100) : '';
}

/** Keeps a search under a name; `onAdded` is told which view it is. */
export function useAddSavedView(onAdded: (id: SavedViewId) => void): (details: SavedViewDetails) => void {
  const follow = followCommand(['savedViews']);
  const { mutate } = useMutation(
    engine.savedViews.add.mutationOptions({
      ...follow,
      onSuccess: async (output) => {
        await follow.onSuccess(output);
        onAdded(output.id);
      },
    }),
  );
  return (details) => mutate({ commandId: createCommandId(), details });
}

/** Renames a saved view, or changes what it looks for. */
export function useEditSavedView(): (view: SavedView) => void {
  const { mutate } = useMutation(engine.savedViews.edit.mutationOptions(followCommand(['savedViews'])));
  return ({ id, ...details }) => mutate({ commandId: createCommandId(), id, details });
}

/** Puts a saved view in another place of the sidebar, counted from 0. */
export function useMoveSavedView(): (id: SavedViewId, place: number) => void {
  const { mutate } = useMutation(engine.savedViews.move.mutationOptions(followCommand(['savedViews'])));
  return (id, place) => mutate({ commandId: createCommandId(), id, place });
}

export function useRemoveSavedView(): (id: SavedViewId) => void {
  const { mutate } = useMutation(engine.savedViews.remove.mutationOptions(followCommand(['savedViews'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}
