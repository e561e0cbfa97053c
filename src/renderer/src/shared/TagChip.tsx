import type { ReactNode } from 'react';
import type { Tag, TagColour } from '#contract';
import classes from './TagChip.module.css';

/** The colour of a tag; a word always goes with it. */
export function TagDot({ colour }: { readonly colour: TagColour }) {
  return <span className={classes.dot} data-colour={colour} aria-hidden="true" />;
}

type TagChipProps = {
  readonly tag: Tag;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** A tag by its name and colour. */
export function TagChip({ tag: { name, colour }, children }: TagChipProps) {
  return (
    <span className={classes.chip}>
      <TagDot colour={colour} />
      <bdi className={classes.name} title={name}>
        {name}
      </bdi>
      {children}
    </span>
  );
}
