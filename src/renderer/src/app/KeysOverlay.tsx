import { Modal } from '@mantine/core';
import { KeysTable } from '../shared/KeysTable.tsx';

type KeysOverlayProps = { readonly isShown: boolean; readonly onClose: () => void };

/** All keys, over whatever room is open. */
export function KeysOverlay({ isShown, onClose }: KeysOverlayProps) {
  return (
    <Modal opened={isShown} onClose={onClose} title="Keys" size="md">
      <KeysTable />
    </Modal>
  );
}
