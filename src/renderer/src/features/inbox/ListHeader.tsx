import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ListHeader.module.css';
import { ViewSummary } from './ViewSummary.tsx';
import { describeFound, viewTitles } from './views.ts';

type ListHeaderProps = {
  readonly view: MentionView;
  readonly counts: MentionCounts | undefined;
  /** Since when the first of the list waits; null for an empty list. */
  readonly longestWaitSince: number | null;
  readonly search: string;
  /** What the search found; null when there is none. */
  readonly found: { readonly count: number; readonly hasMore: boolean } | null;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onSearch: (search: string) => void;
  /** Goes from the search to what it found. */
  readonly onEnterList: () => void;
  /** Gives the search up. */
  readonly onLeaveSearch: () => void;
};

/** What the list holds, and the search in it. */
export function ListHeader(props: ListHeaderProps) {
  const { view, counts, longestWaitSince, search, found, searchField, onSearch, onEnterList, onLeaveSearch } =
    props;

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.currentTarget.blur();
      onLeaveSearch();
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onEnterList();
    }
  };


type ListHeaderProps = {
  readonly title: string;
  /** What the list holds, in a sentence. */
  readonly summary: string;
  /** What can be done with the list itself. */
  readonly menu: ReactNode;
  /** The search in it. */
  readonly children: ReactNode;
};

/** What the list holds, and the search in it. */
export function ListHeader({ title, summary, menu, children }: ListHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <Title order={1} size="h2" className={classes.title}>
          <bdi>{title}</bdi>
        </Title>
        {menu}
      </div>
      <p className={classes.summary} role="status">
        {found ? (
          describeFound(found)
        ) : (
          <ViewSummary view={view} counts={counts} firstSeenAt={longestWaitSince} />
        )}
        {summary}
      </p>
      {children}
    </header>
  );
}
