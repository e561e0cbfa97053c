import { Skeleton } from '@mantine/core';
import classes from './ListSkeleton.module.css';

const rows = ['first', 'second', 'third', 'fourth'];

/** Stands for the list while it is read; seen only where that takes longer than a glance. */
export function ListSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {rows.map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton circle height={34} />
          <div className={classes.lines}>
            <Skeleton height={12} width="60%" />
            <Skeleton height={12} />
            <Skeleton height={12} width="80%" />
          </div>
        </div>
      ))}
    </div>
  );
}
