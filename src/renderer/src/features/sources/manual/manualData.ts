import { useMutation, useQuery } from '@tanstack/react-query';
import type { ManualCheck, ManualCheckDetails, ManualCheckId } from '#contract';
import { createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand, followSaving, joinSaving } from '../../../shared/commands.ts';
import { openLink } from '../../../shared/links.ts';

const manualChecksQuery = engine.manualChecks.list.queryOptions();
const deafPlacesQuery = engine.manualChecks.deafPlaces.queryOptions();

/** The places that only the owner can look at, and those that could be. */
export function useManualChecks() {
  const checks = useQuery(manualChecksQuery);
  const deafPlaces = useQuery(deafPlacesQuery);
  return { checks, deafPlaces: deafPlaces.data ?? [] };
}

/** Opens a place in the browser and writes down that the owner looked there. */
export function useLook(): (check: ManualCheck) => void {
  const { mutate } = useMutation(engine.manualChecks.visit.mutationOptions(followCommand(['manualChecks'])));
  return ({ id, address }) => {
    openLink(address);
    mutate({ commandId: createCommandId(), id });
  };
}

/** Saves a manual check: a new one where there is no id yet. What is wrong with it is told beside its address. */
export function useSaveManualCheck(onSaved: () => void) {
  const follow = followSaving(['manualChecks'], onSaved);
  return joinSaving<ManualCheckId, ManualCheckDetails>(
    useMutation(engine.manualChecks.add.mutationOptions(follow)),
    useMutation(engine.manualChecks.edit.mutationOptions(follow)),
  );
}

/** Asks for a place no more. */
export function useRemoveManualCheck(): (id: ManualCheckId) => void {
  const { mutate } = useMutation(engine.manualChecks.remove.mutationOptions(followCommand(['manualChecks'])));
  return (id) => mutate({ commandId: createCommandId(), id });
}
