import { IconCheck } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import classes from './Section.module.css';
import { settingsPlaces } from './settingsPlaces.ts';

/** The group of settings that the owner came for, where it was one. */
export const SoughtPlace = createContext<string | undefined>(undefined);

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
  const sought = useContext(SoughtPlace);
  const isSought = settingsPlaces.some((place) => place.id === sought && place.title === title);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSought) return;
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.focus({ preventScroll: true });
  }, [isSought]);
  return (
    <section ref={section} tabIndex={-1} className={classes.section} aria-labelledby={id}>
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
