import type { MentionCounts, MentionPage, MentionView, SavedView } from '#contract';
import { ListHeader } from './ListHeader.tsx';
import { type SavedViewActs, SavedViewMenu } from './search/SavedViewMenu.tsx';
import { SearchBar, type SearchBarProps } from './search/SearchBar.tsx';
import { ViewSummary } from './ViewSummary.tsx';
import { describeFound, viewTitles } from './views.ts';

type InboxHeaderProps = {
  readonly view: MentionView;
  readonly saved: SavedView | null;
  readonly viewActs: SavedViewActs;
  readonly counts: MentionCounts | undefined;
  /** How many the search finds; null where there is none. */
  readonly found: MentionPage['found'];
  /** Since when the first of the list waits; null for an empty list. */
  readonly firstSeenAt: number | null;
  readonly search: Omit<SearchBarProps, 'place' | 'onEnterList' | 'onLeave'>;
  /** Goes from the search to what it found. */
  readonly onEnterList: () => void;
  /** Gives the search up. */
  readonly onLeaveSearch: () => void;
};

/** What a list of the inbox holds, the search in it, and what can be done with a saved view. */
export function InboxHeader(props: InboxHeaderProps) {
  const { view, saved, viewActs, counts, found, firstSeenAt, search, onEnterList, onLeaveSearch } = props;
  const title = saved?.name ?? viewTitles[view];
  return (
    <ListHeader
      title={title}
      summary={
        found ? describeFound(found) : <ViewSummary view={view} counts={counts} firstSeenAt={firstSeenAt} />
      }
      menu={saved && <SavedViewMenu view={saved} {...viewActs} />}
    >
      <SearchBar {...search} place={title} onEnterList={onEnterList} onLeave={onLeaveSearch} />
    </ListHeader>
  );
}
