import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { DecidedState, MentionId, MentionView } from '#contract';
import { useActions } from '../../shared/actions.ts';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { openLink } from '../../shared/links.ts';
import { CardPanels } from './CardPanels.tsx';
import { CorrectionSheet } from './CorrectionSheet.tsx';
import { useCardActs } from './cardActs.ts';
import { EmptyView } from './EmptyView.tsx';
import { InboxPanes } from './InboxPanes.tsx';
import {
  feedsQuery,
  mentionCountsQuery,
  mentionListQuery,
  mentionQuery,
  settingsQuery,
  usePendingDecisions,
  useSetTone,
  watchesQuery,
} from './inboxData.ts';
import { ListHeader } from './ListHeader.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { MentionList, type MentionListHandle } from './MentionList.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { useTriage } from './triage.ts';
import { useReportUsable } from './usable.ts';
import { applyDecisions } from './views.ts';

const searchPauseMs = 120;

/** Whether a key was pressed in the page itself, and not in a panel in front of it. */
function isInPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') === null;
}

/** A view of the inbox: its list beside the mention that is open. */
export function InboxPage({ view }: { readonly view: MentionView }) {
  const [typedSearch, setTypedSearch] = useState('');
  const [pausedSearch] = useDebouncedValue(typedSearch.trim(), searchPauseMs);
  const search = typedSearch.trim() === '' ? '' : pausedSearch;
  const [isReading, setIsReading] = useState(false);
  const [correctedId, setCorrectedId] = useState<MentionId | null>(null);
  const listHandle = useRef<MentionListHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { acts, panel, closePanel } = useCardActs();

  const list = useInfiniteQuery(mentionListQuery(view, search));
  const counts = useQuery(mentionCountsQuery);
  const feeds = useQuery(feedsQuery);
  const watches = useQuery(watchesQuery);
  const settings = useQuery(settingsQuery);
  const decisions = usePendingDecisions();

  const cards = useMemo(
    () => applyDecisions(list.data?.pages.flatMap((page) => page.cards) ?? [], decisions, view),
    [list.data, decisions, view],
  );
  const { selected, select, mustFocusRow, move, decide } = useTriage(view, cards, setCorrectedId);
  const mention = useQuery(mentionQuery(selected?.id ?? null));
  const setTone = useSetTone();
  useReportUsable(list.isSuccess);

  const decideSelected = (to: DecidedState) => selected && decide(selected.id, to);
  const openOriginal = () => {
    const address = mention.data?.id === selected?.id ? mention.data?.address : null;
    if (address) openLink(address);
  };

  const leaveSearch = () => {
    setTypedSearch('');
    mustFocusRow.current = true;
  };

  useHotkeys([['Escape', ({ target }) => isInPage(target) && search !== '' && leaveSearch()]]);
  useActions({
    next: () => move(1),
    previous: () => move(-1),
    concernsUs: () => decideSelected('waiting'),
    notAboutUs: () => decideSelected('dismissed'),
    openOriginal,
    joinMention: () => selected && acts.onJoin(),
    explain: () => setCorrectedId(selected?.id ?? null),
    search: () => searchField.current?.select(),
  });

  return (
    <>
      <InboxPanes
        isReading={isReading && selected !== null}
        list={
          <>
            <ListHeader
              view={view}
              counts={counts.data}
              search={typedSearch}
              found={search === '' ? null : { count: cards.length, hasMore: list.hasNextPage }}
              searchField={searchField}
              onSearch={setTypedSearch}
              onEnterList={() => listHandle.current?.focusSelected()}
              onLeaveSearch={leaveSearch}
            />
            {list.isPending && <ListSkeleton />}
            {list.isLoadingError && <LoadProblem error={list.error} onTryAgain={() => void list.refetch()} />}
            {list.isSuccess && cards.length === 0 && (
              <EmptyView
                view={view}
                search={search}
                counts={counts.data}
                shopName={settings.data?.business.name ?? ''}
                hasPlaces={feeds.data?.length !== 0}
                hasWatches={watches.data?.length !== 0}
                onClearSearch={() => setTypedSearch('')}
              />
            )}
            <MentionList
              key={search}
              ref={listHandle}
              mustFocusRow={mustFocusRow}
              view={view}
              cards={cards}
              selectedId={selected?.id ?? null}
              hasMore={list.hasNextPage}
              isBusy={list.isFetching}
              onMore={() => void list.fetchNextPage()}
              onSelect={(id) => {
                select(id);
                setIsReading(true);
              }}
              onDecide={decide}
            />
          </>
        }
        reading={
          <ReadingPane
            mention={selected ? (mention.data ?? null) : null}
            state={selected?.state ?? 'new'}
            acts={{ ...acts, onExplain: () => setCorrectedId(selected?.id ?? null) }}
            onDecide={decideSelected}
            onOpenOriginal={openOriginal}
            onSetTone={(tone) => selected && setTone(selected.id, tone)}
            onBack={() => {
              setIsReading(false);
              listHandle.current?.focusSelected();
            }}
          />
        }
      />
      <CardPanels id={selected?.id ?? null} panel={panel} onClose={closePanel} onJoined={select} />
      <CorrectionSheet
        mentionId={correctedId}
        onDismiss={(id) => decide(id, 'dismissed')}
        onClose={() => setCorrectedId(null)}
      />
    </>
  );
}
