import { Alert, Anchor, Title } from '@mantine/core';
import { IconArrowLeft, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { LoadProblem } from '../../../shared/LoadProblem.tsx';
import { feedsQuery, settingsQuery, watchesQuery } from '../sourcesData.ts';
import { DeafPlaces } from './DeafPlaces.tsx';
import classes from './FindPlacesPage.module.css';
import { offlineQuery } from './findPlacesData.ts';
import { PasteAddress } from './PasteAddress.tsx';
import { PlaceGroups } from './PlaceGroups.tsx';
import { ShopForm } from './ShopForm.tsx';
import { StartBar } from './StartBar.tsx';
import { readPlaceKey } from './shopDraft.ts';
import { useFindPlaces } from './useFindPlaces.ts';

/** From the shop's name and town to places that are listened to. */
export function FindPlacesPage() {
  const [, navigate] = useLocation();
  const settings = useQuery(settingsQuery);
  const watches = useQuery(watchesQuery);
  const feeds = useQuery(feedsQuery);
  const isOffline = useQuery(offlineQuery).data ?? false;
  const isFirst = feeds.data?.length === 0;
  const find = useFindPlaces({
    business: settings.data?.business,
    watches: watches.data,
    onStarted: () => navigate(isFirst ? '/inbox/history' : '/sources'),
  });
  const { suggestions, watch } = find;

  return (
    <div className={classes.page}>
      <div className={classes.scroll}>
        <div className={classes.content}>
          <header>
            <Anchor component={Link} href="/sources" className={classes.back}>
              <IconArrowLeft size={15} stroke={1.8} aria-hidden="true" /> Where you listen
            </Anchor>
            <Title order={1}>Where do people talk about you?</Title>
            <p className={classes.summary}>
              Say what your shop is called. Tick the places you like, see what is said there, and start.
            </p>
          </header>
          {settings.isLoadingError && (
            <LoadProblem error={settings.error} onTryAgain={() => void settings.refetch()} />
          )}
          {find.draft && <ShopForm draft={find.draft} onChange={find.change} />}
          {isOffline && (
            <Alert icon={<IconPlugConnectedX size={18} stroke={1.7} />} color="gray" role="status">
              You are offline. Tick what you like: Earmark looks and listens as soon as you are back.
            </Alert>
          )}
          {suggestions.isLoadingError && (
            <LoadProblem error={suggestions.error} onTryAgain={() => void suggestions.refetch()} />
          )}
          {watch && (
            <p className={classes.watch}>
              Earmark will listen for <bdi>{watch.anyOf.map((word) => `“${word}”`).join(', ')}</bdi>.
            </p>
          )}
          <PlaceGroups
            places={find.places}
            choices={find.choices}
            looks={find.looks}
            onTick={(place, isTicked) => find.tick(readPlaceKey(place), isTicked)}
            onLook={(place) => find.look([place])}
          />
          <PasteAddress knownAddresses={feeds.data?.map(({ address }) => address) ?? []} />
          {find.places.length > 0 && <DeafPlaces places={suggestions.data?.deafPlaces ?? []} />}
        </div>
      </div>
      {find.places.length > 0 && (
        <StartBar
          tickedCount={find.ticked.length}
          seenCount={find.seenCount}
          lookingCount={find.lookingCount}
          isStarting={find.isStarting}
          onLook={() => find.look(find.ticked)}
          onCancel={find.cancel}
          onStart={() => find.start()}
        />
      )}
    </div>
  );
}
