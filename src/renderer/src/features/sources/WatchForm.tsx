import { Button, TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type CommandId, type Feed, plainWatch, type WatchDetails, type WatchId } from '#contract';
import { createCommandId } from '../../bridge/client.ts';
import { describeError } from '../../shared/sentences.ts';
import classes from './WatchForm.module.css';
import { WatchMore } from './WatchMore.tsx';
import { WatchPreview } from './WatchPreview.tsx';
import { nameWatch, pickDetails } from './watchWords.ts';

type WatchFormProps = {
  /** Null for a new one. */
  readonly id: WatchId | null;
  readonly details: WatchDetails;
  readonly feeds: readonly Pick<Feed, 'id' | 'title'>[];
  readonly error: Error | null;
  readonly onSave: (details: WatchDetails, commandId: CommandId) => void;
  readonly onRemove: () => void;
};

const wordList = { splitChars: [',', ';'], acceptValueOnBlur: true, maxTags: 100, clearable: false };

function isPlain(details: WatchDetails): boolean {
  return Object.entries(plainWatch).every(
    ([name, value]) => JSON.stringify(details[name as keyof typeof plainWatch]) === JSON.stringify(value),
  );
}

/** What to listen for, in three lists of words, beside what they find. */
export function WatchForm({ id, details, feeds, error, onSave, onRemove }: WatchFormProps) {
  // One form is one command, however often Enter is pressed.
  const [commandId] = useState(createCommandId);
  const form = useForm({ initialValues: pickDetails(details) });
  const { name: _name, kind: _kind, ...draft } = form.values;
  return (
    <form
      className={classes.columns}
      onSubmit={form.onSubmit((values) => onSave(nameWatch(values), commandId))}
    >
      <div className={classes.form}>
        <TagsInput
          {...wordList}
          {...form.getInputProps('anyOf')}
          data-autofocus
          label="Any of these words"
          description="One of them is enough: your name, your nickname, @yourhandle, your web address. Enter ends a word; “bak*” finds bakery and baker."
          placeholder={draft.anyOf.length === 0 ? 'Blue Door Bakery' : ''}
          error={error && describeError(error)}
        />
        <TagsInput
          {...wordList}
          {...form.getInputProps('allOf')}
          label="And all of these"
          description="Only where every one of them is said too, as your town beside a common name. Mostly empty."
          placeholder={draft.allOf.length === 0 ? 'Harbour Town' : ''}
        />
        <TagsInput
          {...wordList}
          {...form.getInputProps('noneOf')}
          label="Never with"
          description="Words that give away that it is not about you."
          placeholder={draft.noneOf.length === 0 ? 'paint, hinge' : ''}
        />
        <WatchMore form={form} feeds={feeds} isOpen={id !== null && !isPlain(details)} />
        <div className={classes.buttons}>
          <Button type="submit">{id === null ? 'Listen for it' : 'Save'}</Button>
          {id !== null && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={16} stroke={1.7} />}
              onClick={onRemove}
            >
              Stop listening for it
            </Button>
          )}
        </div>
        {id === null && (
          <p className={classes.note}>
            What was said already goes to “Before you started”; nobody waits there.
          </p>
        )}
      </div>
      <WatchPreview id={id} draft={draft} />
    </form>
  );
}
