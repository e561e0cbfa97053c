import { activityStretchMs } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './ActivityBars.module.css';

const barWidth = 4;
const barStep = 6;
const height = 24;
const stubHeight = 2;
/** A place where little is said should look it: the scale never makes one post the tallest bar. */
const leastScale = 4;
const dayMs = 24 * 60 * 60 * 1000;

/** How much was said at a place lately, oldest first, as small bars with a sentence for those who read. */
export function ActivityBars({ counts }: { readonly counts: readonly number[] }) {
  const scale = Math.max(leastScale, ...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const days = Math.round((counts.length * activityStretchMs) / dayMs);
  const description = `${describeCount(total, 'post')} in the last ${describeCount(Math.round(days / 7), 'week')}`;
  return (
    <svg
      className={classes.bars}
      role="img"
      aria-label={description}
      width={counts.length * barStep}
      height={height}
      viewBox={`0 0 ${counts.length * barStep} ${height}`}
    >
      <title>{description}</title>
      {counts.map((count, index) => {
        const barHeight = count === 0 ? stubHeight : Math.max(stubHeight + 2, (count / scale) * height);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no identity but its place.
            key={index}
            x={index * barStep}
            y={height - barHeight}
            width={barWidth}
            height={barHeight}
            rx={1.5}
          />
        );
      })}
    </svg>
  );
}
