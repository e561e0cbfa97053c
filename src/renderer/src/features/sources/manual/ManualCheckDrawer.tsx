import { Drawer } from '@mantine/core';
import type { DeafPlace, ManualCheck } from '#contract';
import { ManualCheckForm } from './ManualCheckForm.tsx';
import { useRemoveManualCheck, useSaveManualCheck } from './manualData.ts';
import { emptyManualCheck } from './manualWords.ts';

type ManualCheckDrawerProps = {
  readonly isOpened: boolean;
  /** The one to change; null for a new one. */
  readonly check: ManualCheck | null;
  readonly checks: readonly ManualCheck[];
  readonly deafPlaces: readonly DeafPlace[];
  readonly onClose: () => void;
};

/** Where a place is added or changed that only the owner can look at. */
export function ManualCheckDrawer({ isOpened, check, checks, deafPlaces, onClose }: ManualCheckDrawerProps) {
  const remove = useRemoveManualCheck();
  const close = () => {
    saving.reset();
    onClose();
  };
  const saving = useSaveManualCheck(close);
  const known = new Set(checks.map(({ place }) => place));
  return (
    <Drawer
      opened={isOpened}
      onClose={close}
      title={check ? 'A place only you can look at' : 'Look somewhere yourself'}
    >
      <ManualCheckForm
        key={check?.id ?? 'new'}
        details={check ?? emptyManualCheck}
        isNew={check === null}
        offers={deafPlaces.filter(({ id }) => !known.has(id))}
        error={saving.error}
        onSave={(details, commandId) => saving.save(check?.id ?? null, details, commandId)}
        onRemove={() => {
          if (check) remove(check.id);
          close();
        }}
      />
    </Drawer>
  );
}
