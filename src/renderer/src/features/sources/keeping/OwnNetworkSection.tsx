import { Button } from '@mantine/core';
import type { Feed } from '#contract';
import { readHost } from '../../../shared/addresses.ts';
import classes from './Keeping.module.css';
import { useKeepFeed } from './keepingData.ts';
import { OwnNetworkQuestion } from './OwnNetworkQuestion.tsx';

/** What the owner said about a place in the own network; nothing for all others. */
export function OwnNetworkSection({ feed }: { readonly feed: Feed }) {
  const { allowOwnNetwork, refuseOwnNetwork } = useKeepFeed();
  const isRefused = feed.problem?.code === 'addressRefused';
  if (!isRefused && !feed.hasOwnNetworkConsent) return null;
  return (
    <section className={classes.section} aria-label="Your own network">
      <h3>Your own network</h3>
      {feed.hasOwnNetworkConsent ? (
        <>
          <p className={classes.note}>
            You allowed Earmark to ask <bdi>{readHost(feed.address)}</bdi> there, and nothing else.
          </p>
          <div className={classes.buttons}>
            <Button size="xs" variant="default" onClick={() => refuseOwnNetwork(feed.id)}>
              Don’t ask it any more
            </Button>
          </div>
        </>
      ) : (
        <OwnNetworkQuestion host={readHost(feed.address)} onAllow={() => allowOwnNetwork(feed.id)} />
      )}
    </section>
  );
}
