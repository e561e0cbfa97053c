import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type CommandId, type WatchDetails, WatchKind } from '#contract';
import { createCommandId } from '../../bridge/client.ts';
import { describeError } from '../../shared/sentences.ts';
import classes from './WatchForm.module.css';
import { nameWatch, watchKinds } from './watchWords.ts';

type WatchFormProps = {
  readonly details: WatchDetails;
  readonly isNew: boolean;
  readonly error: Error | null;
  readonly onSave: (details: WatchDetails, commandId: CommandId) => void;
  readonly onRemove: () => void;
};

const kinds = WatchKind.options.map((kind) => ({ value: kind, label: watchKinds[kind] }));
const wordList = { splitChars: [',', ';'], acceptValueOnBlur: true, maxTags: 100 };

/** What to listen for, in three lists of words. */
export function WatchForm({ details, isNew, error, onSave, onRemove }: WatchFormProps) {
  // One form is one command, however often Enter is pressed.
  const [commandId] = useState(createCommandId);
  const form = useForm<WatchDetails>({ initialValues: details });
  const hasClock = form.values.kind !== 'competitor' && form.values.kind !== 'topic';
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => onSave(nameWatch(values), commandId))}>
      <TagsInput
        {...wordList}
        {...form.getInputProps('anyOf')}
        data-autofocus
        label="Any of these words"
        description="One of them is enough. Capitals and accents don’t matter. Enter or a comma ends a word."
        placeholder={form.values.anyOf.length === 0 ? 'Blue Door Bakery' : ''}
        error={error && describeError(error)}
      />
      <TagsInput
        {...wordList}
        {...form.getInputProps('allOf')}
        label="And all of these"
        description="Only where every one of them is said too. Mostly empty."
        placeholder={form.values.allOf.length === 0 ? 'Harbour Town' : ''}
      />
      <TagsInput
        {...wordList}
        {...form.getInputProps('noneOf')}
        label="Never with"
        description="Words that give away that it is not about you."
        placeholder={form.values.noneOf.length === 0 ? 'paint, hinge' : ''}
      />
      <Select
        {...form.getInputProps('kind')}
        label="What it is"
        description={hasClock ? undefined : 'Nobody waits for you there, so no clock runs on it.'}
        data={kinds}
        allowDeselect={false}
      />
      <TextInput
        {...form.getInputProps('name')}
        label="What you call it"
        placeholder={nameWatch({ ...form.values, name: '' }).name}
        maxLength={100}
      />
      <div className={classes.buttons}>
        <Button type="submit">{isNew ? 'Listen for it' : 'Save'}</Button>
        {!isNew && (
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
      {isNew && (
        <p className={classes.note}>
          Earmark also looks through what it heard in the last 90 days. What it finds there goes to “Before
          you started”.
        </p>
      )}
    </form>
  );
}
