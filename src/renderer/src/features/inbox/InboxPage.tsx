import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DecidedState, MentionId, MentionPage, MentionView, SavedView } from '#contract';
import { useActions } from '../../shared/actions.ts';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { Answering } from './Answering.tsx';
import { CardPanels } from './CardPanels.tsx';
import { CorrectionSheet } from './CorrectionSheet.tsx';
import { useCardActs } from './cardActs.ts';
import { EmptyView } from './EmptyView.tsx';
import { listEndingActions, useEndings } from './endings.ts';
import type { FoldedRow } from './FoldedRows.tsx';
import { InboxHeader } from './InboxHeader.tsx';
import { InboxPanes } from './InboxPanes.tsx';
import { mentionCountsQuery, mentionQuery, useSetTone, useShopFacts } from './inboxData.ts';
import { useInboxList } from './inboxList.ts';
import { ListSkeleton } from './ListSkeleton.tsx';
import { MarkedBar } from './MarkedBar.tsx';
import { MentionList, type MentionListHandle } from './MentionList.tsx';
import { useNeighbours } from './neighbours.ts';
import { OpenRow } from './OpenRow.tsx';
import { useOpenOriginal } from './openOriginal.ts';
import { useOpenRequested } from './openRequested.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { useReadMark } from './readMarks.ts';
import { useInboxSearch, useSavedViewActs } from './search/inboxSearch.ts';
import { useTriage, useUnfolded } from './triage.ts';
import { useReportUsable } from './usable.ts';
import { useMarking } from './useMarking.ts';

type InboxPageProps = {
  readonly view: MentionView;
  /** A saved view, which searches that one. */
  readonly saved?: SavedView | null;
};

/** How many a list holds; where that is not counted to its end, as many as are marked. */
function countAll(found: MentionPage['found'], inView: number | undefined, marked: number): number | null {
  if (!found) return inView ?? null;
  return found.hasMore ? marked : found.count;
}

/** A view of the inbox: its list beside the mention that is open. */
export function InboxPage({ view, saved = null }: InboxPageProps) {
  const [isReading, setIsReading] = useState(false);
  const [correctedId, setCorrectedId] = useState<MentionId | null>(null);
  const listHandle = useRef<MentionListHandle>(null);
  const unfolded = useUnfolded();

  const search = useInboxSearch(view, saved);
  const viewActs = useSavedViewActs();
  const { list, ...listed } = useInboxList({ view, saved, ...search }, unfolded.opened);
  const counts = useQuery(mentionCountsQuery);
  const shop = useShopFacts();

  const triage = useTriage(saved?.id ?? view, listed.layOut, unfolded, setCorrectedId);
  const { rows, row, select, mustFocusRow, move, decide, decideFlood } = triage;
  const listing = { view, savedViewId: saved?.id ?? null, query: search.query };
  const marking = useMarking({ listing, triage, hasMore: listed.hasMore });
  const { marks } = marking;
  const selected = row?.kind === 'mention' ? row.card : null;
  const endings = useEndings(selected, marking.acting);
  const quietOpen = () => row && triage.quiet(row);
  const focusList = () => listHandle.current?.focusSelected();
  const explain = () => setCorrectedId(selected?.id ?? null);
  const { acts, panel, closePanel } = useCardActs({
    onQuiet: quietOpen,
    onExplain: explain,
    onLeave: focusList,
  });
  const mention = useQuery(mentionQuery(selected?.id ?? null));
  const setTone = useSetTone();
  useNeighbours(rows, row);
  useReadMark(selected, isReading);
  useReportUsable(list.isSuccess);
  useOpenRequested({ view, search, list, rows, onOpen: triage.open });

  const decideSelected = (to: DecidedState) => {
    if (marks.count > 0) marking.change({ kind: 'decide', to });
    else if (selected) decide(selected.id, to);
  };
  const openOriginal = useOpenOriginal(selected);

  const dismissOpen = () => {
    if (row?.kind === 'flood' && marks.count === 0) decideFlood(row.flood, 'dismissed');
    else decideSelected('dismissed');
  };
  const toggle = (folded: FoldedRow) => {
    select(folded.id);
    unfolded.set(folded.id, !folded.isOpen);
  };

  const leaveSearch = () => {
    search.clear();
    mustFocusRow.current = true;
  };

  useActions({
    next: () => move(1),
    previous: () => move(-1),
    concernsUs: () => decideSelected('waiting'),
    notAboutUs: dismissOpen,
    ...listEndingActions(endings),
    quietThread: quietOpen,
    unfold: triage.unfold,
    fold: triage.fold,
    openOriginal,
    joinMention: () => selected && acts.onJoin(),
    keep: () => selected && acts.onKeep(),
    tag: () => (marks.count > 0 ? marking.tag.onOpen(true) : selected && acts.onTag(true)),
    explain,
    search: () => search.field.current?.select(),
    ...marking.actions,
    unmark: marking.actions.unmark ?? (search.query === '' ? undefined : leaveSearch),
  });

  return (
    <>
      <InboxPanes
        isReading={isReading && row !== null}
        list={
          <>
            <InboxHeader
              view={view}
              saved={saved}
              viewActs={viewActs}
              counts={counts.data}
              found={listed.found}
              firstSeenAt={listed.cards[0]?.firstSeenAt ?? null}
              search={search.bar}
              onEnterList={focusList}
              onLeaveSearch={leaveSearch}
            />
            {list.isPending && <ListSkeleton />}
            {list.isLoadingError && <LoadProblem error={list.error} onTryAgain={() => void list.refetch()} />}
            {list.isSuccess && listed.foundCount === 0 && (
              <EmptyView
                view={view}
                search={search.query}
                isSaved={saved !== null}
                counts={counts.data}
                {...shop}
                onClearSearch={search.clear}
              />
            )}
            <MentionList
              key={search.query}
              ref={listHandle}
              mustFocusRow={mustFocusRow}
              view={search.listedView}
              listKey={saved?.id ?? view}
              listed={rows}
              selectedId={row?.id ?? null}
              hasMore={listed.hasMore}
              isBusy={listed.isBusy}
              onMore={listed.readMore}
              onSight={listed.readSeen}
              isMarked={marks.isMarked}
              onClick={(clicked, click) => {
                if (click !== 'open') return marking.markBy(clicked, click);
                if (clicked.kind !== 'mention') return toggle(clicked);
                select(clicked.id);
                setIsReading(true);
              }}
              onDecide={decide}
              onToggle={toggle}
              onQuiet={triage.quiet}
              onDecideFlood={decideFlood}
            />
            {marks.count > 0 && (
              <MarkedBar
                view={view}
                marks={marks}
                total={listed.hasMore ? countAll(listed.found, counts.data?.[view], marks.count) : null}
                onDecide={decideSelected}
                onAsk={endings.onAsk}
                onMarkAll={marking.actions.markAll}
                tagging={marking.tag}
              />
            )}
          </>
        }
        reading={
          <OpenRow
            row={row}
            threads={listed.heldThreads}
            onToggle={toggle}
            onQuiet={quietOpen}
            onDismissFlood={(flood) => decideFlood(flood, 'dismissed')}
            onHearAgain={acts.onHearAgain}
          >
            <ReadingPane
              mention={selected ? (mention.data ?? null) : null}
              card={selected}
              endings={endings}
              acts={acts}
              onDecide={decideSelected}
              onOpenOriginal={() => openOriginal?.()}
              onSetTone={(tone) => selected && setTone(selected.id, tone)}
              onBack={() => {
                setIsReading(false);
                focusList();
              }}
            >
              {selected && mention.data?.id === selected.id && (
                <Answering
                  key={selected.id}
                  mention={mention.data}
                  onAnswered={(id) => selected.id === id && move(1)}
                  onTakenBack={triage.open}
                  onLeave={focusList}
                />
              )}
            </ReadingPane>
          </OpenRow>
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
