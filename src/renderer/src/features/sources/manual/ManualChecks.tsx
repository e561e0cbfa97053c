import { useEffect, useRef } from 'react';
import { LoadProblem } from '../../../shared/LoadProblem.tsx';
import { ManualCheckDrawer } from './ManualCheckDrawer.tsx';
import { ManualCheckList } from './ManualCheckList.tsx';
import { useLook, useManualChecks, useSaveManualCheck } from './manualData.ts';

type ManualChecksProps = {
  /** `add-look`, `looks` to go to them, or `look` with the id of one; anything else is none of its own. */
  readonly panel: string | undefined;
  readonly id: string | undefined;
  readonly onNavigate: (path: string) => void;
};

const stay = () => undefined;

/** The places that only the owner can look at, and the panel in which one is added or changed. */
export function ManualChecks({ panel, id, onNavigate }: ManualChecksProps) {
  const { checks, deafPlaces } = useManualChecks();
  const look = useLook();
  const saving = useSaveManualCheck(stay);
  const opened = (panel === 'look' && checks.data?.find((check) => check.id === id)) || null;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel !== 'looks') return;
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, [panel]);
  return (
    <section ref={section} tabIndex={-1} aria-label="Only you can look here">
      {checks.isLoadingError && <LoadProblem error={checks.error} onTryAgain={() => void checks.refetch()} />}
      {checks.data && (
        <ManualCheckList
          checks={checks.data}
          deafPlaces={deafPlaces}
          onLook={look}
          onAdd={() => onNavigate('/sources/add-look')}
          onAccept={(details) => saving.save(null, details)}
          onEdit={(checkId) => onNavigate(`/sources/look/${checkId}`)}
        />
      )}
      <ManualCheckDrawer
        isOpened={panel === 'add-look' || opened !== null}
        check={opened}
        checks={checks.data ?? []}
        deafPlaces={deafPlaces}
        onClose={() => onNavigate('/sources')}
      />
    </section>
  );
}
