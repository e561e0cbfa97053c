import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

type SectionProps = {
  readonly title: string;
  readonly description: string;
  /** When something of it was saved last; null before that. */
  readonly savedAt?: number | null;
  readonly children: ReactNode;
};

/** One group of settings: what it is at the left, the settings at the right. */
export function Section({ title, description, savedAt = null, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id}>{title}</h2>
        <p>{description}</p>
        <p role="status">
          {savedAt !== null && (
            <span key={savedAt} className={classes.saved}>
              <IconCheck size={15} stroke={2} aria-hidden="true" />
              Saved
            </span>
          )}
        </p>
      </header>
      <div className={classes.card}>{children}</div>
    </section>
  );
}
