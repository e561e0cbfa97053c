import { Tooltip } from '@mantine/core';
import { Link } from 'wouter';
import type { Feed } from '#contract';
import classes from './ListeningStatus.module.css';
import { describeListening } from './listeningWords.ts';

type ListeningStatusProps = { readonly feeds: readonly Feed[]; readonly isOffline: boolean };

/** Says in the sidebar whether Earmark hears well. */
export function ListeningStatus({ feeds, isOffline }: ListeningStatusProps) {
  const words = describeListening(feeds, isOffline);
  const isWell = feeds.every(({ state }) => state !== 'broken' && state !== 'ended');
  return (
    <Tooltip label={words} position="right">
      <Link href="/sources" className={classes.status} aria-label={words}>
        <span
          className={classes.dot}
          data-well={isWell || undefined}
          data-offline={isOffline || undefined}
          aria-hidden="true"
        />
        <span className={classes.words}>{words}</span>
      </Link>
    </Tooltip>
  );
}
