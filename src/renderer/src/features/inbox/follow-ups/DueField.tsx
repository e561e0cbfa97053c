import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Due } from '#contract';
import { readDateOrder, useTimeFrame } from '../../../shared/timeFrame.ts';
import { datesQuery } from '../replies/repliesData.ts';
import { describeDue } from './followUpWords.ts';

const pauseMs = 120;

/** The day that words name as a follow-up has it; null while they name none, undefined while they are read. */
export function useTypedDue(words: string): Due | null | undefined {
  const frame = useTimeFrame();
  const [paused] = useDebouncedValue(words, pauseMs);
  const dates = useQuery(datesQuery(paused, readDateOrder(frame)));
  if (words.trim() === '') return null;
  if (paused !== words || !dates.data || dates.isPlaceholderData) return undefined;
  const [date] = dates.data;
  return date ? { dueOn: date.on, dueTime: date.time } : null;
}

type DueFieldProps = {
  readonly words: string;
  readonly due: Due | null | undefined;
  readonly hasProblem: boolean;
  readonly onChange: (words: string) => void;
};

/** A day in the owner's own words, with what Earmark understood. */
export function DueField({ words, due, hasProblem, onChange }: DueFieldProps) {
  const frame = useTimeFrame();
  const problemId = useId();
  const understood = due ? describeDue(due, frame) : null;
  return (
    <div>
      <TextInput
        size="xs"
        label="By when"
        placeholder="Friday, in 3 days, 12 March"
        value={words}
        maxLength={100}
        aria-describedby={problemId}
        error={hasProblem && !due}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={problemId} role="status" data-due-words>
        {understood ?? (hasProblem ? 'Say a day to come, as “Friday” or “in 3 days”.' : ' ')}
      </p>
    </div>
  );
}
