import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Due } from '#contract';
import { DueField, useTypedDue } from './DueField.tsx';
import classes from './FollowUps.module.css';

type ChangePromiseProps = {
  /** With null it ends without another day. */
  readonly onChange: (due: Due | null) => void;
  readonly onCancel: () => void;
};

/** The new day of a promise that was changed; without one it only ends. */
export function ChangePromise({ onChange, onCancel }: ChangePromiseProps) {
  const [words, setWords] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const due = useTypedDue(words);
  return (
    <form
      className={classes.change}
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if (due || words.trim() === '') onChange(due ?? null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <DueField words={words} due={due} hasProblem={hasTried && due === null} onChange={setWords} />
      <div className={classes.buttons}>
        <Button type="submit" size="xs">
          {words.trim() === '' ? 'Changed, without a new day' : 'Changed to that day'}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Never mind
        </Button>
      </div>
    </form>
  );
}
