import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { findSearchedView, type MentionView, type SavedView } from '#contract';
import type { SavedViewActs } from './SavedViewMenu.tsx';
import type { SearchBarProps } from './SearchBar.tsx';
import {
  savedViewsQuery,
  useAddSavedView,
  useEditSavedView,
  useKnown,
  useMoveSavedView,
  useRecentSearches,
  useRemoveSavedView,
} from './searchData.ts';

const searchPauseMs = 120;

/** The search in a list of the inbox, which may be a saved view, and what can be done with that. */
export function useInboxSearch(view: MentionView, saved: SavedView | null) {
  const [typed, setTyped] = useState('');
  const [paused] = useDebouncedValue(typed.trim(), searchPauseMs);
  const field = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const { recent, remember } = useRecentSearches();
  const known = useKnown(typed, recent);
  const open = (id: SavedView['id']) => navigate(`/inbox/saved/${id}`);
  const add = useAddSavedView(open);
  const query = typed.trim() === '' ? '' : paused;
  const extend = (text: string) => `${saved?.query ?? ''} ${text}`.trim();

  return {
    query,
    /** The list that is walked: another one where the search names it. */
    listedView: findSearchedView(extend(query), view),
    field,
    clear: () => setTyped(''),
    bar: {
      text: typed,
      known,
      field,
      onType: setTyped,
      onTakeView: open,
      onSettle: () => remember(typed),
      // What is typed may be ahead of what is searched.
      onSave: (name, order) => add({ name, order, query: extend(typed), view }),
    } satisfies Omit<SearchBarProps, 'place' | 'onEnterList' | 'onLeave'>,
  };
}

/** Changes a saved view; the list of new mentions is opened where it was removed. */
export function useSavedViewActs(): SavedViewActs {
  const [, navigate] = useLocation();
  const views = useQuery(savedViewsQuery).data ?? [];
  const edit = useEditSavedView();
  const move = useMoveSavedView();
  const remove = useRemoveSavedView();
  return {
    onChange: edit,
    onMove: ({ id }, step) => {
      const place = views.findIndex((view) => view.id === id) + step;
      if (place >= 0 && place < views.length) move(id, place);
    },
    onRemove: ({ id }) => {
      navigate('/inbox/new');
      remove(id);
    },
  };
}
