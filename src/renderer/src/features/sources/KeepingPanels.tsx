import { Drawer } from '@mantine/core';
import type { Feed } from '#contract';
import { listFolders } from './folders.ts';
import { FolderForm } from './keeping/FolderForm.tsx';
import { useRenameFolder } from './keeping/keepingData.ts';
import { PlaceKeeping } from './keeping/PlaceKeeping.tsx';
import { BringIn } from './lists/BringIn.tsx';
import type { useBringIn } from './lists/listsData.ts';

type KeepingPanelsProps = {
  readonly feeds: readonly Feed[];
  /** The place that is being changed. */
  readonly feed: Feed | null;
  /** The folder that is being changed. */
  readonly folder: string | null;
  readonly bringIn: ReturnType<typeof useBringIn>;
  readonly onClose: () => void;
};

/** The panels at the side in which places are changed and lists brought in. */
export function KeepingPanels({ feeds, feed, folder, bringIn, onClose }: KeepingPanelsProps) {
  const rename = useRenameFolder(onClose);
  const { chosen, preview, isAdding, add, choose, close } = bringIn;
  return (
    <>
      <Drawer opened={feed !== null} onClose={onClose} title="Change this place">
        {feed && <PlaceKeeping feed={feed} folders={listFolders(feeds)} onSaved={onClose} />}
      </Drawer>
      <Drawer opened={folder !== null} onClose={onClose} title="Change this folder">
        {folder !== null && <FolderForm folder={folder} onRename={(to) => rename(folder, to)} />}
      </Drawer>
      <Drawer opened={chosen !== null} onClose={close} title="Bring in a list of places" size={560}>
        {chosen && (
          <BringIn
            name={chosen.name}
            preview={preview.data}
            error={preview.error}
            isAdding={isAdding}
            onAdd={add}
            onChooseAnother={choose}
          />
        )}
      </Drawer>
    </>
  );
}
