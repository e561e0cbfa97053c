import { Button, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { type FormEvent, useId } from 'react';
import type { SavedViewOrder } from '#contract';
import { orderTitles } from './searchWords.ts';

type SaveViewProps = { readonly onSave: (name: string, order: SavedViewOrder) => void };

/** Keeps a search under a name. */
export function SaveView({ onSave }: SaveViewProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const formId = useId();
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = String(given.get('name')).trim();
    if (name === '') return;
    onSave(name, String(given.get('order')) as SavedViewOrder);
    close();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={close}
      position="bottom-start"
      width={280}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={15} stroke={1.6} />}
          onClick={toggle}
        >
          Save as a view
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form id={formId} onSubmit={handleSubmit}>
          <Stack gap="sm">
            <TextInput name="name" label="Name" maxLength={60} required withAsterisk={false} data-autofocus />
            <NativeSelect name="order" label="Order" data={orderOptions} />
            <Group justify="flex-end">
              <Button type="submit">Save</Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

const orderOptions = Object.entries(orderTitles).map(([value, label]) => ({ value, label }));
