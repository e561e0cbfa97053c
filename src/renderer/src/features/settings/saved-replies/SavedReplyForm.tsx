import { Button, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Business, CommandId, SavedReplyDetails } from '#contract';
import { createCommandId } from '../../../bridge/client.ts';
import { fillBlanks, knownBlanks, readBlankValues } from '../../../shared/blanks.ts';
import { describeError } from '../../../shared/sentences.ts';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { MarkedBlanks } from './MarkedBlanks.tsx';
import classes from './SavedReplies.module.css';

type SavedReplyFormProps = {
  readonly details: SavedReplyDetails;
  readonly business: Business;
  readonly error: Error | null;
  readonly onSave: (details: SavedReplyDetails, commandId: CommandId) => void;
  readonly onCancel: () => void;
};

const example = {
  author: { name: 'Rowan Tidewell' },
  place: 'Harbour Town forum',
  said: 'Two of the six rolls were raw inside.',
};

/** Writes a saved reply: its name, its words with blanks, and how it reads once they are filled. */
export function SavedReplyForm({ details, business, error, onSave, onCancel }: SavedReplyFormProps) {
  // One form is one command, however often Enter is pressed.
  const [commandId] = useState(createCommandId);
  const [name, setName] = useState(details.name);
  const [text, setText] = useState(details.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useTimeFrame();
  const values = useMemo(
    () => readBlankValues({ ...example, saidAt: frame.now }, business, frame),
    [business, frame],
  );
  const isWhole = name.trim() !== '' && text.trim() !== '';
  const insert = (blank: string) => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    setText(`${text.slice(0, start)}{${blank}}${text.slice(end)}`);
    field.current?.focus();
  };
  return (
    <form
      className={classes.form}
      aria-label={details.name === '' ? 'A new saved reply' : `Change “${details.name}”`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSave({ name: name.trim(), text: text.trim() }, commandId);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <TextInput
        autoFocus
        label="What you call it"
        placeholder="Thank you for kind words"
        value={name}
        maxLength={100}
        error={error && describeError(error)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={12}
        label="What it says"
        placeholder="Hi {name}, thank you!"
        value={text}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <fieldset className={classes.blanks}>
        <legend>
          Blanks that Earmark fills. You can invent others: they stay marked until you fill them.
        </legend>
        {knownBlanks.map((blank) => (
          <Button
            key={blank.name}
            size="compact-xs"
            variant="default"
            title={blank.says}
            aria-label={`Put in {${blank.name}}: ${blank.says}`}
            onClick={() => insert(blank.name)}
          >
            {`{${blank.name}}`}
          </Button>
        ))}
      </fieldset>
      {text.trim() !== '' && (
        <div className={classes.preview}>
          <p className={classes.previewTitle}>To Rowan Tidewell, who wrote “{example.said}”</p>
          <p className={classes.previewText}>
            <MarkedBlanks text={fillBlanks(text, values)} />
          </p>
        </div>
      )}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!isWhole}>
          Save
        </Button>
        <Button variant="default" onClick={onCancel}>
          Never mind
        </Button>
      </div>
    </form>
  );
}
