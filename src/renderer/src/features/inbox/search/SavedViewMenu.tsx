import { ActionIcon, Button, Group, Menu, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import type { SavedView, SavedViewOrder } from '#contract';
import { orderTitles } from './searchWords.ts';

export type SavedViewActs = {
  readonly onChange: (view: SavedView) => void;
  readonly onMove: (view: SavedView, step: -1 | 1) => void;
  readonly onRemove: (view: SavedView) => void;
};

type SavedViewMenuProps = SavedViewActs & { readonly view: SavedView };

/** What can be done with a saved view. */
export function SavedViewMenu({ view, onChange, onMove, onRemove }: SavedViewMenuProps) {
  const [isChanging, { open, close }] = useDisclosure();
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true };
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change “${view.name}”`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={open}>
            Change name and search
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => onMove(view, -1)}>
            Move up
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => onMove(view, 1)}>
            Move down
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onRemove(view)}>
            Remove this view
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isChanging} onClose={close} title="Change this view" size="sm">
        <SavedViewForm
          view={view}
          onSave={(changed) => {
            onChange(changed);
            close();
          }}
        />
      </Modal>
    </>
  );
}

type SavedViewFormProps = { readonly view: SavedView; readonly onSave: (view: SavedView) => void };

function SavedViewForm({ view, onSave }: SavedViewFormProps) {
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const read = (name: string) => String(given.get(name)).trim();
    if (read('name') === '') return;
    onSave({ ...view, name: read('name'), query: read('query'), order: read('order') as SavedViewOrder });
  };
  return (
    <form onSubmit={handleSubmit}>
      <Stack gap="sm">
        <TextInput
          name="name"
          label="Name"
          defaultValue={view.name}
          maxLength={60}
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput name="query" label="Search" defaultValue={view.query} maxLength={500} spellCheck={false} />
        <NativeSelect name="order" label="Order" defaultValue={view.order} data={orderOptions} />
        <Group justify="flex-end">
          <Button type="submit">Save</Button>
        </Group>
      </Stack>
    </form>
  );
}

const orderOptions = Object.entries(orderTitles).map(([value, label]) => ({ value, label }));
