import { type ReactNode, useId } from 'react';
import classes from './PlaceSection.module.css';

type PlaceSectionProps = { readonly title: string; readonly children: ReactNode };

/** One part of what there is to know of a place. */
export function PlaceSection({ title, children }: PlaceSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
