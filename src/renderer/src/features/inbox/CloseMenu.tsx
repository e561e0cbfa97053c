import { TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Outcome } from '#contract';
import classes from './CloseMenu.module.css';
import { useFocusAtOnce } from './focusAtOnce.ts';
import { outcomeChoices } from './outcomes.ts';

type CloseMenuProps = {
  readonly onClose: (outcome: Outcome, reason: string | null) => void;
  /** Goes on to why nobody needs a reply: that has a reason. */
  readonly onNoReply: () => void;
};

/** How it ended: a letter closes at once; with Shift one can say why before. */
export function CloseMenu({ onClose, onNoReply }: CloseMenuProps) {
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const firstOutcome = useRef<HTMLButtonElement>(null);
  useFocusAtOnce(firstOutcome);

  const close = (outcome: Outcome) => {
    const said = reason.trim();
    if (outcome === 'noReplyNeeded' && said === '') onNoReply();
    else onClose(outcome, said === '' ? null : said);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.target === reasonField.current) return;
    const choice = outcomeChoices.find(({ key }) => key === event.key.toLowerCase());
    if (!choice) return;
    event.preventDefault();
    if (!event.shiftKey) return close(choice.outcome);
    setChosen(choice.outcome);
    reasonField.current?.focus();
  };
  const handleReasonKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (chosen) close(chosen);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the letters work wherever the focus is in it.
    <div className={classes.frame} onKeyDown={handleKey}>
      <p className={classes.title}>How did it end?</p>
      <div className={classes.outcomes}>
        {outcomeChoices.map(({ outcome, label, key, Icon }, index) => (
          <UnstyledButton
            key={outcome}
            ref={index === 0 ? firstOutcome : null}
            className={classes.outcome}
            aria-keyshortcuts={key}
            aria-pressed={chosen === null ? undefined : chosen === outcome}
            data-autofocus={index === 0 || undefined}
            onClick={() => close(outcome)}
          >
            <Icon size={17} stroke={1.7} aria-hidden="true" />
            <span className={classes.label}>{label}</span>
            <span className={classes.cap} aria-hidden="true">
              {key}
            </span>
          </UnstyledButton>
        ))}
      </div>
      <TextInput
        ref={reasonField}
        size="sm"
        label={chosen ? 'Why? Enter closes it' : 'Why?'}
        placeholder="If you like"
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={handleReasonKey}
      />
      <p className={classes.hint}>A letter closes it at once; with Shift you can say why first.</p>
    </div>
  );
}
