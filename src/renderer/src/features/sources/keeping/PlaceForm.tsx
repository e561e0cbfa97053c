import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Feed, FeedDetails } from '#contract';
import { readHost } from '../../../shared/addresses.ts';
import { describeError, isOwnNetworkRefused } from '../../../shared/sentences.ts';
import classes from './Keeping.module.css';
import { OwnNetworkQuestion } from './OwnNetworkQuestion.tsx';

type PlaceFormProps = {
  readonly feed: Pick<Feed, 'title' | 'address' | 'folder'>;
  /** The folders there are. */
  readonly folders: readonly string[];
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onSave: (details: FeedDetails, allowsOwnNetwork: boolean) => void;
};

/** What a place is called, its folder, and the address that is asked. */
export function PlaceForm({ feed, folders, error, isSaving, onSave }: PlaceFormProps) {
  const { title, address, folder } = feed;
  const form = useForm({ initialValues: { title, address, folder: folder ?? '' } });
  const save = (allowsOwnNetwork: boolean) => {
    const { folder: named, ...details } = form.values;
    onSave({ ...details, folder: named.trim() || null }, allowsOwnNetwork);
  };
  const isEmpty = form.values.title.trim() === '' || form.values.address.trim() === '';
  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => save(false))}>
      <TextInput {...form.getInputProps('title')} data-autofocus label="What you call it" maxLength={200} />
      <Autocomplete
        {...form.getInputProps('folder')}
        label="Folder"
        description="Leave it empty for none. “News / Local” lies within “News”."
        data={[...folders]}
        maxLength={200}
      />
      <TextInput
        {...form.getInputProps('address')}
        label="The address that is asked"
        description="Under another address its mentions stay, and nothing old comes back as new."
        error={error && describeError(error)}
        maxLength={2048}
        spellCheck={false}
        autoCapitalize="none"
      />
      {isOwnNetworkRefused(error) && (
        <OwnNetworkQuestion host={readHost(form.values.address)} onAllow={() => save(true)} />
      )}
      <div className={classes.buttons}>
        <Button type="submit" disabled={isEmpty || !form.isDirty()} loading={isSaving}>
          Save
        </Button>
      </div>
    </form>
  );
}
