import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import classes from './Keeping.module.css';

type FolderFormProps = {
  readonly folder: string;
  readonly onRename: (to: string | null) => void;
};

/** What a folder is called. */
export function FolderForm({ folder, onRename }: FolderFormProps) {
  const form = useForm({ initialValues: { name: folder } });
  const name = form.values.name.trim();
  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => onRename(name))}>
      <TextInput
        {...form.getInputProps('name')}
        data-autofocus
        label="What you call it"
        description="The name of a folder that you have already puts both together."
        maxLength={200}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={name === '' || name === folder}>
          Save
        </Button>
        <Button variant="subtle" color="gray" onClick={() => onRename(null)}>
          Take its places out
        </Button>
      </div>
    </form>
  );
}
