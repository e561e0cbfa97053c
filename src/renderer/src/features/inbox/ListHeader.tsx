import { CloseButton, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { MentionCounts, MentionView } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
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

  return (
    <header className={classes.header}>
      <Title order={1} size="h2">
        {viewTitles[view]}
      </Title>
      <p className={classes.summary} role="status">
        {found ? (
          describeFound(found)
        ) : (
          <ViewSummary view={view} counts={counts} firstSeenAt={longestWaitSince} />
        )}
      </p>
      <TextInput
        ref={searchField}
        type="search"
        aria-label={`Search in ${viewTitles[view]}`}
        placeholder="Search here"
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={handleKey}
        leftSection={<IconSearch size={17} stroke={1.6} />}
        rightSection={
          search === '' ? (
            <KeyHint action="search" />
          ) : (
            <CloseButton size="sm" aria-label="Clear the search" onClick={() => onSearch('')} />
          )
        }
        classNames={{ input: classes.search }}
      />
    </header>
  );
}
