import { Button, Drawer, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { FeedList } from './FeedList.tsx';
import { describeCoverage } from './feedHealth.ts';
import classes from './SourcesPage.module.css';
import {
  feedsQuery,
  settingsQuery,
  useCheckFeeds,
  useRemoveFeed,
  useRemoveWatch,
  useSaveWatch,
  watchesQuery,
} from './sourcesData.ts';
import { WatchForm } from './WatchForm.tsx';
import { WatchList } from './WatchList.tsx';
import { emptyWatch, suggestWatch } from './watchWords.ts';

type SourcesPageProps = {
  /** Which panel is open at the side: `add-watch`, or `watch` with its id. */
  readonly panel: string | undefined;
  readonly watchId: string | undefined;
};

/** Where the shop listens, how well that goes, and what it listens for. */
export function SourcesPage({ panel, watchId }: SourcesPageProps) {
  const [, navigate] = useLocation();
  const feeds = useQuery(feedsQuery);
  const watches = useQuery(watchesQuery);
  const business = useQuery(settingsQuery).data?.business;
  const checks = useCheckFeeds();
  const removeFeed = useRemoveFeed();
  const removeWatch = useRemoveWatch();
  const close = () => {
    saving.reset();
    navigate('/sources');
  };
  const saving = useSaveWatch(close);
  const watch = watches.data?.find(({ id }) => id === watchId) ?? null;
  const suggestion = business && watches.data?.length === 0 ? suggestWatch(business) : null;

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <Title order={1}>Where you listen</Title>
          <p className={classes.summary}>{feeds.data ? describeCoverage(feeds.data) : ' '}</p>
        </div>
        <Button leftSection={<IconPlus size={17} stroke={1.8} />} onClick={() => navigate('/sources/find')}>
          Add a place
        </Button>
      </header>
      <div className={classes.columns}>
        <section className={classes.places} aria-label="Places">
          {feeds.isLoadingError && (
            <LoadProblem error={feeds.error} onTryAgain={() => void feeds.refetch()} />
          )}
          {feeds.data && (
            <FeedList
              feeds={feeds.data}
              checking={checks.checking}
              onCheck={checks.check}
              onCancelCheck={checks.cancel}
              onRemove={removeFeed}
              onAdd={() => navigate('/sources/find')}
            />
          )}
        </section>
        <section className={classes.watches} aria-label="What you listen for">
          {watches.isLoadingError && (
            <LoadProblem error={watches.error} onTryAgain={() => void watches.refetch()} />
          )}
          {watches.data && (
            <WatchList
              watches={watches.data}
              suggestion={suggestion}
              onAccept={(details) => saving.save(null, details)}
              onAdd={() => navigate('/sources/add-watch')}
              onEdit={(id) => navigate(`/sources/watch/${id}`)}
            />
          )}
        </section>
      </div>
      <Drawer
        opened={panel === 'add-watch' || (panel === 'watch' && watch !== null)}
        onClose={close}
        title={watch ? 'What you listen for' : 'Listen for something'}
      >
        <WatchForm
          key={watch?.id ?? 'new'}
          details={watch ?? emptyWatch}
          isNew={watch === null}
          error={saving.error}
          onSave={(details, commandId) => saving.save(watch?.id ?? null, details, commandId)}
          onRemove={() => {
            if (watch) removeWatch(watch.id);
            close();
          }}
        />
      </Drawer>
    </div>
  );
}
