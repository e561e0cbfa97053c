import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CommandId, DeafPlace, ManualCheckDetails } from '#contract';
import { createCommandId } from '../../../bridge/client.ts';
import { describeError } from '../../../shared/sentences.ts';
import classes from './ManualCheckForm.module.css';
import { offerDeafPlace, rhythms, weekdays } from './manualWords.ts';

type ManualCheckFormProps = {
  readonly details: ManualCheckDetails;
  readonly isNew: boolean;
  /** Well-known places that are not asked for yet. */
  readonly offers: readonly DeafPlace[];
  readonly error: Error | null;
  readonly onSave: (details: ManualCheckDetails, commandId: CommandId) => void;
  readonly onRemove: () => void;
};

const weekdayChoices = [
  { value: '', label: 'any day' },
  ...weekdays.map((day, index) => ({ value: String(index + 1), label: day })),
];

/** Which place to look at, where, and how often. */
export function ManualCheckForm({ details, isNew, offers, error, onSave, onRemove }: ManualCheckFormProps) {
  // One form is one command, however often Enter is pressed.
  const [commandId] = useState(createCommandId);
  const form = useForm({ initialValues: details });
  const { everyDays, weekday, name, address } = form.values;
  const rhythmChoices = [
    ...rhythms.map(({ days, words }) => ({ value: String(days), label: words })),
    ...(rhythms.some(({ days }) => days === everyDays)
      ? []
      : [{ value: String(everyDays), label: `every ${everyDays} days` }]),
  ];
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => onSave(values, commandId))}>
      {isNew && offers.length > 0 && (
        <fieldset className={classes.offers}>
          <legend>Well-known places</legend>
          {offers.map((place) => (
            <Button
              key={place.id}
              size="compact-sm"
              variant={form.values.place === place.id ? 'light' : 'default'}
              aria-pressed={form.values.place === place.id}
              onClick={() => form.setValues(offerDeafPlace(place))}
            >
              {place.name}
            </Button>
          ))}
        </fieldset>
      )}
      <TextInput
        {...form.getInputProps('name')}
        label="What it is"
        placeholder="Google reviews"
        maxLength={100}
      />
      <TextInput
        {...form.getInputProps('address')}
        label="Its web address"
        description="The page that you look at. Best copy it from your browser."
        error={error && describeError(error)}
        spellCheck={false}
        autoCapitalize="none"
      />
      <Select
        label="How often"
        data={rhythmChoices}
        value={String(everyDays)}
        allowDeselect={false}
        onChange={(value) => form.setFieldValue('everyDays', Number(value))}
      />
      <Select
        label="On which day"
        data={weekdayChoices}
        value={weekday === null ? '' : String(weekday)}
        allowDeselect={false}
        onChange={(value) => form.setFieldValue('weekday', value ? Number(value) : null)}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={name.trim() === '' || address.trim() === ''}>
          {isNew ? 'Remind me' : 'Save'}
        </Button>
        {!isNew && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            onClick={onRemove}
          >
            Stop reminding me
          </Button>
        )}
      </div>
    </form>
  );
}
