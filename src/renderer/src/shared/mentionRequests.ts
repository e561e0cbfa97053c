import { useSyncExternalStore } from 'react';
import type { MentionId } from '#contract';

/** A mention that is to be opened in All, and the search that finds it there. */
type MentionRequest = { readonly id: MentionId; readonly search: string };

let wanted: MentionRequest | null = null;
const listeners = new Set<() => void>();

function setWanted(request: MentionRequest | null) {
  wanted = request;
  for (const listener of listeners) listener();
}

/** Asks the inbox to open a mention, once it shows All. */
export function requestMention(request: MentionRequest): void {
  setWanted(request);
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The mention that was asked for; `settle` says that it was opened, or could not be. */
export function useRequestedMention() {
  return { request: useSyncExternalStore(listen, () => wanted), settle: () => setWanted(null) };
}
