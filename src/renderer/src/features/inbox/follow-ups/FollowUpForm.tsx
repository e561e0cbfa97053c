import { Button, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { FollowUpDetails } from '#contract';
import { describeError } from '../../../shared/sentences.ts';
import { DueField, useTypedDue } from './DueField.tsx';
import classes from './FollowUps.module.css';

type FollowUpFormProps = {
  readonly isPromise: boolean;
  readonly error: Error | null;
  readonly onAdd: (details: FollowUpDetails) => void;
  readonly onClose: () => void;
};

/** Adds something to do, or something promised, by a day in words. */
export function FollowUpForm({ isPromise, error, onAdd, onClose }: FollowUpFormProps) {
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const due = useTypedDue(words);
  const said = text.trim();
  const Icon = isPromise ? IconFlag : IconCalendarPlus;
  return (
    <form
      className={classes.form}
      aria-label={isPromise ? 'A promise' : 'A follow-up'}
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if (said !== '' && due) onAdd({ ...due, text: said, promiseWords: isPromise ? said : null });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        label={isPromise ? 'What did you promise them?' : 'What is to be done?'}
        placeholder={isPromise ? 'Six new rolls' : 'Test batch, then answer on the forum'}
        value={text}
        maxLength={1000}
        error={hasTried && said === '' ? 'Say it in a few words.' : error && describeError(error)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DueField words={words} due={due} hasProblem={hasTried && due === null} onChange={setWords} />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" leftSection={<Icon size={15} stroke={1.8} />}>
          {isPromise ? 'Remember the promise' : 'Remember it'}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Never mind
        </Button>
      </div>
    </form>
  );
}
