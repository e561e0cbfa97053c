import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useFocusAtOnce } from './focusAtOnce.ts';
import classes from './QuickChoice.module.css';

type Choice = {
  readonly id: string;
  readonly label: string;
  /** What goes with it, at the right. */
  readonly aside?: string | undefined;
};

type QuickChoiceProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly typed: string;
  readonly choices: readonly Choice[];
  /** Stands there instead of choices where there are none. */
  readonly note: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
};

/** A field above a few choices: typing narrows them, ↑ and ↓ go through them, Enter takes the marked one. */
export function QuickChoice(props: QuickChoiceProps) {
  const { label, placeholder, maxLength, typed, choices, note, onType, onChoose, children } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useFocusAtOnce(field);
  const [wanted, setWanted] = useState(0);
  const marked = Math.min(wanted, choices.length - 1);
  const nameOption = (index: number) => `${listId}-${index}`;

  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setWanted((marked + step + choices.length) % choices.length);
    }
    const choice = choices[marked];
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Enter' && choice) onChoose(choice.id);
  };

  return (
    <div className={classes.frame}>
      <TextInput
        ref={field}
        label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        value={typed}
        data-autofocus
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 ? nameOption(marked) : undefined}
        autoComplete="off"
        onChange={(event) => {
          setWanted(0);
          onType(event.currentTarget.value);
        }}
        onKeyDown={handleKey}
      />
      <div id={listId} role="listbox" aria-label={label} className={classes.list}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the focus and the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field names the marked one instead.
          <div
            key={choice.id}
            id={nameOption(index)}
            role="option"
            aria-selected={index === marked}
            className={classes.choice}
            onMouseMove={() => setWanted(index)}
            onClick={() => onChoose(choice.id)}
          >
            <bdi className={classes.label}>{choice.label}</bdi>
            {choice.aside && <span className={classes.aside}>{choice.aside}</span>}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <p className={classes.note} role="status">
          {note}
        </p>
      )}
      {children}
    </div>
  );
}
