import { Switch } from '@mantine/core';
import type { KeysChoice } from '#contract';
import { KeysTable } from '../../shared/KeysTable.tsx';

type KeysSectionProps = { readonly keys: KeysChoice; readonly onSave: (keys: KeysChoice) => void };

/** Which keys there are, and whether those of a single character work. */
export function KeysSection({ keys, onSave }: KeysSectionProps) {
  return (
    <>
      <Switch
        label="Single keys"
        description="A letter by itself does something, as J for the next mention. Switch this off if you speak to your computer, or press keys by accident: arrows and keys with Ctrl or ⌘ go on working, and “Find anything” does the rest."
        checked={keys.areSingleKeysOn}
        onChange={({ currentTarget }) => onSave({ areSingleKeysOn: currentTarget.checked })}
        mb="lg"
      />
      <KeysTable />
    </>
  );
}
