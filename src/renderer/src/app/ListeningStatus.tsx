import { Tooltip } from '@mantine/core';
import { Link } from 'wouter';
import type { Feed } from '#contract';
import { describeCount } from '../shared/timeWords.ts';
import classes from './ListeningStatus.module.css';

/** How many places are heard, and how many are not. */
function describeListening(feeds: readonly Feed[]): string {
  const deaf = feeds.filter(({ state }) => state === 'broken' || state === 'ended').length;
  const heard = feeds.length - deaf;
  if (deaf === 0) return `Listening to ${describeCount(heard, 'place')}`;
  if (heard === 0) return `${describeCount(deaf, 'place')} can’t be heard`;
  return `Listening to ${describeCount(heard, 'place')}, ${deaf} can’t be heard`;
}

/** Says in the sidebar whether Earmark hears well. */
export function ListeningStatus({ feeds }: { readonly feeds: readonly Feed[] }) {
  const words = describeListening(feeds);
  const isWell = feeds.every(({ state }) => state !== 'broken' && state !== 'ended');
  return (
    <Tooltip label={words} position="right">
      <Link href="/sources" className={classes.status} aria-label={words}>
        <span className={classes.dot} data-well={isWell || undefined} aria-hidden="true" />
        <span className={classes.words}>{words}</span>
      </Link>
    </Tooltip>
  );
}
