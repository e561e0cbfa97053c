import { Anchor, Drawer, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { FeedId } from '#contract';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { describeCoverage, describeDeafness } from './coverageWords.ts';
import { FeedList } from './FeedList.tsx';
import { KeepingPanels } from './KeepingPanels.tsx';
import { useKeepFeed } from './keeping/keepingData.ts';
import { saveList, useBringIn } from './lists/listsData.ts';
import { ManualChecks } from './manual/ManualChecks.tsx';
import { useManualChecks } from './manual/manualData.ts';
import { PlacesToolbar } from './PlacesToolbar.tsx';
import { PlaceDrawer } from './place/PlaceDrawer.tsx';
import { QuietThreads } from './QuietThreads.tsx';
import { RuleList } from './RuleList.tsx';
import classes from './SourcesPage.module.css';
import {
  checksQuery,
  feedsQuery,
  rulesQuery,
  settingsQuery,
  useCheckFeeds,
  useRemoveFeed,
  useRemoveRule,
  useRemoveWatch,
  useSaveWatch,
  watchesQuery,
} from './sourcesData.ts';
import { WatchForm } from './WatchForm.tsx';
import { WatchList } from './WatchList.tsx';
import { emptyWatch, suggestWatch } from './watchWords.ts';

type SourcesPageProps = {
  /** Which panel is open at the side: `add-watch`, `add-look`, `looks`, or `watch`, `look`, `place` or `change-place` with an id. */
  readonly panel: string | undefined;
  readonly watchId: string | undefined;
};

/** Where the shop listens, how well that goes, and what it listens for. */
export function SourcesPage({ panel, watchId }: SourcesPageProps) {
  const [, navigate] = useLocation();
  const feeds = useQuery(feedsQuery);
  const watches = useQuery(watchesQuery);
  const rules = useQuery(rulesQuery);
  const business = useQuery(settingsQuery).data?.business;
  const checks = useCheckFeeds();
  const [folder, setFolder] = useState<string | null>(null);
  const keep = useKeepFeed();
  const bringIn = useBringIn();
  const removeFeed = useRemoveFeed();
  const removeWatch = useRemoveWatch();
  const removeRule = useRemoveRule();
  const close = () => {
    saving.reset();
    setFolder(null);
    navigate('/sources');
  };
  const saving = useSaveWatch(close);
  const openPlace = (id: FeedId) => navigate(`/sources/change-place/${id}`);
  const changed = (panel === 'change-place' && feeds.data?.find(({ id }) => id === watchId)) || null;
  const place = (panel === 'place' && feeds.data?.find(({ id }) => id === watchId)) || null;
  const log = useQuery(checksQuery(place?.id ?? null));
  const manualChecks = useManualChecks().checks.data ?? [];
  const watch = watches.data?.find(({ id }) => id === watchId) ?? null;
  const suggestion = business && watches.data?.length === 0 ? suggestWatch(business) : null;

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <Title order={1}>Where you listen</Title>
          <p className={classes.summary}>
            {feeds.data && `${describeCoverage(feeds.data)} ${describeDeafness(manualChecks)} `}
            <Anchor component={Link} href="/sources/coverage" underline="always">
              What Earmark hears
            </Anchor>
          </p>
        </div>
        <PlacesToolbar
          hasPlaces={(feeds.data?.length ?? 0) > 0}
          onAdd={() => navigate('/sources/find')}
          onBringIn={bringIn.choose}
          onSaveList={saveList}
        />
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
              onOpen={(id) => navigate(`/sources/place/${id}`)}
              onCheck={checks.check}
              onCancelCheck={checks.cancel}
              onChange={openPlace}
              onChangeFolder={setFolder}
              onPause={keep.pause}
              onResume={keep.resume}
              onRemove={removeFeed}
              onAdd={() => navigate('/sources/find')}
            />
          )}
        </section>
        <div className={classes.aside}>
          <ManualChecks panel={panel} id={watchId} onNavigate={navigate} />
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
            {rules.data && <RuleList rules={rules.data} onRemove={removeRule} />}
            <QuietThreads />
          </section>
        </div>
      </div>
      <PlaceDrawer
        feed={place}
        checks={log.data}
        isChecking={place !== null && checks.checking.includes(place.id)}
        onCheck={checks.check}
        onCancelCheck={checks.cancel}
        onChange={openPlace}
        onClose={close}
      />
      <KeepingPanels
        feeds={feeds.data ?? []}
        feed={changed}
        folder={folder}
        bringIn={bringIn}
        onClose={close}
      />
      <Drawer
        size="min(60rem, 100%)"
        opened={panel === 'add-watch' || (panel === 'watch' && watch !== null)}
        onClose={close}
        title={watch ? 'What you listen for' : 'Listen for something'}
      >
        <WatchForm
          key={watch?.id ?? 'new'}
          id={watch?.id ?? null}
          details={watch ?? emptyWatch}
          feeds={feeds.data ?? []}
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
