import { Button, Radio, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { type CommandId, type ErrorData, TagColour, type TagDetails, TagId } from '#contract';
import { createCommandId } from '../../../bridge/client.ts';
import { describeError } from '../../../shared/sentences.ts';
import { TagDot } from '../../../shared/TagChip.tsx';
import { colourNames } from '../../../shared/tags.ts';
import classes from './TagsSection.module.css';

type TagFormProps = {
  readonly details: TagDetails;
  readonly error: Error | null;
  readonly onSave: (details: TagDetails, commandId: CommandId) => void;
  /** Merges it into the tag that has the wanted name already; not for a new one. */
  readonly onMerge?: (into: TagId) => void;
  readonly onCancel: () => void;
};

/** Names a tag and gives it a colour. Where another one has the name, the two can be merged. */
export function TagForm({ details, error, onSave, onMerge, onCancel }: TagFormProps) {
  const [name, setName] = useState(details.name);
  const [colour, setColour] = useState(details.colour);
  const known = findKnown(error);
  return (
    <form
      className={classes.form}
      aria-label={details.name === '' ? 'A new tag' : `Change “${details.name}”`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave({ name: name.trim(), colour }, createCommandId());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextInput
        autoFocus
        label="Name"
        value={name}
        maxLength={40}
        error={error && describeError(error)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group label="Colour" value={colour} onChange={(value) => setColour(TagColour.parse(value))}>
        <div className={classes.colours}>
          {TagColour.options.map((option) => (
            <Radio
              key={option}
              size="xs"
              value={option}
              label={
                <span className={classes.colour}>
                  <TagDot colour={option} /> {colourNames[option]}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.buttons}>
        <Button type="submit" disabled={name.trim() === ''}>
          Save
        </Button>
        {known && onMerge && (
          <Button variant="default" onClick={() => onMerge(TagId.parse(known.id))}>
            Merge into “{known.name}”
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          Never mind
        </Button>
      </div>
    </form>
  );
}

function findKnown(error: Error | null): ErrorData<'TAG_KNOWN'> | null {
  return error instanceof ORPCError && error.code === 'TAG_KNOWN'
    ? (error.data as ErrorData<'TAG_KNOWN'>)
    : null;
}
