import { Anchor, Button, EmptyState, Title } from '@mantine/core';
import { IconArrowLeft, IconEar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { LoadProblem } from '../../../shared/LoadProblem.tsx';
import { describeCoverage, describeDeafness } from '../coverageWords.ts';
import { useLook, useManualChecks, useSaveManualCheck } from '../manual/manualData.ts';
import { offerDeafPlace } from '../manual/manualWords.ts';
import { feedsQuery } from '../sourcesData.ts';
import { CoverageGroups } from './CoverageGroups.tsx';
import classes from './CoveragePage.module.css';
import { DeafList } from './DeafList.tsx';

const stay = () => undefined;

/** Where Earmark hears well, where late, and where it is deaf. */
export function CoveragePage() {
  const [, navigate] = useLocation();
  const feeds = useQuery(feedsQuery);
  const { checks, deafPlaces } = useManualChecks();
  const look = useLook();
  const saving = useSaveManualCheck(stay);
  const manualChecks = checks.data ?? [];
  return (
    <div className={classes.page}>
      <div className={classes.content}>
        <header>
          <Anchor component={Link} href="/sources" className={classes.back}>
            <IconArrowLeft size={15} stroke={1.8} aria-hidden="true" /> Where you listen
          </Anchor>
          <Title order={1}>What Earmark hears</Title>
          <p className={classes.summary}>
            {feeds.data && `${describeCoverage(feeds.data)} ${describeDeafness(manualChecks)}`}
          </p>
        </header>
        {feeds.isLoadingError && <LoadProblem error={feeds.error} onTryAgain={() => void feeds.refetch()} />}
        {feeds.data?.length === 0 && (
          <EmptyState
            p="xl"
            icon={<IconEar size={34} stroke={1.4} />}
            title="Earmark listens nowhere yet"
            description="Say your shop’s name and town, and Earmark suggests where to listen."
          >
            <EmptyState.Actions>
              <Button onClick={() => navigate('/sources/find')}>Find places</Button>
            </EmptyState.Actions>
          </EmptyState>
        )}
        {feeds.data && feeds.data.length > 0 && (
          <CoverageGroups feeds={feeds.data} onOpen={({ id }) => navigate(`/sources/place/${id}`)} />
        )}
        <section aria-labelledby="deaf">
          <Title order={2} id="deaf">
            Where no program can hear for you
          </Title>
          <p className={classes.note}>
            Earmark could only pretend to hear these. It reminds you to look there yourself instead; it takes
            two minutes. A review radar finds some of what is said.
          </p>
          <DeafList
            places={deafPlaces}
            checks={manualChecks}
            onLook={look}
            onAccept={(place) => saving.save(null, offerDeafPlace(place))}
          />
        </section>
      </div>
    </div>
  );
}
