import classes from './HealthWords.module.css';
import type { FeedHealth } from './silenceWords.ts';

/** The state of a place: a dot, and the words for it. */
export function HealthWords({ health }: { readonly health: FeedHealth }) {
  return (
    <div className={classes.health} data-tone={health.tone}>
      <span className={classes.dot} aria-hidden="true" />
      <div>
        <p>{health.words}</p>
        <p className={classes.detail}>{health.detail}</p>
        {health.advice && <p className={classes.detail}>{health.advice}</p>}
      </div>
    </div>
  );
}
