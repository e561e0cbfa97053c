import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MentionCard, MentionPage, MentionView, SavedView } from '#contract';
import { quietThreadsQuery } from '../../shared/quietThreads.ts';
import { usePendingBulk } from './bulkData.ts';
import { applyBulk } from './bulkOverlay.ts';
import { usePendingSnoozes } from './endingData.ts';
import { mentionListQuery, usePendingDecisions } from './inboxData.ts';
import { findFloods, layOutRows, type QuietPart, quietRowId } from './listRows.ts';
import { hasStaleInSight, setSight } from './pagesInSight.ts';
import { applyDecisions, applySnoozes } from './views.ts';

const foldedViews: ReadonlySet<MentionView> = new Set(['new', 'history', 'quiet']);

type Pages = { readonly pages: readonly MentionPage[] };

/** What is listed: a view or a saved one, and what is searched in it. */
type Listing = {
  readonly view: MentionView;
  readonly saved: SavedView | null;
  readonly query: string;
  /** The list that is walked, where the search names another one. */
  readonly listedView: MentionView;
};

type Found = NonNullable<MentionPage['found']>;

function addUp(found: readonly (Found | null | undefined)[]): Found | null {
  const known = found.filter((one) => one !== null && one !== undefined);
  if (known.length === 0) return null;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0),
    hasMore: known.some(({ hasMore }) => hasMore),
  };
}

/** What is under way. */
type Pending = {
  readonly decisions: ReturnType<typeof usePendingDecisions>;
  readonly bulks: ReturnType<typeof usePendingBulk>;
  readonly snoozes: ReturnType<typeof usePendingSnoozes>;
};

/** A mention that moved up may still stand in a page further down, which is not read again yet. */
function listOnce(cards: readonly MentionCard[]): readonly MentionCard[] {
  return [...new Map(cards.toReversed().map((card) => [card.id, card])).values()].reverse();
}

function prepare(
  data: Pages | undefined,
  { decisions, bulks, snoozes }: Pending,
  view: MentionView,
  folds: boolean,
) {
  const read = listOnce(data?.pages.flatMap((page) => page.cards) ?? []);
  const decided = applyBulk(applyDecisions(read, decisions, view), bulks, view);
  const cards = applySnoozes(decided, snoozes, view);
  return { cards, floods: folds ? findFloods(cards) : [] };
}

/**
 * What a view lists, as far as it is read, ahead of decisions under way. Below New comes what is kept for quiet threads:
 * behind a row that opens it, and among what a search finds.
 */
export function useInboxList(
  { view: openView, saved, query, listedView: view }: Listing,
  opened: ReadonlySet<string>,
) {
  const isSearch = query !== '' || saved !== null;
  const list = useInfiniteQuery(mentionListQuery(openView, query, saved?.id));
  const isAtEnd = list.isSuccess && !list.hasNextPage;
  const isQuietShown = view === 'new' && saved === null && isAtEnd && (isSearch || opened.has(quietRowId));
  const quiet = useInfiniteQuery({ ...mentionListQuery('quiet', query), enabled: isQuietShown });
  const threads = useQuery({ ...quietThreadsQuery, enabled: view === 'new' });
  const decisions = usePendingDecisions();
  const bulks = usePendingBulk();
  const snoozes = usePendingSnoozes();
  const pending = useMemo(() => ({ decisions, bulks, snoozes }), [decisions, bulks, snoozes]);
  const folds = !isSearch && foldedViews.has(view);

  const main = useMemo(() => prepare(list.data, pending, view, folds), [list.data, pending, view, folds]);
  const below = useMemo(
    () => prepare(isQuietShown ? quiet.data : undefined, pending, 'quiet', folds),
    [quiet.data, pending, isQuietShown, folds],
  );
  const held = (threads.data ?? []).filter(({ heldCount }) => heldCount > 0);
  const quietPart: QuietPart | null =
    view !== 'new' || isSearch || !isAtEnd || held.length === 0
      ? null
      : {
          mentionCount: held.reduce((sum, { heldCount }) => sum + heldCount, 0),
          threadCount: held.length,
          isOver: held.every(({ isQuiet }) => !isQuiet),
        };

  return {
    list,
    cards: main.cards,
    /** The threads that keep something below New. */
    heldThreads: held,
    /** How many a search finds; null where there is none. */
    found: isSearch
      ? addUp([list.data?.pages[0]?.found, isQuietShown ? quiet.data?.pages[0]?.found : null])
      : null,
    foundCount: main.cards.length + below.cards.length,
    hasMore: list.hasNextPage || (isQuietShown && quiet.hasNextPage),
    /** While all of a view is changed, what is not loaded yet is about to go. */
    isBusy:
      bulks.some(({ which }) => 'seen' in which) || list.isFetching || (isQuietShown && quiet.isFetching),
    /** To be called as rows come into sight: what was not read again while nobody saw it is read now. */
    readSeen: (ids: ReadonlySet<string>) => {
      setSight(ids);
      if (!list.isFetching && hasStaleInSight(list.data?.pages ?? [])) void list.refetch();
    },
    readMore: () => void (list.hasNextPage ? list.fetchNextPage() : quiet.fetchNextPage()),
    layOut: (openMention: string | null) =>
      layOutRows({
        ...main,
        quietPart,
        quiet: below,
        opened,
        openMention,
      }),
  };
}
