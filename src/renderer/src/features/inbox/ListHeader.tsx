import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ListHeader.module.css';

type ListHeaderProps = {
  readonly title: string;
  /** What the list holds, in a sentence. */
  readonly summary: ReactNode;
  /** What can be done with the list itself. */
  readonly menu: ReactNode;
  /** The search in it. */
  readonly children: ReactNode;
};

/** What the list holds, and the search in it. */
export function ListHeader({ title, summary, menu, children }: ListHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <Title order={1} size="h2" className={classes.title}>
          <bdi>{title}</bdi>
        </Title>
        {menu}
      </div>
      <p className={classes.summary} role="status">
        {summary}
      </p>
      {children}
    </header>
  );
}
