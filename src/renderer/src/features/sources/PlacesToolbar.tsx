import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useCheckAll } from './checkAllPlaces.ts';
import classes from './PlacesToolbar.module.css';

type PlacesToolbarProps = {
  readonly hasPlaces: boolean;
  readonly onAdd: () => void;
  readonly onBringIn: () => void;
  readonly onSaveList: () => void;
};

/** What can be done with all places. */
export function PlacesToolbar({ hasPlaces, onAdd, onBringIn, onSaveList }: PlacesToolbarProps) {
  const { progress, checkAll, cancel } = useCheckAll();
  return (
    <div className={classes.toolbar}>
      <span className={classes.progress} role="status">
        {progress &&
          progress.totalCount > 0 &&
          `${progress.checkedCount.toLocaleString('en')} of ${progress.totalCount.toLocaleString('en')} checked`}
      </span>
      {hasPlaces && (
        <Button variant="default" onClick={progress ? cancel : checkAll}>
          {progress ? 'Stop checking' : 'Check all'}
        </Button>
      )}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More about all places">
            <IconDots size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileImport size={16} stroke={1.7} />} onClick={onBringIn}>
            Bring in a list of places…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={16} stroke={1.7} />}
            disabled={!hasPlaces}
            onClick={onSaveList}
          >
            Save the list of places…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconPlus size={17} stroke={1.8} />} onClick={onAdd}>
        Add a place
      </Button>
    </div>
  );
}
