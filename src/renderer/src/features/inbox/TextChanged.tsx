import { Anchor } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { MentionEdits } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import classes from './Background.module.css';

type TextChangedProps = { readonly edits: MentionEdits; readonly onCompare: () => void };

/** Says that what was said was changed afterwards, and leads to what it was before. */
export function TextChanged({ edits, onCompare }: TextChangedProps) {
  return (
    <p className={classes.line}>
      <IconPencil size={15} stroke={1.7} aria-hidden="true" />
      <span>
        Text changed <Moment at={edits.lastAt} describe={describeDayAndClock} /> · first version kept ·{' '}
        <Anchor component="button" type="button" inherit onClick={onCompare}>
          See what changed
        </Anchor>
      </span>
    </p>
  );
}
