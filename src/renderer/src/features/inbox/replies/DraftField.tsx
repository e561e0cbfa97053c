import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { maxReplyLength } from '#contract';
import { findBlanks } from '../../../shared/blanks.ts';
import classes from './DraftField.module.css';

type DraftFieldProps = {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** A text with its blanks marked: a field that grows with what is typed, over a copy of it that shows the marks. */
export function DraftField({ ref, text, label, placeholder, onChange, onBlur, onKeyDown }: DraftFieldProps) {
  const pieces = useMemo(() => cutAtBlanks(text), [text]);
  return (
    <div className={classes.frame}>
      <div className={classes.sheet}>
        <div className={classes.copy} aria-hidden="true">
          {pieces.map(({ start, words, isBlank }) =>
            isBlank ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
          )}
          {'\n'}
        </div>
        <textarea
          ref={ref}
          className={classes.input}
          aria-label={label}
          placeholder={placeholder}
          maxLength={maxReplyLength}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

function cutAtBlanks(text: string) {
  const pieces: { start: number; words: string; isBlank: boolean }[] = [];
  let place = 0;
  for (const { start, end } of findBlanks(text)) {
    if (start > place) pieces.push({ start: place, words: text.slice(place, start), isBlank: false });
    pieces.push({ start, words: text.slice(start, end), isBlank: true });
    place = end;
  }
  if (place < text.length) pieces.push({ start: place, words: text.slice(place), isBlank: false });
  return pieces;
}
