import { useEffect, useEffectEvent } from 'react';
import type { MentionView } from '#contract';
import { useRequestedMention } from '../../shared/mentionRequests.ts';
import { findRow, type ListRow } from './listRows.ts';

type OpenRequestedOptions = {
  readonly view: MentionView;
  /** What is searched, and what is typed as the search. */
  readonly search: { readonly query: string; readonly bar: { readonly onType: (search: string) => void } };
  readonly list: { readonly isSuccess: boolean; readonly isPlaceholderData: boolean };
  readonly rows: readonly ListRow[];
  readonly onOpen: (id: string) => void;
};

/** Opens the mention that another part of the window asked for: searches for it first, then takes it from the list. */
export function useOpenRequested(options: OpenRequestedOptions): void {
  const { view, search, list, rows } = options;
  const { request, settle } = useRequestedMention();
  const isHere = request !== null && view === 'all';
  const isListed = isHere && search.query === request.search && list.isSuccess && !list.isPlaceholderData;
  const searchFor = useEffectEvent((text: string) => search.bar.onType(text));
  const open = useEffectEvent((id: string) => {
    if (findRow(rows, id) >= 0) options.onOpen(id);
    settle();
  });
  useEffect(() => {
    if (isHere) searchFor(request.search);
  }, [isHere, request]);
  useEffect(() => {
    if (isListed) open(request.id);
  }, [isListed, request]);
}
