import { useQuery } from '@tanstack/react-query';
import { QuietThreadList } from '../../shared/QuietThreadList.tsx';
import { quietThreadsQuery, useHearThreadAgain } from '../../shared/quietThreads.ts';
import classes from './RuleList.module.css';

/** The threads that are quiet now, below the rules; nothing while there are none. */
export function QuietThreads() {
  const threads = useQuery(quietThreadsQuery);
  const hearAgain = useHearThreadAgain();
  const quiet = (threads.data ?? []).filter(({ isQuiet }) => isQuiet);
  if (quiet.length === 0) return null;
  return (
    <section className={classes.rules} aria-label="Quiet threads">
      <h3>Quiet for a week</h3>
      <QuietThreadList threads={quiet} onHearAgain={hearAgain} />
    </section>
  );
}
