import { useMutation, useMutationState } from '@tanstack/react-query';
import type { Business, KeysChoice, Look, Waits, WordLanguage } from '#contract';
import { callShell, createCommandId, engine } from '../../bridge/client.ts';
import { followCommand } from '../../shared/commands.ts';
import { showErrorToast } from '../../shared/toasts.tsx';

export const settingsQuery = engine.settings.get.queryOptions();

/** About this Earmark and its file; read again whenever it is looked at. */
export const aboutQuery = engine.about.get.queryOptions({ staleTime: 0 });

/** Saves a change of the shop on top of the changes that are still on their way. `savedAt` is null before the first. */
export function useSaveBusiness(saved: Business | undefined) {
  const pending = useMutationState({
    filters: { mutationKey: engine.settings.saveBusiness.mutationKey(), status: 'pending' },
    select: (mutation) => (mutation.state.variables as { business: Business }).business,
  });
  const { mutate, isSuccess, submittedAt } = useMutation(
    engine.settings.saveBusiness.mutationOptions(followCommand(['settings'])),
  );
  const business = pending.at(-1) ?? saved;
  const save = (change: Partial<Business>) => {
    if (business) mutate({ commandId: createCommandId(), business: { ...business, ...change } });
  };
  return { business, save, savedAt: isSuccess ? submittedAt : null };
}

/** Saves when a wait is long, and at which hours the parts of a day begin. */
export function useSaveWaits() {
  const { mutate, isSuccess, submittedAt } = useMutation(
    engine.settings.saveWaits.mutationOptions(followCommand(['settings'])),
  );
  return {
    save: (waits: Waits) => mutate({ commandId: createCommandId(), waits }),
    savedAt: isSuccess ? submittedAt : null,
  };
}

/** Saves the look. */
export function useSaveLook() {
  const { mutate, isSuccess, submittedAt } = useMutation(
    engine.settings.saveLook.mutationOptions(followCommand(['settings'])),
  );
  return {
    save: (look: Look) => mutate({ commandId: createCommandId(), look }),
    savedAt: isSuccess ? submittedAt : null,
  };
}

/** Saves which keys work, and shows it ahead of the engine. */
export function useSaveKeys(saved: KeysChoice | undefined) {
  const { mutate, isSuccess, isPending, variables, submittedAt } = useMutation(
    engine.settings.saveKeys.mutationOptions(followCommand(['settings'])),
  );
  return {
    keys: isPending ? variables.keys : saved,
    save: (keys: KeysChoice) => mutate({ commandId: createCommandId(), keys }),
    savedAt: isSuccess ? submittedAt : null,
  };
}

export const urgentWordsQuery = engine.settings.urgentWords.queryOptions();
export const taughtTonesQuery = engine.settings.taughtTones.queryOptions();

/** Saves a language's words that can't wait; null gives it Earmark's own back. */
export function useSaveUrgentWords() {
  const { mutate, isSuccess, submittedAt } = useMutation(
    engine.settings.saveUrgentWords.mutationOptions(followCommand(['settings'])),
  );
  return {
    save: (language: WordLanguage, words: readonly string[] | null) =>
      mutate({ commandId: createCommandId(), language, words: words && [...words] }),
    savedAt: isSuccess ? submittedAt : null,
  };
}

export const taughtTriageQuery = engine.settings.taughtTriage.queryOptions({ staleTime: 0 });

/** Forgets what decisions have taught. */
export function useForgetTaughtTriage(): () => void {
  const { mutate } = useMutation(
    engine.settings.forgetTaughtTriage.mutationOptions(followCommand(['settings', 'mentions'])),
  );
  return () => mutate({ commandId: createCommandId() });
}

/** Forgets what corrected tones have taught. */
export function useForgetTaughtTones(): () => void {
  const { mutate } = useMutation(
    engine.settings.forgetTaughtTones.mutationOptions(followCommand(['settings', 'mentions'])),
  );
  return () => mutate({ commandId: createCommandId() });
}

/** Shows the folder that holds the owner's data. */
export function showDataFolder(): void {
  callShell('showDataFolder', undefined).catch(showErrorToast);
}
